#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace dp {

/// The text of a file, read in pieces from its beginning, so that its size does not matter. The file is plain
/// or compressed by gzip or zip (all files of the archive are read, one after another); this is recognised by
/// its content. UTF-16 and UTF-32 with a byte-order mark are converted to UTF-8; other encodings are passed
/// through unchanged. Use it in one thread.
class TextSource
{
public:
    static Result<std::unique_ptr<TextSource>> open(const QString &path);
    virtual ~TextSource() = default;

    /// Returns at most `most` bytes, and none at the end. Errors: BadContent if the compressed file is
    /// damaged, or if the text is not valid in the encoding of its byte-order mark; FileCutShort if the file
    /// ends too early.
    virtual Result<QByteArray> read(qsizetype most) = 0;
    /// The part of the file that has been read, 0 to 1, compressed or not.
    virtual double progress() const = 0;
};

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
