#pragma once

#include "exchange/readmetable.h"

#include <QHash>

namespace dp::readme {

/// Keeps the rows of the last page that was read. The versions of a page in a repository have most rows in
/// common, and finding a row here is ten times as fast as reading it again.
class RowCache
{
public:
    struct Row {
        QList<Role> roles; ///< columns of the table
        QStringList labels; ///< their names, which the cells are stored by
        bool isStandard = false; ///< see TableHead
        Paper paper;
        PageCells cells; ///< see ProfileFinder
    };

    /// Returns the row of this line in a table with this header row, or nullptr.
    const Row *find(const QString &line, const TableHead &head)
    {
        auto row = m_rows.constFind(line);
        if (row == m_rows.constEnd()) {
            const auto old = m_oldRows.constFind(line);
            if (old == m_oldRows.constEnd())
                return nullptr;
            row = m_rows.insert(line, *old);
        }
        const bool isSame =
            row->roles == head.roles && row->labels == head.labels && row->isStandard == head.isStandard;
        return isSame ? &*row : nullptr;
    }
    void insert(const QString &line, const TableHead &head, const Paper &paper, const PageCells &cells)
    {
        m_rows.insert(line, {head.roles, head.labels, head.isStandard, paper, cells});
    }
    /// Must be called after each page. Rows that this page did not have are forgotten.
    void endPage()
    {
        m_oldRows.swap(m_rows);
        m_rows.clear();
    }

private:
    QHash<QString, Row> m_rows, m_oldRows;
};

} // namespace dp::readme
