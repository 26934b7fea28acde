#include "architecture/circlerules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// The included units, by the unit that includes them.
using Graph = QHash<QString, QSet<QString>>;

Graph graphOf(const Sources &sources)
{
    Graph graph;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it)
        for (const Include &include : includesOf(it.value())) {
            const bool isOfOtherUnit = unitOf(include.name) != unitOf(it.key());
            if (include.isOurs && sources.contains(include.name)
                && (isOfOtherUnit || include.name == it.key()))
                graph[unitOf(it.key())] << unitOf(include.name);
        }
    return graph;
}

/// Returns the units on the shortest way from one unit to another, without the first unit. The result is
/// empty if there is no way.
QStringList way(const Graph &graph, const QString &from, const QString &to)
{
    QHash<QString, QString> before;
    QStringList queue{from};
    while (!queue.isEmpty()) {
        const QString unit = queue.takeFirst();
        for (const QString &next : graph.value(unit)) {
            if (before.contains(next))
                continue;
            before.insert(next, unit);
            queue << next;
        }
    }
    QStringList units;
    if (!before.contains(to))
        return units;
    for (QString unit = to; units.isEmpty() || unit != from; unit = before.value(unit))
        units.prepend(unit);
    return units;
}

} // namespace

QStringList circles(const Sources &sources, const Exceptions &exceptions)
{
    Graph graph = graphOf(sources);
    for (const QString &exception : exceptions)
        graph[exception.section(u" -> "_s, 0, 0)].remove(exception.section(u" -> "_s, 1));
    QSet<QString> found;
    const QStringList units = graph.keys();
    for (const QString &unit : units) {
        QStringList circle = way(graph, unit, unit);
        if (circle.isEmpty())
            continue;
        // Each circle is reported once, beginning with its first unit in alphabetical order.
        std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
        found << (circle + QStringList{circle.first()}).join(u" -> "_s);
    }
    const Graph whole = graphOf(sources);
    for (const QString &exception : exceptions) {
        const QString from = exception.section(u" -> "_s, 0, 0), to = exception.section(u" -> "_s, 1);
        if (!whole.value(from).contains(to) || way(graph, to, from).isEmpty())
            found << exception + u": the exception is not needed any more"_s;
    }
    QStringList messages(found.cbegin(), found.cend());
    messages.sort();
    return messages;
}

} // namespace dp::test
