// Measures the import of arXiv's metadata snapshot. It is compared with storing the same data with SQLite
// alone.

#include "bench/parts.h"
#include "bench/sqlite.h"
#include "bench/store.h"
#include "exchange/snapshot.h"
#include "library/libraryfiles.h"
#include "library/searchindex.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

double ours(const QString &library, const QString &snapshot)
{
    const auto opened = Store::newLibrary(library);
    return milliseconds([&] { Store::import(*opened, snapshot); });
}

/// Stores the same rows and the same full-text index in a library with the same schema. Returns the time in
/// milliseconds. It does not include reading the file and making the texts of the index.
double floorOf(const QString &library, const QString &snapshot)
{
    Store::newLibrary(library).reset();
    QFile file(snapshot);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(snapshot));
    Sqlite sqlite(library);
    double time = milliseconds([&] { sqlite.giveMemory(); });
    while (!file.atEnd()) {
        QList<Sqlite::Row> rows;
        while (!file.atEnd() && rows.size() < 5000)
            rows << Sqlite::rowOf(sure(snapshot::read(file.readLine())), true);
        time += milliseconds([&] { sqlite.store(rows, 0); });
    }
    return time;
}

} // namespace

QList<Line> importLines(Store &store, int papers)
{
    const QString snapshot = store.snapshot(papers);
    const Pair times = inTurn(
        papers > 200000 ? 1 : 3, [&] { return ours(store.path(u"ours.sqlite"_s), snapshot); },
        [&] { return floorOf(store.path(u"floor.sqlite"_s), snapshot); });
    libraryfiles::remove(store.path(u"ours.sqlite"_s));
    libraryfiles::remove(store.path(u"floor.sqlite"_s));
    return {times.line(u"import %1 papers of a snapshot; SQLite alone"_s.arg(papers), 1.5)};
}

} // namespace dp::bench
