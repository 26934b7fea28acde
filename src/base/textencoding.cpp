#include "base/textencoding.h"

#include <QRegularExpression>
#include <QUtf8StringView>

using namespace Qt::StringLiterals;

namespace dp::textencoding {
namespace {

using Encoding = QStringConverter::Encoding;

struct Mark {
    QByteArrayView bytes;
    Encoding encoding;
};
// UTF-32 comes first, because its little-endian mark begins with the mark of UTF-16.
constexpr Mark marks[] = {{QByteArrayView("\xff\xfe\0\0", 4), Encoding::Utf32LE},
    {QByteArrayView("\0\0\xfe\xff", 4), Encoding::Utf32BE},
    {QByteArrayView("\xef\xbb\xbf", 3), Encoding::Utf8}, {QByteArrayView("\xff\xfe", 2), Encoding::Utf16LE},
    {QByteArrayView("\xfe\xff", 2), Encoding::Utf16BE}};
// The first bytes of an XML declaration in a file without a byte-order mark.
constexpr Mark declarations[] = {{QByteArrayView("<\0\0\0?\0\0\0", 8), Encoding::Utf32LE},
    {QByteArrayView("\0\0\0<\0\0\0?", 8), Encoding::Utf32BE},
    {QByteArrayView("<\0?\0", 4), Encoding::Utf16LE}, {QByteArrayView("\0<\0?", 4), Encoding::Utf16BE}};

Error notUtf8(const QByteArray &bytes)
{
    // The lines are checked one by one. In UTF-8, a line feed is never part of a multi-byte sequence.
    int line = 1;
    for (qsizetype at = 0; at < bytes.size(); ++line) {
        const qsizetype feed = bytes.indexOf('\n', at);
        const qsizetype end = feed < 0 ? bytes.size() : feed;
        if (!QUtf8StringView(bytes.constData() + at, end - at).isValidUtf8())
            break;
        at = end + 1;
    }
    return Error{ErrorKind::NotUtf8, {}, QString::number(line)};
}

/// Returns the encoding in the XML declaration at the start of the text; empty if there is none. `range`
/// receives the position and length of the encoding's name.
QString declaredEncoding(const QByteArray &bytes, std::pair<qsizetype, qsizetype> &range)
{
    constexpr qsizetype longestDeclaration = 256;
    if (!bytes.startsWith("<?xml"))
        return {};
    const QByteArray start = bytes.left(longestDeclaration);
    static const QRegularExpression named(
        uR"x(\A<\?xml[^>]*?\sencoding\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)'))x"_s);
    const auto match = named.match(QString::fromLatin1(start));
    if (!match.hasMatch())
        return {};
    const int group = match.capturedLength(1) > 0 ? 1 : 2;
    range = {match.capturedStart(group), match.capturedLength(group)};
    return match.captured(group).trimmed();
}

Result<QByteArray> decoded(QByteArrayView bytes, QStringDecoder &&decoder, const QString &name)
{
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter) || !text.isValidUtf16())
        return Error{ErrorKind::BadContent, {}, u"not valid %1"_s.arg(name)};
    return text.toUtf8();
}

/// Changes the encoding named in the XML declaration to UTF-8, if there is a declaration.
Result<QByteArray> redeclared(QByteArray utf8)
{
    std::pair<qsizetype, qsizetype> range;
    if (!declaredEncoding(utf8, range).isEmpty())
        utf8.replace(range.first, range.second, "UTF-8");
    return utf8;
}

Result<QByteArray> fromUnicode(QByteArrayView bytes, Encoding encoding)
{
    const auto utf8 = decoded(bytes, QStringDecoder(encoding, QStringDecoder::Flag::Stateless),
        QString::fromLatin1(QStringConverter::nameForEncoding(encoding)));
    if (!utf8)
        return utf8.error();
    return redeclared(*utf8);
}

} // namespace

std::optional<QStringConverter::Encoding> byteOrderMark(const QByteArray &start)
{
    for (const Mark &mark : marks)
        if (start.startsWith(mark.bytes))
            return mark.encoding;
    return std::nullopt;
}

Result<QByteArray> toUtf8(const QByteArray &bytes)
{
    for (const Mark &mark : marks) {
        if (!bytes.startsWith(mark.bytes))
            continue;
        const QByteArray rest = bytes.mid(mark.bytes.size());
        if (mark.encoding != Encoding::Utf8)
            return fromUnicode(rest, mark.encoding);
        if (!QUtf8StringView(rest).isValidUtf8())
            return notUtf8(bytes);
        return redeclared(rest);
    }
    for (const Mark &declaration : declarations)
        if (bytes.startsWith(declaration.bytes))
            return fromUnicode(bytes, declaration.encoding);
    std::pair<qsizetype, qsizetype> range;
    const QString name = declaredEncoding(bytes, range);
    // The declaration was readable as single bytes, so the text cannot be UTF-16 or UTF-32.
    static const QRegularExpression unicode(
        uR"(\A(?:utf-?(?:8|16|32)|ucs-?[24])(?:[-_]?[lb]e)?\z|\Aiso-10646-ucs-[24]\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (name.isEmpty() || unicode.match(name).hasMatch()) {
        if (!QUtf8StringView(bytes).isValidUtf8())
            return notUtf8(bytes);
        return name.isEmpty() ? Result<QByteArray>(bytes) : redeclared(bytes);
    }
    QStringDecoder decoder(name.toLatin1().constData());
    if (!decoder.isValid())
        return Error{ErrorKind::UnknownEncoding, {}, name};
    // The decoder reports an incomplete last character only if another byte follows.
    const auto utf8 = decoded(bytes + '\n', std::move(decoder), name);
    if (!utf8)
        return utf8.error();
    return redeclared(utf8->chopped(1));
}

} // namespace dp::textencoding
