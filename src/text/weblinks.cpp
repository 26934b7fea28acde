#include "text/weblinks.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::weblinks {
namespace {

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
    if (!text.contains("://"_L1))
        return found;
    static const QRegularExpression address(
        uR"(\bhttps?://[^\s<>"“”\x{0}-\x{1f}]+)"_s, QRegularExpression::CaseInsensitiveOption);
    for (qsizetype at = 0;;) {
        const QRegularExpressionMatch one = address.match(text, at);
        if (!one.hasMatch())
            break;
        const qsizetype length = trimmed(one.capturedView());
        const QUrl url(text.mid(one.capturedStart(), length), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty())
            found << Range{one.capturedStart(), length};
        at = one.capturedStart() + std::max<qsizetype>(length, 1);
    }
    return found;
}

} // namespace dp::weblinks
