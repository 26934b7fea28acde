#pragma once

#include "transfer/linesource.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace dp {

/// The objects of a JSON file, one after another, in any layout: one per line (JSON lines), an array of
/// objects, objects over several lines, or an object that contains an array of objects. Only one object is in
/// memory. Use it in one thread.
class JsonRecords
{
public:
    enum class Layout {
        Lines, ///< one object per line; a damaged line does not affect the others
        Objects, ///< inside an array, or over several lines
    };
    /// The layout of a text with this beginning, if its objects have the fields of arXiv's papers. Nothing
    /// otherwise. The text may be cut anywhere.
    static std::optional<Layout> layoutOf(const QByteArray &start);

    explicit JsonRecords(std::unique_ptr<TextSource> text)
        : m_text(std::move(text))
    {
    }
    /// Returns the next record, or nothing at the end. Errors: BadContent if the compressed file or the
    /// brackets are damaged, or if a record has more than 16 MiB; FileCutShort if the file ends inside an
    /// object or an array. Other content between objects is returned as a record too, which the reader of
    /// papers refuses.
    Result<std::optional<QByteArray>> next();
    double progress() const;
    /// Shows what is counted: lines or objects.
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

    std::unique_ptr<TextSource> m_text; // until begin(); for lines, m_lines owns it afterwards
    std::unique_ptr<LineSource> m_lines;
    Layout m_layout = Layout::Lines;
    QByteArray m_level; // the brackets around each record
    QByteArray m_open; // the open brackets
    QByteArray m_buffer;
    qsizetype m_at = 0; // position in the buffer; bytes before it were examined
    qsizetype m_record = -1; // start of the current record; -1: no current record
    qsizetype m_depth = 0; // number of brackets around the current record
    std::optional<Error> m_problem; // an error after the beginning of the text, which was readable
    bool m_hasBegun = false;
    bool m_hasEnded = false;
};

} // namespace dp
