#pragma once

#include "transfer/textsource.h"

#include <QStringConverter>

#include <memory>
#include <optional>

namespace dp {

/// Converts a text in UTF-16 or UTF-32, recognised by its byte-order mark, to UTF-8.
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
    QByteArray m_ready; ///< in UTF-8, or the bytes read to find the mark
    QByteArray m_rest; ///< bytes of an incomplete unit
    QString m_half; ///< first half of a surrogate pair
    qsizetype m_unit = 1; ///< in bytes
    std::optional<Error> m_error; ///< returned after m_ready
    bool m_isStarted = false;
    bool m_isAtEnd = false;
};

} // namespace dp
