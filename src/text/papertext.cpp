#include "text/papertext.h"

#include "text/doi.h"
#include "text/markdowntext.h"
#include "text/readable.h"

using namespace Qt::StringLiterals;

namespace dp::papertext {
namespace {

QString authors(const Paper &paper)
{
    return readable::text(paper.authors.join(u", "_s));
}

Moment date(const Paper &paper)
{
    return paper.published.isKnown() ? paper.published : paper.updated;
}

/// Returns the year in parentheses; empty if it is unknown.
QString year(const Paper &paper)
{
    return date(paper).isKnown() ? u"(%1)"_s.arg(date(paper).date().year()) : QString();
}

/// Returns the identifier and the primary category.
QString identifier(const Paper &paper)
{
    const QString id = u"arXiv:"_s + paper.id.versioned();
    return paper.primaryCategory().isEmpty() ? id : id + u" [%1]"_s.arg(paper.primaryCategory());
}

/// Returns the DOIs; if none is usable, the text as it is.
QString dois(const Paper &paper)
{
    const QStringList dois = doi::usable(paper.doi);
    return dois.isEmpty() ? paper.doi : dois.join(u", "_s);
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

} // namespace

QString reference(const Paper &paper)
{
    const QString shownYear = year(paper).isEmpty() ? QString() : year(paper) + u'.';
    return readable::text(paper.title) + u'\n'
        + joined({authors(paper), shownYear, identifier(paper)}, u" "_s) + u'\n' + paper.absUrl;
}

QString whole(const Paper &paper)
{
    QString facts = u"arXiv:"_s + paper.id.versioned();
    if (date(paper).isKnown())
        facts += u" · "_s + date(paper).date().toString(Qt::ISODate);
    return joined({readable::text(paper.title), authors(paper), facts, paper.categories.join(u", "_s),
                      readable::text(paper.comment), readable::text(paper.journalRef),
                      paper.doi.isEmpty() ? QString() : u"DOI: "_s + dois(paper), paper.absUrl,
                      readable::text(paper.abstract)},
        u"\n"_s);
}

QString markdown(const Paper &paper)
{
    const QString title = markdowntext::escaped(readable::text(paper.title));
    const QString target = markdowntext::linkTarget(paper.absUrl);
    const QString link = target.isEmpty() ? title : u"[%1](%2)"_s.arg(title, target);
    return joined({link, markdowntext::escaped(joined({authors(paper), year(paper)}, u" "_s)),
                      markdowntext::escaped(identifier(paper))},
        u". "_s);
}

QString citation(const Paper &paper)
{
    const QString published =
        paper.journalRef.isEmpty() ? identifier(paper) : readable::text(paper.journalRef);
    const QStringList dois = doi::usable(paper.doi);
    const QString address = dois.isEmpty() ? paper.absUrl : doi::address(dois.first());
    return joined({joined({authors(paper), year(paper)}, u" "_s), readable::text(paper.title), published},
               u". "_s)
        + u". "_s + address;
}

} // namespace dp::papertext
