#include "exchange/feedentry.h"

#include "exchange/markup.h"
#include "exchange/paperlinks.h"
#include "text/readable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::feedentry {
namespace {

QString firstKnown(const Moment &wanted, const Moment &other, const LibraryPaper &libraryPaper)
{
    for (const Moment &moment : {wanted, other})
        if (moment.isKnown())
            return moment.isDayOnly() ? moment.iso() + u"T00:00:00Z"_s : moment.iso();
    const QDateTime seen = libraryPaper.firstSeen;
    return seen.isValid() ? seen.toUTC().toString(Qt::ISODate)
                          : libraryPaper.paper.id.month().toString(Qt::ISODate) + u"T00:00:00Z"_s;
}

QString paragraph(const QString &label, const QString &text)
{
    return text.isEmpty() ? QString()
                          : u"<p dir=\"auto\">"_s + label + markup::escaped(readable::text(text)) + u"</p>"_s;
}

} // namespace

QString published(const LibraryPaper &libraryPaper)
{
    return firstKnown(libraryPaper.paper.published, libraryPaper.paper.updated, libraryPaper);
}

QString updated(const LibraryPaper &libraryPaper)
{
    return firstKnown(libraryPaper.paper.updated, libraryPaper.paper.published, libraryPaper);
}

QDateTime changed(const LibraryPaper &libraryPaper)
{
    const QDateTime version = QDateTime::fromString(updated(libraryPaper), Qt::ISODate);
    const QDateTime seen = libraryPaper.firstSeen;
    return seen.isValid() ? std::max(version, seen) : version;
}

QString html(const Paper &paper)
{
    QStringList links;
    for (const PaperLink &link : paperlinks::of(paper))
        links << u"<a href=\"%1\">%2</a>"_s.arg(markup::escaped(link.address), markup::escaped(link.text));
    return paragraph({}, paper.authors.join(u", "_s)) + paragraph({}, paper.abstract)
        + paragraph(u"Comment: "_s, paper.comment) + paragraph(u"Journal: "_s, paper.journalRef) + u"<p>"_s
        + links.join(u" · "_s) + u"</p>"_s;
}

} // namespace dp::feedentry
