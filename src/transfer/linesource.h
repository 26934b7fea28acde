#pragma once

#include "transfer/textsource.h"

#include <memory>
#include <optional>

namespace dp {

/// The lines of a text, without line ends and without a byte-order mark.
class LineSource
{
public:
    explicit LineSource(std::unique_ptr<TextSource> text)
        : m_text(std::move(text))
    {
    }
    /// Returns the next line, or nothing at the end. Errors: BadContent for a line of more than 16 MiB;
    /// errors of the text, after the lines before them.
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
