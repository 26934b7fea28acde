#pragma once

#include "base/dategroups.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace dp {

/// The groups of a list of papers in their order, and which of them are collapsed. A collapsed group shows
/// only its heading.
class RowGroups
{
public:
    /// Replaces the groups. Groups that stay remain collapsed.
    void set(const QList<RowGroup> &groups);
    bool isEmpty() const { return m_groups.isEmpty(); }
    qsizetype count() const { return m_groups.size(); }
    /// Returns the number of papers of each group, by its key.
    const QHash<qint64, qint64> &sizes() const { return m_sizes; }
    const QSet<qint64> &collapsed() const { return m_collapsed; }
    /// Returns whether this changed the group.
    bool setCollapsed(qint64 group, bool isCollapsed);
    /// Returns whether a group was collapsed.
    bool expandAll();
    /// Returns the keys of the rows: the heading of each group, and then its papers unless it is collapsed.
    /// ids: all papers of the list.
    QList<qint64> rowsOf(const QList<qint64> &ids) const;

private:
    QList<RowGroup> m_groups;
    QHash<qint64, qint64> m_sizes;
    QSet<qint64> m_collapsed;
};

} // namespace dp
