#include "library/listorder.h"

#include <QSet>

#include <algorithm>

namespace dp::listorder {
namespace {

/// The papers as a forest. The papers with a known submission time are in the order of submission. The papers
/// with an unknown time are attached to the paper above them.
class Forest
{
public:
    Forest(const QList<Entry> &before, const QList<Entry> &page)
    {
        for (const auto *list : {&before, &page})
            for (const Entry &entry : *list)
                if (qint64 &published = m_published[entry.paper]; published == 0)
                    published = entry.published;
        for (auto it = m_published.cbegin(); it != m_published.cend(); ++it)
            if (it.value() != 0)
                m_known << it.key();
        std::sort(m_known.begin(), m_known.end(), [this](qint64 a, qint64 b) {
            const qint64 pa = m_published[a], pb = m_published[b];
            return pa != pb ? pa > pb : a > b;
        });
        // Papers that are only in the old list are attached before the papers of the page, because they were
        // directly below the paper above them.
        QSet<qint64> onPage;
        for (const Entry &entry : page)
            onPage << entry.paper;
        attach(before, onPage);
        attach(page, {});
    }

    QList<qint64> inOrder() const
    {
        QList<qint64> order;
        emitBelow(0, order);
        for (const qint64 paper : m_known) {
            order << paper;
            emitBelow(paper, order);
        }
        return order;
    }

    qint64 published(qint64 paper) const { return m_published.value(paper); }

private:
    void attach(const QList<Entry> &list, const QSet<qint64> &leaveOut)
    {
        qint64 above = 0;
        for (const Entry &entry : list) {
            if (m_published[entry.paper] == 0 && !leaveOut.contains(entry.paper)
                && !m_attached.contains(entry.paper)) {
                m_attached << entry.paper;
                m_below[above != 0 ? above : knownAbove(entry.paper)] << entry.paper;
            }
            above = entry.paper;
        }
    }

    /// Returns the paper below which a paper with an unknown time is placed if it is the first of its list;
    /// 0: at the top. The position follows from the identifier, which indicates the time of submission.
    qint64 knownAbove(qint64 paper) const
    {
        qint64 found = 0;
        for (const qint64 known : m_known)
            if (known > paper)
                found = known;
        return found;
    }

    void emitBelow(qint64 paper, QList<qint64> &order) const
    {
        // A recursion would be too deep: a page of 10,000 papers with unknown times is a chain of this depth.
        QList<qint64> stack;
        const auto push = [&](qint64 parent) {
            const QList<qint64> below = m_below.value(parent);
            for (auto it = below.crbegin(); it != below.crend(); ++it)
                stack << *it;
        };
        push(paper);
        while (!stack.isEmpty()) {
            const qint64 next = stack.takeLast();
            order << next;
            push(next);
        }
    }

    QHash<qint64, qint64> m_published;
    QList<qint64> m_known;
    QHash<qint64, QList<qint64>> m_below;
    QSet<qint64> m_attached;
};

} // namespace

QHash<qint64, double> positions(const QList<Entry> &before, const QList<Entry> &page)
{
    const Forest forest(before, page);
    const QList<qint64> order = forest.inOrder();
    QHash<qint64, double> result;
    result.reserve(order.size());
    for (qsizetype i = 0; i < order.size();) {
        if (const qint64 published = forest.published(order[i]); published != 0) {
            result[order[i++]] = double(published);
            continue;
        }
        qsizetype end = i;
        while (end < order.size() && forest.published(order[end]) == 0)
            ++end;
        const double count = double(end - i);
        const bool hasAbove = i > 0, hasBelow = end < order.size();
        const double below = hasBelow ? double(forest.published(order[end]))
            : hasAbove                ? double(forest.published(order[i - 1])) - count - 1
                                      : 0;
        const double above = hasAbove ? double(forest.published(order[i - 1])) : below + count + 1;
        for (qsizetype n = i; n < end; ++n)
            result[order[n]] = above - (above - below) * double(n - i + 1) / (count + 1);
        i = end;
    }
    return result;
}

} // namespace dp::listorder
