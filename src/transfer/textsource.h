#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace dp {

/// The text of a file, plain or packed by gzip or zip (of which all files are read, one after another), from
/// its beginning and in pieces, so that its size does not matter. What it is shows in its content.
/// UTF-16 and UTF-32 come as UTF-8 where a byte-order mark tells of them; anything else comes as it is. One
/// thread's own.
class TextSource
{
public:
    static Result<std::unique_ptr<TextSource>> open(const QString &path);
    virtual ~TextSource() = default;

    /// At most this many bytes; none: the end. BadContent where the packing is damaged, or a text is not in
    /// the encoding that its byte-order mark says; FileCutShort where it ends too soon.
    virtual Result<QByteArray> read(qsizetype most) = 0;
    /// How much of the file has been read, 0 to 1, packed or not.
    virtual double progress() const = 0;
};

/// The lines of a text. Without their ends; a byte order mark is left out.
class LineSource
{
public:
    explicit LineSource(std::unique_ptr<TextSource> text)
        : m_text(std::move(text))
    {
    }
    /// Nothing: the end. BadContent for one of more than 16 MiB; what is wrong with the text, after the lines
    /// before.
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
