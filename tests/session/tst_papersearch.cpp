#include "session/papersearch.h"

#include "session/openedlibraryfixture.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

constexpr int papers = 250; // number of papers; more than the first page of results

class PaperSearchFixture : public OpenedLibraryFixture
{
public:
    PaperSearchFixture()
        : search(library->reader)
    {
        QStringList ids;
        for (int i = 1; i <= papers; ++i)
            ids << u"2503.%1"_s.arg(i, 5, 10, QChar(u'0'));
        store({}, ids);
        QObject::connect(&search, &PaperSearch::answered, [this](const PaperSearch::Answer &answer) {
            firstIds = answer.ids ? *answer.ids : QList<qint64>();
        });
        QObject::connect(&search, &PaperSearch::moreRead,
            [this](const PaperSearch::Ids &more) { moreIds = more ? *more : QList<qint64>(); });
    }

    PaperSearch search;
    QList<qint64> firstIds, moreIds; // identifiers in the last answers
};

} // namespace

class TestPaperSearch : public QObject
{
    Q_OBJECT

private slots:
    void theNewestMatchesComeFirstAndAllAreCounted();
    void moreMatchesAreReadOnRequest();
    void aNewSearchReplacesThePreviousOne();
    void aClearedSearchAnswersNothing();
    void allMatchesAreReadForAMark();
};

void TestPaperSearch::theNewestMatchesComeFirstAndAllAreCounted()
{
    PaperSearchFixture f;
    QSignalSpy answered(&f.search, &PaperSearch::answered);
    QSignalSpy counted(&f.search, &PaperSearch::counted);
    f.search.start(searchquery::parse(u"pages"_s, false), PaperSearch::Order::Newest);
    QVERIFY(!f.search.total());
    QVERIFY(answered.wait());
    QTRY_COMPARE(f.search.readCount(), 100); // a slow machine does not find all of them at first
    QCOMPARE(f.firstIds.first(), keyOf(u"2503.%1"_s.arg(papers, 5, 10, QChar(u'0'))));
    QVERIFY(f.search.canReadMore());
    QVERIFY(counted.size() > 0 || counted.wait());
    QCOMPARE(f.search.total(), papers);
}

void TestPaperSearch::moreMatchesAreReadOnRequest()
{
    PaperSearchFixture f;
    QSignalSpy answered(&f.search, &PaperSearch::answered);
    QSignalSpy more(&f.search, &PaperSearch::moreRead);
    f.search.start(searchquery::parse(u"pages"_s, false), PaperSearch::Order::Newest);
    QVERIFY(answered.wait());
    QTRY_COMPARE(f.search.readCount(), 100); // a slow machine does not find all of them at first
    more.clear();
    f.search.readMore(0);
    f.search.readMore(0); // this call is ignored because matches are being read
    QVERIFY(more.wait());
    QCOMPARE(more.size(), 1);
    QCOMPARE(f.moreIds.size(), papers - 100);
    QVERIFY(!f.search.canReadMore());
    QCOMPARE(f.search.readCount(), papers);
    QCOMPARE(f.search.total(), papers);
}

void TestPaperSearch::aNewSearchReplacesThePreviousOne()
{
    PaperSearchFixture f;
    QSignalSpy answered(&f.search, &PaperSearch::answered);
    f.search.start(searchquery::parse(u"pages"_s, false), PaperSearch::Order::Newest);
    f.search.start(searchquery::parse(u"2503.00007"_s, false), PaperSearch::Order::Newest);
    QVERIFY(answered.wait());
    QTest::qWait(0);
    QCOMPARE(answered.size(), 1);
    QVERIFY(f.firstIds.contains(keyOf(u"2503.00007"_s)));
    QVERIFY(f.firstIds.size() < 100);
}

void TestPaperSearch::aClearedSearchAnswersNothing()
{
    PaperSearchFixture f;
    QSignalSpy answered(&f.search, &PaperSearch::answered);
    f.search.start(searchquery::parse(u"pages"_s, false), PaperSearch::Order::Newest);
    f.search.clear();
    bool isReaderDone = false;
    f.library->reader.post(
        this, [](Library &) { return 0; }, [&](int) { isReaderDone = true; });
    QTRY_VERIFY(isReaderDone);
    QCOMPARE(answered.size(), 0);
    QVERIFY(f.search.query().isEmpty());
}

void TestPaperSearch::allMatchesAreReadForAMark()
{
    PaperSearchFixture f;
    QSignalSpy answered(&f.search, &PaperSearch::answered);
    f.search.start(searchquery::parse(u"pages"_s, false), PaperSearch::Order::Newest);
    QVERIFY(answered.wait());
    const auto all = f.search.readAll()(*f.library->local);
    QVERIFY(all);
    QCOMPARE(all->size(), papers);
}

} // namespace dp::test

DP_TEST(dp::test::TestPaperSearch)
#include "tst_papersearch.moc"
