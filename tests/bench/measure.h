#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <algorithm>
#include <functional>
#include <optional>

namespace dp::bench {

/// A line of the table of results. It has the time or the memory that the program needs and, if there is a
/// minimal program for the same work, the value of that program.
struct Line {
    QString what;
    double ours = 0;
    std::optional<double> floor{};
    std::optional<double> wanted{}; ///< largest good ratio, or value without a floor; empty: none
    QString unit = QStringLiteral("ms");

    double figure() const { return floor ? ours / *floor : ours; }
    bool isGood() const { return !wanted || figure() <= *wanted; }
};

inline double percentile(QList<double> values, int percent)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[std::min(values.size() - 1, values.size() * percent / 100)];
}

inline double median(const QList<double> &values)
{
    return percentile(values, 50);
}

inline double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Measurements of two programs. They are made alternately, because the speed of a machine changes with time.
struct Pair {
    QList<double> ours, floor;

    Line line(const QString &what, double wanted) const
    {
        return Line{what, median(ours), median(floor), wanted};
    }
};

inline Pair inTurn(int runs, const std::function<double()> &ours, const std::function<double()> &floor)
{
    Pair times;
    for (int i = 0; i < runs; ++i) {
        times.ours << ours();
        times.floor << floor();
    }
    return times;
}

} // namespace dp::bench
