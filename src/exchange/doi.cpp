#include "exchange/doi.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::doi {

QStringList usable(const QString &text)
{
    static const QRegularExpression resolver(
        u"^(?:https?://(?:dx\\.)?doi\\.org/|doi:)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression form(u"^10\\.\\d{4,9}/[^\\s{}\\\\]+$"_s);
    static const QRegularExpression end(u"[,;.]+$"_s);
    QStringList found;
    for (QString one : text.split(u' ', Qt::SkipEmptyParts)) {
        one.remove(resolver).remove(end);
        if (form.match(one).hasMatch() && !found.contains(one, Qt::CaseInsensitive))
            found << one;
    }
    return found;
}

} // namespace dp::doi
