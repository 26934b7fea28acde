#include "text/weblinks.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::weblinks {
namespace {

/// Returns the length of the address without the punctuation after it.
qsizetype trimmed(QStringView address)
{
    static const QString punctuation = u".,;:!?'\"*`”’"_s;
    while (!address.isEmpty()) {
        const QChar last = address.back();
        const QChar opening = last == u')' ? u'(' : last == u']' ? u'[' : last == u'}' ? u'{' : QChar();
        if (!punctuation.contains(last)
            && (opening.isNull() || address.count(opening) >= address.count(last)))
            break;
        address.chop(1);
    }
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
    for (auto match = address.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const qsizetype length = trimmed(one.capturedView());
        const QUrl url(text.mid(one.capturedStart(), length), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty())
            found << Range{one.capturedStart(), length};
    }
    return found;
}

} // namespace dp::weblinks
