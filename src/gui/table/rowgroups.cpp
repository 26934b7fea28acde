#include "gui/table/rowgroups.h"

#include <algorithm>

namespace dp {

void RowGroups::set(const QList<RowGroup> &groups)
{
    m_groups = groups;
    m_sizes.clear();
    for (const RowGroup &group : groups)
        m_sizes.insert(group.key, group.rows);
    m_collapsed.removeIf([this](qint64 group) { return !m_sizes.contains(group); });
}

bool RowGroups::setCollapsed(qint64 group, bool isCollapsed)
{
    if (!m_sizes.contains(group) || m_collapsed.contains(group) == isCollapsed)
        return false;
    if (isCollapsed)
        m_collapsed << group;
    else
        m_collapsed.remove(group);
    return true;
}

bool RowGroups::expandAll()
{
    if (m_collapsed.isEmpty())
        return false;
    m_collapsed.clear();
    return true;
}

QList<qint64> RowGroups::rowsOf(const QList<qint64> &ids) const
{
    if (m_groups.isEmpty())
        return ids;
    QList<qint64> keys;
    keys.reserve(ids.size() + m_groups.size());
    qsizetype next = 0;
    for (const RowGroup &group : m_groups) {
        const qsizetype end = std::min<qsizetype>(next + group.rows, ids.size());
        keys << group.key;
        if (!m_collapsed.contains(group.key))
            keys << ids.mid(next, end - next);
        next = end;
    }
    return keys + ids.mid(next);
}

} // namespace dp
