#pragma once

#include "transfer/textsource.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace dp {

/// The objects of a JSON file, one after another, however the file is laid out: one a line (JSON lines), an
/// array of objects, objects over several lines, or an object that holds an array of objects. Only one object
/// is in memory. Use it in one thread.
class JsonRecords
{
public:
    enum class Layout {
        Lines, ///< one object a line; a line that is damaged costs no other
        Objects, ///< inside an array, or over several lines
    };
    /// How a text that begins like this is laid out, where its objects have the fields of arXiv's papers.
    /// Nothing where they do not. The text may be cut anywhere.
    static std::optional<Layout> layoutOf(const QByteArray &start);

    explicit JsonRecords(std::unique_ptr<TextSource> text)
        : m_text(std::move(text))
    {
    }
    /// Nothing: the end. BadContent where the packing or the brackets are damaged, or a record has more than
    /// 16 MiB; FileCutShort where the file ends inside of an object or an array. What is between objects and
    /// is none is a record too, which no reader of papers takes.
    Result<std::optional<QByteArray>> next();
    double progress() const;
    /// What is counted: lines, or objects.
    Layout layout() const { return m_layout; }

private:
    Outcome begin();
    Result<std::optional<QByteArray>> nextObject();
    Outcome readMore();
    Result<bool> passString();
    Outcome passBracket(char bracket);
    bool canBegin(char c) const;
    bool isRecordOver(char c) const;
    Result<std::optional<QByteArray>> taken(qsizetype end);
    Result<std::optional<QByteArray>> atEnd();

    std::unique_ptr<TextSource> m_text; // until begin(); then that of m_lines, if these are lines
    std::unique_ptr<LineSource> m_lines;
    Layout m_layout = Layout::Lines;
    QByteArray m_level; // the brackets around a record
    QByteArray m_open; // those that are open
    QByteArray m_buffer;
    qsizetype m_at = 0; // in the buffer: what is before was looked at
    qsizetype m_record = -1; // where the record begins that is being read; -1: none is
    qsizetype m_depth = 0; // of that record: so many brackets are around it
    std::optional<Error> m_problem; // that was met behind the beginning, which was still good
    bool m_hasBegun = false;
    bool m_hasEnded = false;
};

} // namespace dp
