#include "bench/papertab.h"

#include "bench/store.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/transaction.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

constexpr int perArrival = 100; // number of papers that arrive together
constexpr int daysOfArrivals = 20; // the papers of a tab have arrived on so many days

/// Adds a keyword with these papers, which are sorted newest first.
void addTab(Library &library, const QString &name, const QList<Paper> &papers)
{
    Transaction transaction(library);
    sure(transaction.begin());
    const Keyword added = sure(Keywords(transaction).add(Keyword{0, name, {}, {}, papertab::papers}));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int from = 0; from < papers.size(); from += perArrival)
        sure(Papers(transaction)
                 .store(papers.mid(from, perArrival), added.id, Source::Feed,
                     now.addDays(-from / perArrival % daysOfArrivals)));
    sure(transaction.commit());
}

} // namespace

QString papertab::copyOf(const Store &store, int papersOfLibrary, const QString &name)
{
    const QString copy = store.path(u"%1-%2.sqlite"_s.arg(name).arg(papersOfLibrary));
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(copy + suffix);
    if (!QFile::copy(store.library(papersOfLibrary), copy))
        qFatal("cannot copy the library");
    return copy;
}

QString papertab::copyWithTabs(const Store &store, int papersOfLibrary, const QString &name)
{
    const QString copy = copyOf(store, papersOfLibrary, name);
    const auto library = sure(libraryopener::open(copy, Library::Access::Write));
    PaperQuery query;
    query.limit = 2 * papers;
    QList<Paper> newest;
    sure(PaperReader(*library).forEachPaper(query, [&newest](const Paper &paper) {
        newest << paper;
        return success();
    }));
    addTab(*library, first, newest.mid(0, papers));
    addTab(*library, second, newest.mid(papers));
    return copy;
}

} // namespace dp::bench
