#include "exchange/notefilename.h"

#include "base/safename.h"
#include "exchange/citation.h"
#include "exchange/personname.h"
#include "text/readable.h"

using namespace Qt::StringLiterals;

namespace dp::notefilename {
namespace {

/// Returns the name under which the first author is sorted.
QString firstAuthor(const Paper &paper)
{
    if (paper.authors.isEmpty())
        return {};
    const PersonName name = PersonName::parse(paper.authors.first());
    if (!name.literal.isEmpty())
        return name.literal;
    return name.particle.isEmpty() ? name.family : name.particle + u' ' + name.family;
}

/// Removes what a name in a wiki link must not contain. safename removes other such characters.
QString linkable(QString text)
{
    for (const QChar c : u"[]^"_s)
        text.remove(c);
    return text;
}

} // namespace

QString of(const Paper &paper, int number)
{
    constexpr qsizetype longestAuthor = 60;
    QStringList begin{safename::cut(safename::part(readable::text(firstAuthor(paper))), longestAuthor)};
    if (const int year = Citation::yearOf(paper); year > 0)
        begin << QString::number(year);
    begin.removeAll(QString());
    QStringList parts{begin.join(u' '), readable::text(paper.title)};
    parts.removeAll(QString());
    QString end = u" ("_s + paper.id.toString().replace(u'/', u'_') + u')';
    if (number > 1)
        end += u" (%1)"_s.arg(number);
    return safename::whole(linkable(parts.join(u" - "_s)), end + u".md"_s);
}

} // namespace dp::notefilename
