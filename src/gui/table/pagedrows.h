#pragma once

#include "base/dategroups.h"
#include "library/library.h"
#include "library/pagedidlist.h"

#include <QHash>
#include <QQueue>
#include <QSet>

namespace dp {

/// The rows of a list of any length. Reads the identifiers page by page and caches the pages that were read
/// last. Rows can be headings of groups; the other rows are the papers of the list in their order. GUI
/// thread.
class PagedRows
{
public:
    /// groups: ignored if they do not have as many papers as the list. The library may have changed after the
    /// groups were counted.
    PagedRows(const PagedIdList &list, const QList<RowGroup> &groups, Library &library);

    /// Sets the groups that show only their heading.
    void setCollapsed(const QSet<qint64> &keys);

    int count() const { return m_count; }
    /// Returns the number of rows that are papers.
    int paperCount() const { return m_count - int(m_headings.size()); }
    /// Returns the number of papers in the rows before this row.
    int papersAbove(int row) const { return row - headingsAbove(row); }
    /// Returns the row of the paper with this position among the papers in rows. The first position is 0.
    int rowOfPaper(int paper) const;
    bool hasHeadings() const { return !m_headings.isEmpty(); }
    /// Returns the identifier of the paper in a row, or the key of the group whose heading is in the row; 0
    /// if the row cannot be read.
    qint64 keyAt(int row);
    /// Returns the key of the group to which a row belongs; 0 if there are no headings.
    qint64 groupOf(int row) const;
    /// Returns the identifiers of the papers in a range of rows.
    QList<qint64> idsAt(int first, int last);
    /// Returns the row of a paper or of the heading of a group; -1 if the paper is not in a page that was
    /// read, or in a collapsed group.
    int rowOf(qint64 key) const;

private:
    struct Heading {
        qint64 key = 0;
        int papers = 0; // number of papers of the group
        int paper = 0; // position in m_list of the first paper of the group
        int row = 0;
        bool isCollapsed = false;
    };

    QList<qint64> pageAt(int paper);
    int headingsAbove(int row) const;
    int positionAt(int row) const;
    int rowOfPosition(int position) const;

    int m_count = 0;
    PagedIdList m_list;
    Library &m_library;
    QList<Heading> m_headings; // from top to bottom
    QHash<int, QList<qint64>> m_pages; // identifiers of each page, by the number of the page
    QQueue<int> m_numbers; // numbers of the cached pages, in the order of reading
    QHash<qint64, int> m_papers; // position in m_list of each paper in the cached pages
};

} // namespace dp
