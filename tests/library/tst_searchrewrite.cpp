#include "library/searchrewrite.h"

#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/libraryproperties.h"
#include "library/migrations.h"
#include "library/papers.h"
#include "library/recovery/repair.h"
#include "library/search.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::Library;
using dp::SearchIndex;
using dp::searchrewrite::Kind;
using dp::test::somePaper;
using dp::test::testTime;
namespace searchrewrite = dp::searchrewrite;

namespace {

QStringList find(Library &library, const QString &typed)
{
    const auto ids = dp::Search(library).newest(dp::searchquery::parse(typed, false), 0, 0);
    return ids ? dp::test::idsOf(*ids) : QStringList{dp::test::describe(ids.error())};
}

/// Returns each word of the full-text index with its position.
QStringList indexOf(Library &library)
{
    const auto made = dp::test::execute(
        library, u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, search, instance)"_s);
    if (!made)
        qFatal("%s", qPrintable(dp::test::describe(made.error())));
    dp::Statement rows(
        library, u"SELECT term, doc, col, offset FROM temp.words ORDER BY doc, col, offset, term"_s);
    const auto run = rows.run();
    QStringList lines;
    while (run && rows.next())
        lines << rows.text(0) + u' ' + rows.text(1) + u' ' + rows.text(2) + u' ' + rows.text(3);
    return lines;
}

dp::Paper paper(const QString &id, const QString &title)
{
    dp::Paper paper = somePaper(id);
    paper.title = title;
    paper.authors = {u"Łukasz Kowalski"_s, u"Bjørn Sørensen"_s};
    return paper;
}

bool step(Library &library, int papers)
{
    dp::Transaction transaction(library);
    const auto begun = transaction.begin();
    const auto more = searchrewrite::step(library, papers);
    const auto done = transaction.commit();
    if (!begun || !more || !done)
        qFatal("a step failed");
    return *more;
}

/// Replaces the index of \a library with the index of an older program version, which must be rewritten.
void makeFormer(Library &library, Kind kind)
{
    dp::Connection &connection = library;
    VERIFY_OK(connection.execute(u"INSERT INTO search (search) VALUES ('delete-all')"_s));
    if (kind == Kind::Refold) {
        dp::Statement rows(connection, u"SELECT id, title, abstract, authors, comment FROM papers"_s);
        VERIFY_OK(rows.run());
        SearchIndex index(connection);
        while (rows.next())
            VERIFY_OK(index.addAsWritten(rows.integer(0),
                SearchIndex::markedAll(
                    SearchIndex::readable({rows.text(1), rows.text(2), rows.text(3), rows.text(4)}),
                    SearchIndex::Folding::Former)));
    }
    VERIFY_OK(connection.execute(u"INSERT INTO search_rewrite VALUES (1, '%1', 9223372036854775807)"_s.arg(
        kind == Kind::Fill ? u"fill"_s : u"refold"_s)));
}

} // namespace

class TestSearchRewrite : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theNewestPapersComeFirst_data();
    void theNewestPapersComeFirst();
    void otherProgramsCanWriteInBetween_data();
    void otherProgramsCanWriteInBetween();
    void theRewritingContinuesAfterAKill();
    void aLargeLibraryIsOpenedAtOnce_data();
    void aLargeLibraryIsOpenedAtOnce();
    void repairFinishesTheRewriting_data();
    void repairFinishesTheRewriting();
    void theIndexOfPlainPapersIsNotRewritten();

private:
    void store(const dp::Paper &paper)
    {
        dp::Papers papers(*m_library);
        VERIFY_OK(papers.store({paper}, dp::test::keywordId(*m_library, u"A"_s), dp::Source::Feed, testTime));
    }
    static void bothKinds()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("another folding") << Kind::Refold;
        QTest::newRow("an empty index") << Kind::Fill;
    }
    std::unique_ptr<Library> m_library;
};

void TestSearchRewrite::init()
{
    m_library = dp::test::newLibrary({u"A"_s});
    for (int i = 1; i <= 6; ++i)
        store(paper(u"2502.%1v1"_s.arg(i, 5, 10, '0'_L1), u"Zebra %1, eine Straße, 大语言模型"_s.arg(i)));
}

void TestSearchRewrite::theNewestPapersComeFirst_data()
{
    bothKinds();
}

void TestSearchRewrite::theNewestPapersComeFirst()
{
    QFETCH(Kind, kind);
    makeFormer(*m_library, kind);
    QCOMPARE(find(*m_library, u"lukasz"_s), QStringList());
    QCOMPARE(find(*m_library, u"zebra"_s).size(),
        kind == Kind::Refold ? 6 : 0); // A refold keeps the old index. Otherwise no papers are indexed yet.
    QVERIFY(*searchrewrite::isUnderWay(*m_library));
    QVERIFY(step(*m_library, 2));
    QCOMPARE(find(*m_library, u"lukasz"_s), (QStringList{u"2502.00006"_s, u"2502.00005"_s}));
    QVERIFY(step(*m_library, 3));
    QCOMPARE(find(*m_library, u"strasse"_s).size(), 5);
    QVERIFY(!step(*m_library, 3));
    QCOMPARE(find(*m_library, u"语言"_s).size(), 6);
    QVERIFY(!*searchrewrite::isUnderWay(*m_library));
    QCOMPARE(*dp::LibraryProperties(*m_library).get(dp::LibraryProperties::Name::IndexInParts), u"new"_s);
    const QStringList written = indexOf(*m_library);
    VERIFY_OK(SearchIndex(*m_library).rebuild());
    QCOMPARE(written, indexOf(*m_library));
}

void TestSearchRewrite::otherProgramsCanWriteInBetween_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("done");
    for (const int done : {0, 1, 3, 5})
        for (const Kind kind : {Kind::Refold, Kind::Fill})
            QTest::addRow("%s, %d done", kind == Kind::Fill ? "an empty index" : "another folding", done)
                << kind << done;
}

void TestSearchRewrite::otherProgramsCanWriteInBetween()
{
    QFETCH(Kind, kind);
    QFETCH(int, done);
    makeFormer(*m_library, kind);
    if (done > 0)
        step(*m_library, done);
    // Stores new papers before and after the current position and two revisions on both sides, and removes a
    // paper.
    store(paper(u"2501.00001v1"_s, u"Żubr"_s));
    store(paper(u"2503.00001v1"_s, u"Øre"_s));
    store(paper(u"2502.00002v2"_s, u"Straße zwei"_s));
    store(paper(u"2502.00002v3"_s, u"Straße drei"_s));
    store(paper(u"2502.00006v2"_s, u"Straße sechs"_s));
    QCOMPARE(find(*m_library, u"zubr"_s), QStringList{u"2501.00001"_s});
    QCOMPARE(find(*m_library, u"\"strasse drei\""_s), QStringList{u"2502.00002"_s});
    dp::Papers papers(*m_library);
    VERIFY_OK(dp::test::execute(*m_library,
        u"DELETE FROM matches WHERE paper_id IN (%1, %2)"_s.arg(dp::test::keyOf(u"2502.00003"_s))
            .arg(dp::test::keyOf(u"2501.00001"_s))));
    VERIFY_OK(papers.removeUnheld({dp::test::keyOf(u"2502.00003"_s), dp::test::keyOf(u"2501.00001"_s)}));
    while (step(*m_library, 2)) { }
    const QStringList written = indexOf(*m_library);
    QCOMPARE(find(*m_library, u"zubr"_s), QStringList());
    QCOMPARE(find(*m_library, u"\"zebra 2\""_s), QStringList());
    QCOMPARE(find(*m_library, u"lukasz"_s).size(), 6);
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM search_rewritten"_s), 0);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
    VERIFY_OK(SearchIndex(*m_library).rebuild());
    QCOMPARE(written, indexOf(*m_library));
}

void TestSearchRewrite::theRewritingContinuesAfterAKill()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    {
        auto library = dp::libraryopener::open(path, Library::Access::Create);
        VERIFY_OK(library);
        dp::Papers papers(**library);
        for (int i = 1; i <= 6; ++i)
            VERIFY_OK(papers.store(
                {paper(u"2502.%1v1"_s.arg(i, 5, 10, '0'_L1), u"Straße"_s)}, 0, dp::Source::Feed, testTime));
        makeFormer(**library, Kind::Refold);
        QVERIFY(step(**library, 2));
        dp::Transaction killed(**library); // The destructor rolls this transaction back, as after a kill.
        VERIFY_OK(killed.begin());
        VERIFY_OK(searchrewrite::step(**library, 2));
    }
    auto library = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(library);
    QCOMPARE(find(**library, u"strasse"_s).size(), 2);
    while (step(**library, 2)) { }
    QCOMPARE(find(**library, u"strasse"_s).size(), 6);
    QCOMPARE(dp::repair::problems(**library)->join(u'\n'), QString());
}

void TestSearchRewrite::aLargeLibraryIsOpenedAtOnce_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<int>("papers");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("many papers") << u"004"_s << 3000 << Kind::Refold;
    QTest::newRow("few papers") << u"004"_s << 1000 << Kind::None;
    QTest::newRow("many papers of older words") << u"003"_s << 3000 << Kind::Fill;
    QTest::newRow("many papers without an index") << u"002"_s << 3000 << Kind::Fill;
    QTest::newRow("few papers without an index") << u"002"_s << 1000 << Kind::None;
    QTest::newRow("many papers, invisible characters inside words") << u"008"_s << 3000 << Kind::Fill;
    QTest::newRow("few papers, invisible characters inside words") << u"008"_s << 1000 << Kind::None;
}

void TestSearchRewrite::aLargeLibraryIsOpenedAtOnce()
{
    QFETCH(QString, schema);
    QFETCH(int, papers);
    QFETCH(Kind, kind);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    dp::test::makeOldLibrary(path, schema);
    {
        auto connection = dp::Connection::open(path, dp::Connection::Mode::ReadWrite);
        VERIFY_OK(connection);
        const QString numbers =
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"_s.arg(papers);
        const qint64 first = dp::test::keyOf(u"2401.00001"_s) - 1;
        VERIFY_OK(
            (*connection)
                ->execute(numbers
                    + u" INSERT INTO papers (id, version, title, abstract, abs_url, updated, first_seen)"
                      " SELECT %1 + i, 1, 'Straße', 'a', '', '2024-01-01', '' FROM n"_s.arg(first)));
        if (schema >= "003"_L1)
            VERIFY_OK((*connection)
                          ->execute(numbers
                              + u" INSERT INTO search (rowid, title, abstract, authors, comment)"
                                " SELECT %1 + i, 'straße', 'a', '', '' FROM n"_s.arg(first)));
    }
    auto library = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(library);
    QCOMPARE(searchrewrite::state(**library)->kind, kind);
    QCOMPARE(find(**library, u"strasse"_s).size(), kind == Kind::None ? papers : 0);
    // Papers that are not indexed yet do not count as damage.
    QCOMPARE(dp::repair::problems(**library)->join(u'\n'), QString());
    while (step(**library, 700)) { }
    QCOMPARE(find(**library, u"strasse"_s).size(), papers);
    QCOMPARE(dp::repair::problems(**library)->join(u'\n'), QString());
}

void TestSearchRewrite::repairFinishesTheRewriting_data()
{
    bothKinds();
}

void TestSearchRewrite::repairFinishesTheRewriting()
{
    QFETCH(Kind, kind);
    makeFormer(*m_library, kind);
    step(*m_library, 2);
    const auto done = dp::repair::mend(*m_library);
    VERIFY_OK(done);
    QCOMPARE(*done, QStringList{u"finished the update of the full-text index"_s});
    QCOMPARE(find(*m_library, u"lukasz"_s).size(), 6);
}

void TestSearchRewrite::theIndexOfPlainPapersIsNotRewritten()
{
    auto library = dp::test::newLibrary({u"A"_s});
    dp::Papers papers(*library);
    VERIFY_OK(papers.store({somePaper(u"2502.00001v1"_s)}, 0, dp::Source::Feed, testTime));
    makeFormer(*library, Kind::Refold);
    const qint64 before = dp::test::number(*library, u"SELECT count(*) FROM search_data"_s);
    QVERIFY(!step(*library, 10));
    QCOMPARE(dp::test::number(*library, u"SELECT count(*) FROM search_data"_s), before);
    QCOMPARE(find(*library, u"zebra"_s), QStringList());
}

DP_TEST(TestSearchRewrite)
#include "tst_searchrewrite.moc"
