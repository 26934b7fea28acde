#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <algorithm>
#include <functional>
#include <optional>

namespace dp::bench {

/// What one line of the table tells: how long the program takes for something, and, where there is one, how
/// long the least that it can be done with takes, measured beside it.
struct Line {
    QString what;
    QString unit = QStringLiteral("ms");
    double ours = 0;
    std::optional<double> floor{};
    std::optional<double>
        wanted{}; ///< the largest ratio, or figure where there is no floor, that is good enough

    double figure() const { return floor ? ours / *floor : ours; }
    bool isGood() const { return !wanted || figure() <= *wanted; }
};

inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

/// The value below which so many of a hundred are.
inline double percentile(QList<double> values, int percent)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[std::min(values.size() - 1, values.size() * percent / 100)];
}

inline double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Both in turn, since a machine's speed drifts; the medians.
inline Line inTurn(const QString &what, int runs, const std::function<void()> &ours,
    const std::function<void()> &floor, double wanted)
{
    QList<double> a, b;
    for (int i = 0; i < runs; ++i) {
        a << milliseconds(ours);
        b << milliseconds(floor);
    }
    Line line;
    line.what = what;
    line.ours = median(a);
    line.floor = median(b);
    line.wanted = wanted;
    return line;
}

QList<Line> libraryLines(const QString &folder, int papers);
QList<Line> windowLines(const QString &library);
QList<Line> processLines(const QString &library);

} // namespace dp::bench
