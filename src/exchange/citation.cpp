#include "exchange/citation.h"

#include "base/plaintext.h"
#include "text/doi.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns a text as one line. One noncharacter would make biber refuse the whole file.
QString cleanLine(const QString &text)
{
    return plaintext::withoutNoncharacters(text).normalized(QString::NormalizationForm_C).simplified();
}

} // namespace

int Citation::yearOf(const Paper &paper)
{
    return paper.published.isKnown() ? paper.published.date().year() : paper.id.month().year();
}

Citation Citation::of(const Paper &paper, const QString &key)
{
    Citation citation;
    citation.key = key;
    citation.id = paper.id.withVersion(0);
    citation.title = cleanLine(paper.title);
    citation.abstract = cleanLine(paper.abstract);
    for (const QString &author : paper.authors)
        citation.authors << PersonName::parse(cleanLine(author));
    citation.submitted = paper.published.date();
    citation.primaryCategory = paper.primaryCategory();
    const QStringList dois = doi::usable(paper.doi);
    citation.doi = dois.isEmpty() ? u"10.48550/arXiv."_s + citation.id.toString() : dois.first();
    citation.journal = JournalReference::parse(cleanLine(paper.journalRef));
    citation.year = citation.journal ? citation.journal->year : yearOf(paper);
    QStringList notes;
    if (!citation.journal && !paper.journalRef.isEmpty())
        notes << cleanLine(paper.journalRef);
    if (dois.size() > 1)
        notes << u"DOI: "_s + dois.mid(1).join(u", "_s);
    citation.note = notes.join(u"; "_s);
    return citation;
}

} // namespace dp
