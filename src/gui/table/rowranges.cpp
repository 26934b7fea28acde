#include "gui/table/rowranges.h"

namespace dp::rowranges {
namespace {

constexpr int fewRanges = 16;

} // namespace

QList<qint64> gathered(const QList<qint64> &keys, const QSet<qint64> &wanted, const QModelIndexList &referred)
{
    QSet<int> referredRows;
    for (const QModelIndex &index : referred)
        referredRows << index.row();
    QList<qint64> staying, moved;
    int ranges = 0;
    for (int row = 0, end = 0; row < keys.size(); row = end) {
        const bool isWanted = wanted.contains(keys[row]);
        bool isStaying = isWanted;
        for (; end < keys.size() && wanted.contains(keys[end]) == isWanted; ++end)
            isStaying = isStaying || referredRows.contains(end);
        (isStaying ? staying : moved) += keys.mid(row, end - row);
        ranges += !isWanted;
    }
    return ranges > fewRanges ? staying + moved : keys;
}

QList<qint64> scatteredNew(const QList<qint64> &keys, const QHash<qint64, int> &known)
{
    QList<qint64> added;
    int ranges = 0;
    bool wasNew = false;
    for (const qint64 key : keys) {
        const bool isNew = !known.contains(key);
        ranges += isNew && !wasNew;
        wasNew = isNew;
        if (isNew)
            added << key;
    }
    return ranges > fewRanges ? added : QList<qint64>();
}

} // namespace dp::rowranges
