#include "refresh/pagestore.h"

#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/loopbackarxiv.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

/// Tests when storing a page writes to the file of the library.
class TestPageStore : public QObject
{
    Q_OBJECT

private slots:
    void anUnchangedPageIsNotWritten();
};

void TestPageStore::anUnchangedPageIsNotWritten()
{
    const QDate newest(2025, 3, 3);
    LoopbackArxiv arxiv(madeUpPapers(300, newest));
    arxiv.setNow(QDateTime(newest.addDays(1), QTime(1, 0), Qt::UTC));
    const QTemporaryDir folder;
    const auto made = libraryopener::open(folder.filePath(u"library.sqlite"_s), Library::Access::Create,
        {Keyword{0, u"Reasoning"_s, u"all:the"_s, {}, 100}});
    VERIFY_OK(made);
    Library &library = **made;
    const auto keywords = Keywords(library).all();
    VERIFY_OK(keywords);
    pagestore::Asked asked;
    asked.keyword = keywords->first();
    asked.host = u"127.0.0.1"_s;
    asked.now = QDateTime(newest.addDays(1), QTime(8, 0), Qt::UTC);
    asked.today = asked.now.date();
    asked.fetchPlan = FetchPlan::refresh(asked.keyword, {}, true, {SortBy::Submitted, 50, 2000});
    asked.slice = *asked.fetchPlan.next(); // the plan has two pages; this is the first one
    const QByteArray body = arxiv.atom(asked.keyword.query, 0, 50);
    const auto stored = pagestore::page(library, asked, body);
    VERIFY_OK(stored);
    QCOMPARE(stored->changes.newCount(), 50);

    // PRAGMA data_version counts the writes of other connections, so it is read on a separate connection.
    const auto other = libraryopener::open(library.path(), Library::Access::Share);
    VERIFY_OK(other);
    const auto written = [&] {
        Statement row(**other, u"PRAGMA data_version"_s);
        return row.run() && row.next() ? row.integer(0) : 0;
    };
    const qint64 before = written();
    const auto again = pagestore::page(library, asked, body);
    VERIFY_OK(again);
    QCOMPARE(again->changes.unchanged, 50);
    QCOMPARE(written(), before);

    Statement how(library, u"PRAGMA synchronous"_s);
    QVERIFY(how.run() && how.next());
    QCOMPARE(how.integer(0), 2); // 2 means FULL: a mark is on the disk before the program shows it
}

} // namespace dp::test

DP_TEST(dp::test::TestPageStore)
#include "tst_pagestore.moc"
