#include "library/papercolumns.h"

#include "base/plaintext.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp::papercolumns {

QString cleanText(const Statement &row, int column)
{
    return plaintext::cleaned(row.text(column));
}

Paper readPaper(const Statement &row)
{
    Paper paper;
    paper.id = ArxivId::fromKey(row.integer(0), int(row.integer(1))).value_or(ArxivId());
    paper.title = cleanText(row, 2);
    paper.abstract = cleanText(row, 3);
    paper.comment = cleanText(row, 4);
    paper.journalRef = cleanText(row, 5);
    paper.doi = cleanText(row, 6);
    paper.absUrl = cleanText(row, 7);
    paper.authors = cleanText(row, 8).split(u'\n', Qt::SkipEmptyParts);
    paper.categories = cleanText(row, 9).split(u'\n', Qt::SkipEmptyParts);
    paper.published = Moment::fromIso(row.text(10)).value_or(Moment());
    paper.updated = Moment::fromIso(row.text(11)).value_or(Moment());
    return paper;
}

LibraryPaper readLibraryPaper(const Statement &row, const MutedPapers::Pointer &muted)
{
    LibraryPaper libraryPaper;
    libraryPaper.paper = readPaper(row);
    libraryPaper.firstSeen = QDateTime::fromString(row.text(12), Qt::ISODate);
    libraryPaper.read = row.integer(13) != 0;
    libraryPaper.starred = row.integer(14) != 0;
    libraryPaper.keywords = cleanText(row, 15).split(u'\n', Qt::SkipEmptyParts);
    libraryPaper.late = row.integer(16) != 0;
    libraryPaper.announced = row.text(17);
    libraryPaper.notFoundBy = cleanText(row, 18).split(u'\n', Qt::SkipEmptyParts);
    libraryPaper.revised = row.integer(19) != 0;
    libraryPaper.arrived = QDateTime::fromString(row.text(20), Qt::ISODate);
    if (muted)
        libraryPaper.mutedBy = muted->reasonsFor(row.integer(0));
    return libraryPaper;
}

} // namespace dp::papercolumns
