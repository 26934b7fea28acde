#pragma once

#include "base/paper.h"

#include <QDateTime>
#include <QHash>
#include <QList>

namespace dp {

/// Knows what was stored of the earlier versions of a page, so that only the rows are stored that differ. The
/// order of the papers is collected, because arranging the list of a keyword takes long.
class PageSequence
{
public:
    /// Returns the papers of a keyword that were not stored in this form, or only with a later time.
    QList<Paper> changed(qint64 keywordId, const QList<Paper> &papers, const QDateTime &seen);
    /// Returns whether the last version had other cells for this paper, or did not have the paper. hash: of
    /// the cells, see pagecelldata.
    bool isNewCells(qint64 paperId, size_t hash);
    /// Adds the order of a page to the order of the earlier pages.
    void addOrder(qint64 keywordId, const QList<Paper> &papers);
    /// Returns the collected orders by the id of the keyword, and forgets them.
    QHash<qint64, QList<qint64>> takeOrders();

private:
    struct Row {
        size_t hash = 0; ///< of the paper's data
        qint64 seen = 0; ///< earliest time in seconds since 1970
    };

    QHash<std::pair<qint64, qint64>, Row> m_rows; // by the id of the keyword and the paper
    QHash<qint64, size_t> m_cells; // by the id of the paper
    QHash<qint64, QList<qint64>> m_orders;
};

} // namespace dp
