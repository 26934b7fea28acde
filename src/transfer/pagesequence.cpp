#include "transfer/pagesequence.h"

#include "library/listorder.h"

#include <algorithm>
#include <utility>

namespace dp {
namespace {

size_t hashOf(const Paper &paper)
{
    return qHashMulti(0, paper.id.version(), paper.title, paper.abstract, paper.comment, paper.absUrl,
        paper.authors, paper.categories, paper.updated.iso());
}

} // namespace

QList<Paper> PageSequence::changed(qint64 keywordId, const QList<Paper> &papers, const QDateTime &seen)
{
    QList<Paper> changed;
    const qint64 time = seen.toSecsSinceEpoch();
    for (const Paper &paper : papers) {
        const size_t hash = hashOf(paper);
        const auto known = m_rows.find(std::pair(keywordId, paper.id.key()));
        if (known == m_rows.end()) {
            m_rows.insert(std::pair(keywordId, paper.id.key()), {hash, time});
        } else if (known->hash != hash || time < known->seen) {
            *known = {hash, std::min(time, known->seen)};
        } else {
            continue;
        }
        changed << paper;
    }
    return changed;
}

bool PageSequence::isNewCells(qint64 paperId, size_t hash)
{
    return std::exchange(m_cells[paperId], hash) != hash;
}

void PageSequence::addOrder(qint64 keywordId, const QList<Paper> &papers)
{
    QList<qint64> &order = m_orders[keywordId];
    QList<listorder::Entry> before, page;
    for (const qint64 id : std::as_const(order))
        before << listorder::Entry{id, 0};
    for (const Paper &paper : papers)
        page << listorder::Entry{paper.id.key(), 0};
    const QHash<qint64, double> positions = listorder::positions(before, page);
    order = positions.keys();
    std::sort(order.begin(), order.end(),
        [&](qint64 a, qint64 b) { return positions.value(a) > positions.value(b); });
}

QHash<qint64, QList<qint64>> PageSequence::takeOrders()
{
    return std::exchange(m_orders, {});
}

} // namespace dp
