#include "text/doi.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::doi {

QStringList usable(const QString &text)
{
    static const QRegularExpression resolver(
        u"^(?:https?://(?:dx\\.)?doi\\.org/|doi:)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression form(u"^10\\.\\d{4,9}/[^\\s{}\\\\]+$"_s);
    static const QRegularExpression end(u"[,;.]+$"_s);
    // A comma or semicolon can be a part of a DOI, unless another DOI follows.
    static const QRegularExpression between(
        u"\\s+|[,;](?=(?:https?://(?:dx\\.)?doi\\.org/|doi:)?10\\.\\d{4,9}/)"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype most = 50; // a hostile feed could have so many that comparing them takes hours
    QStringList found;
    for (QString one : text.split(between, Qt::SkipEmptyParts)) {
        if (found.size() == most)
            break;
        one.remove(resolver).remove(end);
        if (form.match(one).hasMatch() && !found.contains(one, Qt::CaseInsensitive))
            found << one;
    }
    return found;
}

QString stored(const QString &text)
{
    const QStringList dois = usable(text);
    return dois.isEmpty() ? text.simplified() : dois.join(u' ');
}

QString address(const QString &doi)
{
    return u"https://doi.org/"_s + QString::fromLatin1(QUrl::toPercentEncoding(doi, "/"));
}

} // namespace dp::doi
