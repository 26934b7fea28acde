#include "gui/table/htmlparts.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::htmlparts {

QString anchor(const QString &url, const QString &html)
{
    return u"<a href=\""_s + url.toHtmlEscaped() + u"\">"_s + html + u"</a>"_s;
}

QString searchLink(QLatin1StringView scheme, const QString &search, const QString &color, const QString &html)
{
    return u"<a href=\"%1:%2\" style=\"color:%3; text-decoration:none\">"_s.arg(
               scheme, QString::fromLatin1(QUrl::toPercentEncoding(search)), color)
        + html + u"</a>"_s;
}

QString span(const QString &style, const QString &html)
{
    return html.isEmpty() ? QString() : u"<span style=\""_s + style + u"\">"_s + html + u"</span>"_s;
}

} // namespace dp::htmlparts
