#pragma once

#include <QStringList>

namespace dp::test {

/// A random number generator that gives the same numbers on every machine and in every version of Qt. It uses
/// SplitMix64 (Steele, Lea and Flood, 2014). A plain value, which may be used in any thread.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

    /// Returns a number from 0 to limit - 1.
    int below(qsizetype limit) { return int(next() % quint64(limit)); }
    /// Returns a number from low to high, both included.
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    const QString &pick(const QStringList &list) { return list.at(below(list.size())); }

private:
    quint64 m_state;
};

} // namespace dp::test
