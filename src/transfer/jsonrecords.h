#pragma once

#include "transfer/jsonbuffer.h"
#include "transfer/linesource.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace dp {

/// Reads the objects of a JSON file one after another. The file may have one object per line (JSON lines),
/// objects over several lines, an array of objects, or an object that contains an array of objects. Only one
/// object and a small part of the file are in memory. Use it in one thread.
class JsonRecords
{
public:
    enum class Layout {
        Lines, ///< one object per line; a damaged line does not affect the others
        Objects, ///< objects inside an array, or objects over several lines
    };
    /// Returns the layout of a text with this beginning. Returns nothing if the objects do not have the
    /// fields of arXiv's papers. `start` may end at any position of the text.
    static std::optional<Layout> layoutOf(const QByteArray &start);

    explicit JsonRecords(std::unique_ptr<TextSource> text)
        : m_text(std::move(text))
    {
    }
    /// Returns the next record, or nothing at the end. Returns the error BadContent if the compressed file is
    /// damaged, the brackets do not match, or a record has more than 16 MiB. Returns the error FileCutShort
    /// if the file ends inside an object or an array. Other content between objects is returned as a record
    /// too. The caller must refuse it.
    Result<std::optional<QByteArray>> next();
    double progress() const;
    /// Returns the layout of the file. It is known after the first call of next().
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

    std::unique_ptr<TextSource> m_text; // the text; for the layout Lines, it is moved into m_lines by begin()
    std::unique_ptr<LineSource> m_lines;
    Layout m_layout = Layout::Lines;
    QByteArray m_level; // the opening brackets that surround each record
    QByteArray m_open; // the brackets that are open at m_read.at
    JsonBuffer m_read; // the current value is the current record
    qsizetype m_depth = 0; // number of brackets around the current record
    std::optional<Error> m_problem; // error that occurred after some bytes of the beginning were read
    bool m_hasBegun = false;
};

} // namespace dp
