#include "transfer/decodingsource.h"

#include "base/textencoding.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

DecodingSource::DecodingSource(const QString &path, std::unique_ptr<TextSource> text)
    : m_path(path)
    , m_text(std::move(text))
{
}

Result<QByteArray> DecodingSource::read(qsizetype most)
{
    if (!m_isStarted)
        DP_TRY(start());
    // Reads until the requested size is reached, because callers could take a short piece for the end of the
    // file.
    while (!m_isAtEnd && !m_error && m_ready.size() < most) {
        const qsizetype missing = most - m_ready.size();
        // Two bytes of UTF-16 become at most three bytes of UTF-8.
        auto piece = m_text->read(m_decoder ? std::max<qsizetype>(4, missing / 2) : missing);
        if (!piece) { // the bytes before the error are returned first; the next read returns the error
            m_error = piece.error();
            break;
        }
        m_isAtEnd = piece->isEmpty();
        auto utf8 = m_decoder ? decode(*piece) : std::move(piece);
        if (!utf8)
            return utf8.error();
        m_ready += *utf8;
    }
    if (m_ready.isEmpty() && m_error)
        return *m_error;
    if (m_ready.size() <= most)
        return std::exchange(m_ready, {});
    const QByteArray bytes = m_ready.left(most);
    m_ready.remove(0, most);
    return bytes;
}

Outcome DecodingSource::start()
{
    m_isStarted = true;
    constexpr qsizetype longestMark = 4;
    while (m_ready.size() < longestMark) {
        auto piece = m_text->read(longestMark - m_ready.size());
        if (!piece)
            return piece.error();
        m_isAtEnd = piece->isEmpty();
        if (m_isAtEnd)
            break;
        m_ready += *piece;
    }
    const auto encoding = textencoding::byteOrderMark(m_ready);
    if (!encoding || *encoding == QStringConverter::Utf8)
        return success();
    const bool isWide = *encoding == QStringConverter::Utf32LE || *encoding == QStringConverter::Utf32BE;
    m_unit = isWide ? 4 : 2;
    m_decoder.emplace(*encoding);
    // The byte-order mark has the size of one unit.
    const auto utf8 = decode(std::exchange(m_ready, {}).mid(m_unit));
    if (!utf8)
        return utf8.error();
    m_ready = *utf8;
    return success();
}

Result<QByteArray> DecodingSource::decode(const QByteArray &bytes)
{
    const auto damaged = [&] {
        return Error{
            ErrorKind::BadContent, m_path, u"not valid %1"_s.arg(QLatin1StringView(m_decoder->name()))};
    };
    if (bytes.isEmpty() && (!m_rest.isEmpty() || !m_half.isEmpty()))
        return damaged(); // the text ends inside a character
    m_rest += bytes;
    const qsizetype whole = m_rest.size() / m_unit * m_unit;
    QString text = m_half + QString(m_decoder->decode(QByteArrayView(m_rest).first(whole)));
    m_rest.remove(0, whole);
    m_half.clear();
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        m_half = text.last(1);
        text.chop(1);
    }
    if (m_decoder->hasError() || !text.isValidUtf16())
        return damaged();
    return text.toUtf8();
}

} // namespace dp
