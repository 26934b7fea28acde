// A list of a keyword is read from its index, without its papers, if no column of a paper is needed.
#include "library/keywordindex.h"

#include "library/paperreader.h"
#include "support/checks.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestKeywordIndex : public QObject
{
    Q_OBJECT

private slots:
    void idsAndPositionsNeedNoPaper();
    void otherColumnsNeedThePaper_data();
    void otherColumnsNeedThePaper();
    void theIdsAreThoseOfThePapers();
};

void TestKeywordIndex::idsAndPositionsNeedNoPaper()
{
    QCOMPARE(keywordindex::withoutPapers(u"SELECT p.id, m.first_seen FROM matches m JOIN papers p ON p.id = "
                                         "m.paper_id WHERE m.keyword_id = 1 ORDER BY m.position, p.id"_s),
        u"SELECT m.paper_id, m.first_seen FROM matches m WHERE m.keyword_id = 1 ORDER BY m.position, m.paper_id"_s);
}

void TestKeywordIndex::otherColumnsNeedThePaper_data()
{
    QTest::addColumn<QString>("sql");
    const QString from = u" FROM matches m JOIN papers p ON p.id = m.paper_id WHERE m.keyword_id = 1"_s;
    QTest::newRow("a column") << u"SELECT p.id, p.title"_s + from;
    QTest::newRow("a condition") << u"SELECT p.id"_s + from + u" AND p.is_read = 0"_s;
    QTest::newRow("an order") << u"SELECT p.id"_s + from + u" ORDER BY p.updated DESC"_s;
    QTest::newRow("the library") << u"SELECT p.id FROM papers p WHERE 1"_s;
}

void TestKeywordIndex::otherColumnsNeedThePaper()
{
    QFETCH(QString, sql);
    QCOMPARE(keywordindex::withoutPapers(sql), sql);
}

void TestKeywordIndex::theIdsAreThoseOfThePapers()
{
    const auto library = newLibrary({u"A"_s, u"B"_s});
    VERIFY_OK(storePapers(*library, u"A"_s, {u"2503.00001"_s, u"2503.00003"_s, u"2503.00002"_s}));
    VERIFY_OK(storePapers(*library, u"B"_s, {u"2503.00003"_s, u"2503.00004"_s}));
    for (const SortKey key : {SortKey::Submitted, SortKey::Arrived, SortKey::Updated, SortKey::Title})
        for (const bool descending : {true, false}) {
            PaperQuery query;
            query.keywordId = keywordId(*library, u"A"_s);
            query.key = key;
            query.descending = descending;
            const auto ids = PaperReader(*library).ids(query);
            const auto papers = PaperReader(*library).papers(query);
            QVERIFY(ids && papers);
            QCOMPARE(ids->size(), 3);
            for (qsizetype i = 0; i < ids->size(); ++i)
                QCOMPARE(papers->at(i).paper.id.key(), ids->at(i));
        }
}

} // namespace dp::test

DP_TEST(dp::test::TestKeywordIndex)
#include "tst_keywordindex.moc"
