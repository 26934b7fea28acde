#include "text/papertext.h"

#include "text/readable.h"

using namespace Qt::StringLiterals;

namespace dp::papertext {

QString reference(const Paper &paper)
{
    const Moment &date = paper.published.isKnown() ? paper.published : paper.updated;
    QString citation;
    if (!paper.authors.isEmpty())
        citation = readable::text(paper.authors.join(u", "_s)) + u' ';
    if (date.isKnown())
        citation += u"(%1). "_s.arg(date.date().year());
    citation += u"arXiv:"_s + paper.id.versioned();
    if (!paper.primaryCategory().isEmpty())
        citation += u" [%1]"_s.arg(paper.primaryCategory());
    return readable::text(paper.title) + u'\n' + citation + u'\n' + paper.absUrl;
}

} // namespace dp::papertext
