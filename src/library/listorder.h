#pragma once

#include <QHash>
#include <QLatin1StringView>
#include <QList>

namespace dp {

/// Computes the order of the papers in a keyword's list. A paper with a known submission time is placed by
/// this time. A page has an order but no submission times, so a paper that is known only from a page stays
/// directly below its predecessor.
namespace listorder {

/// The beginning of 1991 in seconds since 1970. arXiv has no earlier paper. A lower position in the list of a
/// keyword is not the time of a submission: it belongs to a paper whose time is unknown.
inline constexpr qint64 firstSubmission = 662'688'000;

/// An SQL expression for the time when the paper `p` was submitted, or updated if the submission is unknown.
inline constexpr QLatin1StringView submissionOfPaper{"coalesce(nullif(p.published, ''), p.updated)"};

struct Entry {
    qint64 paper = 0; ///< ArxivId::key()
    qint64 published = 0; ///< seconds since 1970; 0: unknown
};

/// Returns the position of every paper in `before` and `page`. A paper with a higher position is shown above
/// a paper with a lower position. before: the previous list, newest first. Papers of `page` may be missing in
/// it. page: the papers of a page in their order; may be empty. Papers that were submitted in the same second
/// are sorted by identifier.
QHash<qint64, double> positions(const QList<Entry> &before, const QList<Entry> &page);

} // namespace listorder
} // namespace dp
