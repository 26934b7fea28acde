#pragma once

#include <QString>

namespace dp {

/// The indexes of the table `matches` have the list of a keyword with the date of each paper.
namespace keywordindex {

/// Returns the SQL of a keyword's list without the table of papers if no column of it is needed, because
/// looking up each paper takes most of the time. Otherwise returns the SQL as it is. In the SQL, the tables
/// `matches` and `papers` are named m and p.
QString withoutPapers(const QString &sql);

} // namespace keywordindex
} // namespace dp
