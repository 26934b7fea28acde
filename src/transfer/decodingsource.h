#pragma once

#include "transfer/textsource.h"

#include <QStringConverter>

#include <memory>
#include <optional>

namespace dp {

/// Converts a text in UTF-16 or UTF-32 to UTF-8. The encoding is recognised by the byte-order mark. A text
/// without a mark is passed through unchanged.
class DecodingSource final : public TextSource
{
public:
    DecodingSource(const QString &path, std::unique_ptr<TextSource> text);

    Result<QByteArray> read(qsizetype most) override;
    double progress() const override { return m_text->progress(); }

private:
    Outcome start();

    Result<QByteArray> decode(const QByteArray &bytes);

    QString m_path;
    std::unique_ptr<TextSource> m_text;
    std::optional<QStringDecoder> m_decoder;
    QByteArray m_ready; ///< converted text in UTF-8; at the start, the bytes that were read to find the mark
    QByteArray m_rest; ///< bytes of an incomplete unit
    QString m_half; ///< first half of a surrogate pair
    qsizetype m_unit = 1; ///< size of a code unit in bytes
    std::optional<Error> m_error; ///< error to return after the content of m_ready
    bool m_isStarted = false;
    bool m_isAtEnd = false;
};

} // namespace dp
