// Measures the time from the start of the program until the rows of the first tab are painted, and the memory
// of the program. They are compared with those of an empty Qt window.

#include "bench/parts.h"
#include "bench/process.h"
#include "bench/store.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

constexpr int startRuns = 15;
constexpr double mostOfAWindow = 2;

} // namespace

QList<Line> startLines(Store &store, int papers)
{
    const QString program = QStringLiteral(DP_PROGRAM), empty = QStringLiteral(DP_EMPTY_WINDOW);
    QList<int> sizes{0, 100000, papers};
    std::sort(sizes.begin(), sizes.end());
    sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
    sizes.removeIf([&](int size) { return size > papers; });
    QStringList libraries;
    for (const int size : std::as_const(sizes))
        libraries << store.library(size);
    const QString bare = QStringLiteral(DP_BARE_TABLE);
    QList<Pair> times(sizes.size()), peaks(sizes.size());
    Pair besideTable; // comparison with a window of this kind in plain Qt, for the largest library only
    for (int run = 0; run < startRuns; ++run)
        for (qsizetype i = 0; i < sizes.size(); ++i) {
            const process::Run ours = process::untilPainted(program, store.argumentsFor(libraries[i]));
            const process::Run floor = process::untilPainted(empty, {});
            times[i].ours << ours.time;
            times[i].floor << floor.time;
            peaks[i].ours << ours.peak;
            peaks[i].floor << floor.peak;
            if (i + 1 < sizes.size())
                continue;
            besideTable.ours << ours.time;
            besideTable.floor << process::untilPainted(bare, {}).time;
        }
    QList<Line> lines;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const QString with = u" with %1 papers; an empty window"_s.arg(sizes[i]);
        lines << times[i].line(u"start to painted rows"_s + with, mostOfAWindow);
        Line peak = peaks[i].line(u"memory at most"_s + with, mostOfAWindow);
        peak.unit = u"MB"_s;
        lines << peak;
    }
    lines << Line{u"the same start; a window of this kind in plain Qt"_s, median(besideTable.ours),
        median(besideTable.floor)};
    return lines;
}

} // namespace dp::bench
