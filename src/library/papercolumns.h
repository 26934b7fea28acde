#pragma once

#include "base/paper.h"
#include "library/mutedpapers.h"

namespace dp {

class Statement;

/// The columns of a paper in a statement, and how they are read.
namespace papercolumns {

inline constexpr QLatin1StringView ofPaper{
    "p.id, p.version, p.title, p.abstract, p.comment, p.journal_ref, p.doi, p.abs_url, "
    "p.authors, p.categories, p.published, p.updated"};
/// Columns with the data that the library adds to a paper. They double the time for reading.
inline constexpr QLatin1StringView ofLibrary{
    ", p.first_seen, p.is_read, p.is_starred,"
    " (SELECT group_concat(name, char(10)) FROM (SELECT k.name FROM matches x JOIN "
    "keywords k ON k.id = x.keyword_id"
    " WHERE x.paper_id = p.id ORDER BY k.place, k.id)),"
    " EXISTS (SELECT 1 FROM matches l WHERE l.paper_id = p.id AND l.late),"
    " (SELECT max(a.announced) FROM matches a WHERE a.paper_id = p.id),"
    " (SELECT group_concat(k.name, char(10)) FROM matches n JOIN keywords k ON k.id = "
    "n.keyword_id WHERE n.paper_id = p.id AND n.not_found = 1),"
    " p.version > 1 AND EXISTS (SELECT 1 FROM versions v WHERE v.paper_id = p.id)"};

/// Returns a text without control characters. An older program may have stored them from other sources, and
/// they must never be shown or written.
QString cleanText(const Statement &row, int column);
/// Reads the columns ofPaper.
Paper readPaper(const Statement &row);
/// Reads the columns ofPaper and ofLibrary, and the time of arrival after them.
LibraryPaper readLibraryPaper(const Statement &row, const MutedPapers::Pointer &muted);

} // namespace papercolumns
} // namespace dp
