#pragma once

#include "transfer/textsource.h"

#include <memory>
#include <optional>

namespace dp {

/// Reads a text line by line. Line ends and a byte-order mark are removed.
class LineSource
{
public:
    explicit LineSource(std::unique_ptr<TextSource> text)
        : m_text(std::move(text))
    {
    }
    /// Returns the next line, or nothing at the end. Returns the error BadContent for a line of more than 16
    /// MiB. If the text cannot be read further, the lines before that position are returned first, and then
    /// the error.
    Result<std::optional<QByteArray>> next();
    double progress() const { return m_text->progress(); }

private:
    std::unique_ptr<TextSource> m_text;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_started = false;
    bool m_ended = false;
};

} // namespace dp
