#include "text/weblinks.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::weblinks {
namespace {

constexpr auto wwwDot = "www."_L1;

/// Returns the length of the address before the first bracket that closes none of its own.
qsizetype beforeForeignBracket(QStringView address)
{
    int open[] = {0, 0, 0};
    for (qsizetype i = 0; i < address.size(); ++i) {
        const qsizetype opening = QStringView(u"([{").indexOf(address[i]);
        const qsizetype closing = QStringView(u")]}").indexOf(address[i]);
        if (opening >= 0)
            ++open[opening];
        else if (closing >= 0 && --open[closing] < 0)
            return i;
    }
    return address.size();
}

/// Returns the length of the address without the punctuation after it.
qsizetype trimmed(QStringView address)
{
    static const QString punctuation = u".,;:!?'\"*`”’"_s;
    address = address.left(beforeForeignBracket(address));
    while (!address.isEmpty() && punctuation.contains(address.back()))
        address.chop(1);
    return address.size();
}

} // namespace

QList<Range> find(const QString &text)
{
    QList<Range> found;
    if (!text.contains("://"_L1) && !text.contains(wwwDot, Qt::CaseInsensitive))
        return found;
    // "www." inside of a longer name, of a mail address or of another path is not the start of an address.
    static const QRegularExpression address(
        uR"((?:\bhttps?://|(?<![\w.@/~=&?-])www\.(?=[^\s./]+\.\pL))[^\s<>"“”\x{0}-\x{1f}]+)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (qsizetype at = 0;;) {
        const QRegularExpressionMatch one = address.match(text, at);
        if (!one.hasMatch())
            break;
        const qsizetype length = trimmed(one.capturedView());
        const Range range{one.capturedStart(), length};
        const QUrl url(addressAt(text, range), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty())
            found << range;
        at = one.capturedStart() + std::max<qsizetype>(length, 1);
    }
    return found;
}

QString addressAt(const QString &text, const Range &range)
{
    const QString address = text.mid(range.start, range.length);
    return address.startsWith(wwwDot, Qt::CaseInsensitive) ? u"http://"_s + address : address;
}

} // namespace dp::weblinks
