#include "gui/table/rowsmodel.h"

#include "gui/table/rowranges.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace dp {

RowsModel::RowsModel(Library &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
{
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_paged ? m_paged->count() : int(m_keys.size());
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    return index.isValid() && isHeading(index.row()) ? Qt::ItemNeverHasChildren
                                                     : QAbstractTableModel::flags(index);
}

qint64 RowsModel::keyAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    return m_paged ? m_paged->keyAt(row) : m_keys[row];
}

RowGroup RowsModel::groupAt(int row) const
{
    const qint64 key = keyAt(row);
    return key < 0 ? RowGroup{key, m_groups.sizes().value(key)} : RowGroup{};
}

QList<qint64> RowsModel::idsOf(const QList<qint64> &keys)
{
    QList<qint64> ids;
    ids.reserve(keys.size());
    std::copy_if(keys.cbegin(), keys.cend(), std::back_inserter(ids), [](qint64 key) { return key > 0; });
    return ids;
}

QList<qint64> RowsModel::idsAt(int first, int last) const
{
    return m_paged ? m_paged->idsAt(first, last) : idsOf(m_keys.mid(first, last - first + 1));
}

int RowsModel::rowOf(qint64 key) const
{
    return m_paged ? m_paged->rowOf(key) : m_rows.value(key, -1);
}

int RowsModel::paperCount() const
{
    return m_paged ? m_paged->paperCount() : int(m_keys.size() - m_groups.count());
}

int RowsModel::papersAbove(int row) const
{
    if (m_paged)
        return m_paged->papersAbove(row);
    return int(std::count_if(m_keys.cbegin(), m_keys.cbegin() + std::min<qsizetype>(row, m_keys.size()),
        [](qint64 key) { return key > 0; }));
}

int RowsModel::rowOfPaper(int paper) const
{
    if (paper < 0 || paper >= paperCount())
        return -1;
    if (m_paged)
        return m_paged->rowOfPaper(paper);
    int row = 0;
    for (int left = paper; m_keys[row] < 0 || left-- > 0; ++row) { }
    return row;
}

void RowsModel::setCollapsed(qint64 group, bool isCollapsed)
{
    if (!m_groups.setCollapsed(group, isCollapsed))
        return;
    updateCollapsed();
    headingChanged(group);
}

void RowsModel::expandAll()
{
    if (m_groups.expandAll())
        updateCollapsed();
}

void RowsModel::updateCollapsed()
{
    if (!m_paged)
        return setKeys(m_groups.rowsOf(m_ids));
    beginResetModel();
    m_paged->setCollapsed(m_groups.collapsed());
    endResetModel();
}

void RowsModel::headingChanged(qint64 group)
{
    if (const int row = rowOf(group); row >= 0)
        emit dataChanged(createIndex(row, 0), createIndex(row, columnCount() - 1));
}

qint64 RowsModel::groupOf(int row) const
{
    if (m_paged)
        return m_paged->groupOf(row);
    for (; hasHeadings() && row >= 0; --row)
        if (m_keys.value(row) < 0)
            return m_keys[row];
    return 0;
}

void RowsModel::clearRows()
{
    m_keys.clear();
    m_rows.clear();
    m_paged.reset();
}

void RowsModel::reindex()
{
    m_rows.clear();
    m_rows.reserve(m_keys.size());
    for (int row = 0; row < m_keys.size(); ++row)
        m_rows.insert(m_keys[row], row);
}

/// Changes the order of the rows. keys: all keys.
void RowsModel::reorder(const QList<qint64> &keys)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const QList<qint64> oldKeys = std::exchange(m_keys, keys);
    reindex();
    QModelIndexList after;
    for (const QModelIndex &i : before)
        after << createIndex(m_rows.value(oldKeys.at(i.row())), i.column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void RowsModel::removeMissing(const QList<qint64> &keys)
{
    const QSet<qint64> wanted(keys.cbegin(), keys.cend());
    if (const auto order = rowranges::gathered(m_keys, wanted, persistentIndexList()); order != m_keys)
        reorder(order);
    for (int end = int(m_keys.size()); end > 0;) {
        if (wanted.contains(m_keys[end - 1])) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > 0 && !wanted.contains(m_keys[begin - 1]))
            --begin;
        beginRemoveRows({}, begin, end - 1);
        m_keys.remove(begin, end - begin);
        reindex();
        endRemoveRows();
        end = begin;
    }
}

/// Appends the new rows if they are in many ranges. sortKept() then moves them to their places.
void RowsModel::appendNew(const QList<qint64> &keys)
{
    const QList<qint64> added = rowranges::scatteredNew(keys, m_rows);
    if (added.isEmpty())
        return;
    beginInsertRows({}, int(m_keys.size()), int(m_keys.size() + added.size()) - 1);
    m_keys += added;
    reindex();
    endInsertRows();
}

void RowsModel::insertNew(const QList<qint64> &keys)
{
    for (int row = 0; row < keys.size();) {
        if (row < m_keys.size() && m_keys[row] == keys[row]) {
            ++row;
            continue;
        }
        int end = row + 1;
        while (end < keys.size() && !m_rows.contains(keys[end]))
            ++end;
        beginInsertRows({}, row, end - 1);
        m_keys = m_keys.mid(0, row) + keys.mid(row, end - row) + m_keys.mid(row);
        reindex();
        endInsertRows();
        row = end;
    }
}

/// Sorts the rows that stay in the list.
void RowsModel::sortKept(const QList<qint64> &keys)
{
    QList<qint64> kept;
    for (const qint64 key : keys)
        if (m_rows.contains(key))
            kept << key;
    if (!kept.isEmpty() && kept != m_keys)
        reorder(kept);
}

void RowsModel::replaceKeys(const QList<qint64> &keys)
{
    beginResetModel();
    clearRows();
    m_keys = keys;
    reindex();
    endResetModel();
}

void RowsModel::setKeys(const QList<qint64> &keys)
{
    if (m_paged)
        return replaceKeys(keys);
    // Two empty lists are handled separately: Qt would compare their memory, which does not exist.
    if (m_keys.isEmpty() && keys.isEmpty())
        return;
    if (m_keys.isEmpty() || keys.isEmpty())
        return replaceKeys(keys);
    if (keys == m_keys)
        return;
    removeMissing(keys);
    appendNew(keys);
    sortKept(keys);
    insertNew(keys);
}

void RowsModel::setIds(const QList<qint64> &ids, const QList<RowGroup> &groups)
{
    const auto before = m_groups.sizes();
    m_groups.set(groups);
    m_ids = ids;
    setKeys(m_groups.rowsOf(m_ids));
    for (auto group = m_groups.sizes().cbegin(); group != m_groups.sizes().cend(); ++group)
        if (before.contains(group.key()) && before.value(group.key()) != group.value())
            headingChanged(group.key());
}

void RowsModel::replaceIds(const QList<qint64> &ids)
{
    m_groups.set({});
    replaceKeys(ids);
}

void RowsModel::setWindow(const PagedIdList &window, const QList<RowGroup> &groups)
{
    beginResetModel();
    clearRows();
    m_ids.clear();
    m_paged.emplace(window, groups, m_reader);
    m_groups.set(m_paged->hasHeadings() ? groups : QList<RowGroup>());
    m_paged->setCollapsed(m_groups.collapsed());
    endResetModel();
}

void RowsModel::appendIds(const QList<qint64> &ids)
{
    if (ids.isEmpty() || m_paged)
        return;
    const int first = int(m_keys.size());
    beginInsertRows({}, first, first + int(ids.size()) - 1);
    m_keys += ids;
    for (int row = first; row < m_keys.size(); ++row)
        m_rows.insert(m_keys[row], row);
    endInsertRows();
}

void RowsModel::insertByNewest(const QList<qint64> &ids)
{
    QList<qint64> all = m_keys;
    std::copy_if(
        ids.cbegin(), ids.cend(), std::back_inserter(all), [&](qint64 id) { return !m_rows.contains(id); });
    std::sort(all.begin(), all.end(), std::greater());
    setIds(all);
}

void RowsModel::removeIds(const QList<qint64> &ids)
{
    const QSet<qint64> removed(ids.cbegin(), ids.cend());
    QList<qint64> rest;
    std::copy_if(m_keys.cbegin(), m_keys.cend(), std::back_inserter(rest),
        [&](qint64 id) { return !removed.contains(id); });
    setIds(rest);
}

} // namespace dp

#include "moc_rowsmodel.cpp"
