#pragma once

#include "library/library.h"
#include "library/pagedidlist.h"

#include <QHash>
#include <QQueue>

namespace dp {

/// The rows of a list of any length. Reads the identifiers page by page and caches the pages that were read
/// last. GUI thread.
class PagedRows
{
public:
    PagedRows(const PagedIdList &list, Library &library)
        : m_list(list)
        , m_library(library)
    {
    }

    int count() const { return int(m_list.count()); }
    /// Returns the identifier of the paper in a row; 0 if the row cannot be read.
    qint64 idAt(int row);
    /// Returns the identifiers of the papers in a range of rows.
    QList<qint64> idsAt(int first, int last);
    /// Returns the row of a paper; -1 if the paper is not in a page that was read.
    int rowOf(qint64 id) const { return m_rows.value(id, -1); }

private:
    QList<qint64> pageAt(int row);

    PagedIdList m_list;
    Library &m_library;
    QHash<int, QList<qint64>> m_pages; // identifiers of each page, by the number of the page
    QQueue<int> m_numbers; // numbers of the cached pages, in the order of reading
    QHash<qint64, int> m_rows; // row of each paper in the cached pages
};

} // namespace dp
