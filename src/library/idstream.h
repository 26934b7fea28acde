#pragma once

#include "base/result.h"
#include "library/searchpace.h"

#include <QList>

#include <memory>
#include <vector>

namespace dp {

/// Papers that fulfil a condition, from the highest id to the lowest one. A stream skips papers without
/// reading them if it can. Must be used in the thread of its connection.
class IdStream
{
public:
    /// All ids that are higher than `id`, up to the id that was asked for, do not match. If isMatch is false,
    /// the lower ids are not known yet, because the time of the search is over. The end has the id 0.
    struct Position {
        qint64 id = 0;
        bool isMatch = false;
    };
    using Pointer = std::unique_ptr<IdStream>;

    virtual ~IdStream() = default;
    /// Returns the highest id that matches and is not higher than `id`. Fast if the ids of the calls fall.
    virtual Result<Position> atMost(qint64 id) = 0;
    /// Returns whether the paper matches. Fast if the ids of the calls fall.
    virtual Result<bool> has(qint64 id);
    /// How papers are found, the fastest way first.
    enum class Access {
        Index, ///< papers that do not match are skipped
        Text, ///< some papers that do not match are read
        Scan, ///< all papers are read
    };
    virtual Access access() const { return Access::Index; }
};

/// Ids that are known.
class ListStream : public IdStream
{
public:
    explicit ListStream(QList<qint64> ids);
    Result<Position> atMost(qint64 id) override;
    Result<bool> has(qint64 id) override;

private:
    QList<qint64> m_ids; // the lowest first
};

/// Papers that match all operands.
class AllStream : public IdStream
{
public:
    /// There must be at least one operand. pace must outlive the stream.
    AllStream(std::vector<Pointer> operands, SearchPace &pace);
    Result<Position> atMost(qint64 id) override;
    Result<bool> has(qint64 id) override;
    Access access() const override { return m_drivers.front()->access(); }

private:
    Result<Position> commonAtMost(qint64 id);

    std::vector<Pointer> m_drivers; // they find the papers
    std::vector<Pointer> m_checks; // they only check the papers that all drivers have found
    SearchPace &m_pace;
};

/// Papers that match at least one operand.
class AnyStream : public IdStream
{
public:
    explicit AnyStream(std::vector<Pointer> operands);
    Result<Position> atMost(qint64 id) override;
    Result<bool> has(qint64 id) override;
    Access access() const override;

private:
    std::vector<Pointer> m_operands;
};

/// Papers of the library that do not match.
class NotStream : public IdStream
{
public:
    /// all: all papers of the library. pace must outlive the stream.
    NotStream(Pointer all, Pointer operand, SearchPace &pace);
    Result<Position> atMost(qint64 id) override;
    Result<bool> has(qint64 id) override;
    Access access() const override { return Access::Scan; }

private:
    Pointer m_all;
    Pointer m_operand;
    SearchPace &m_pace;
};

} // namespace dp
