#pragma once

#include <QHash>
#include <QList>
#include <QModelIndexList>
#include <QSet>

namespace dp {

/// Finds changes of a list that insert or remove rows in many places. A view does work for each range of rows
/// that is inserted or removed, so the rows of such a change are moved too, and one range remains.
namespace rowranges {

/// Returns the keys of a list, with those that are not wanted at the end if they are in many ranges.
/// Otherwise returns the keys as they are. referred: indexes that a view refers to, such as the current one.
/// A range with such a row stays in its place, so that the view finds the row that follows it.
QList<qint64> gathered(
    const QList<qint64> &keys, const QSet<qint64> &wanted, const QModelIndexList &referred);

/// Returns the keys that are not known if they are in many ranges. Otherwise returns an empty list.
QList<qint64> scatteredNew(const QList<qint64> &keys, const QHash<qint64, int> &known);

} // namespace rowranges
} // namespace dp
