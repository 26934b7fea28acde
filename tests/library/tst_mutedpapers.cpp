#include "library/mutecache.h"

#include "library/listgroups.h"
#include "library/mutestates.h"
#include "library/pagedidlist.h"
#include "library/search.h"
#include "support/mutedlibrary.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::Mute;
using dp::Muted;
using dp::test::keyOf;
using dp::test::MutedLibrary;

class TestMutedPapers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void hiddenPapersAreNotListedOrCounted();
    void aRuleOfAKeywordHidesOnlyInItsList();
    void rulesThatOverlapCountAPaperOnce();
    void aPaperCanBeMutedAlone();
    void starsAreCountedWithoutHiddenPapers();
    void marksOfHiddenPapersKeepTheCountsRight();
    void newAndRevisedPapersAreCompared();
    void removedPapersAreNotCounted();
    void aRuleEndsWithItsDay();
    void theLimitCountsVisiblePapers();
    void aPaperKnowsWhyItIsHidden();
    void searchesLeaveHiddenPapersOut();
    void everyWayToCountAgrees();
    void pagesLeaveHiddenPapersOut_data();
    void pagesLeaveHiddenPapersOut();
    void groupsCountVisiblePapers();
    void theNumbersOfARule();
    void aMutedPaperThatIsGoneIsNotCounted();
    void nothingIsLoggedWithoutAMute();

private:
    dp::Connection &connection() { return *m_bench->library; }
    void mutePaper(const QString &id, bool isMuted = true)
    {
        VERIFY_OK(dp::Mutes(connection()).setMuted({keyOf(id)}, isMuted, m_bench->now));
    }
    std::unique_ptr<MutedLibrary> m_bench;
};

void TestMutedPapers::init()
{
    m_bench = std::make_unique<MutedLibrary>();
    m_bench->put(u"2502.00001"_s, u"zebra"_s);
    m_bench->put(u"2502.00002"_s, u"zebra okapi"_s);
    m_bench->put(u"2502.00002"_s, u"zebra okapi"_s, u"B"_s);
    m_bench->put(u"2502.00003"_s, u"okapi"_s, u"B"_s);
    m_bench->put(u"2502.00004"_s, u"quagga"_s, u"B"_s);
}

void TestMutedPapers::hiddenPapersAreNotListedOrCounted()
{
    QCOMPARE(m_bench->counts(), QList<qint64>({4, 4, 0}));
    const qint64 mute = m_bench->word(u"okapi"_s);
    QCOMPARE(m_bench->list(), QStringList({u"2502.00004"_s, u"2502.00001"_s}));
    QCOMPARE(m_bench->list({}, Muted::Only), QStringList({u"2502.00003"_s, u"2502.00002"_s}));
    QCOMPARE(m_bench->list({}, Muted::Included).size(), 4);
    QCOMPARE(m_bench->list(u"A"_s), QStringList(u"2502.00001"_s));
    QCOMPARE(m_bench->counts(), QList<qint64>({2, 2, 2}));
    QCOMPARE(m_bench->counts(u"A"_s), QList<qint64>({1, 1, 1}));
    QCOMPARE(m_bench->counts(u"B"_s), QList<qint64>({1, 1, 2}));
    VERIFY_OK(dp::Mutes(connection()).remove(mute));
    QCOMPARE(m_bench->list().size(), 4);
    QCOMPARE(m_bench->counts(u"B"_s), QList<qint64>({3, 3, 0}));
}

void TestMutedPapers::aRuleOfAKeywordHidesOnlyInItsList()
{
    m_bench->word(u"okapi"_s, u"B"_s);
    QCOMPARE(m_bench->list(u"A"_s).size(), 2);
    QCOMPARE(m_bench->list(u"B"_s), QStringList(u"2502.00004"_s));
    QCOMPARE(m_bench->list().size(), 4);
    QCOMPARE(m_bench->counts(u"A"_s), QList<qint64>({2, 2, 0}));
    QCOMPARE(m_bench->counts(u"B"_s), QList<qint64>({1, 1, 2}));
    QCOMPARE(m_bench->counts(), QList<qint64>({4, 4, 0}));
}

void TestMutedPapers::rulesThatOverlapCountAPaperOnce()
{
    m_bench->word(u"okapi"_s);
    m_bench->word(u"zebra"_s, u"B"_s);
    mutePaper(u"2502.00002"_s);
    QCOMPARE(m_bench->counts(), QList<qint64>({2, 2, 2}));
    QCOMPARE(m_bench->counts(u"B"_s), QList<qint64>({1, 1, 2}));
}

void TestMutedPapers::aPaperCanBeMutedAlone()
{
    mutePaper(u"2502.00002"_s);
    QCOMPARE(m_bench->list(u"A"_s), QStringList(u"2502.00001"_s));
    QCOMPARE(m_bench->counts(), QList<qint64>({3, 3, 1}));
    const auto again = dp::Mutes(connection()).setMuted({keyOf(u"2502.00002"_s)}, true, m_bench->now);
    VERIFY_OK(again);
    QVERIFY(again->isEmpty());
    mutePaper(u"2502.00002"_s, false);
    QCOMPARE(m_bench->counts(), QList<qint64>({4, 4, 0}));
}

void TestMutedPapers::starsAreCountedWithoutHiddenPapers()
{
    VERIFY_OK(
        dp::Papers(connection()).mark({keyOf(u"2502.00002"_s), keyOf(u"2502.00004"_s)}, dp::Mark::Starred));
    m_bench->word(u"okapi"_s);
    const auto counts = dp::LibraryCounts::read(connection());
    VERIFY_OK(counts);
    QCOMPARE(counts->starred, 1);
}

void TestMutedPapers::marksOfHiddenPapersKeepTheCountsRight()
{
    m_bench->word(u"okapi"_s);
    QCOMPARE(m_bench->counts(u"B"_s), QList<qint64>({1, 1, 2}));
    VERIFY_OK(
        dp::Papers(connection()).mark({keyOf(u"2502.00003"_s), keyOf(u"2502.00004"_s)}, dp::Mark::Read));
    QCOMPARE(m_bench->counts(u"B"_s), QList<qint64>({1, 0, 2}));
    VERIFY_OK(dp::Papers(connection()).mark({keyOf(u"2502.00004"_s)}, dp::Mark::Unread));
    QCOMPARE(m_bench->counts(u"B"_s), QList<qint64>({1, 1, 2}));
}

void TestMutedPapers::newAndRevisedPapersAreCompared()
{
    m_bench->word(u"okapi"_s);
    QCOMPARE(m_bench->counts(u"A"_s), QList<qint64>({1, 1, 1}));
    m_bench->put(u"2502.00005"_s, u"an okapi"_s);
    m_bench->put(u"2502.00006"_s, u"a bongo"_s);
    QCOMPARE(m_bench->counts(u"A"_s), QList<qint64>({2, 2, 2}));
    m_bench->put(u"2502.00001v2"_s, u"an okapi now"_s);
    QCOMPARE(m_bench->list(u"A"_s), QStringList(u"2502.00006"_s));
    m_bench->put(u"2502.00001v3"_s, u"a zebra again"_s);
    QCOMPARE(m_bench->list(u"A"_s), QStringList({u"2502.00006"_s, u"2502.00001"_s}));
}

void TestMutedPapers::removedPapersAreNotCounted()
{
    m_bench->word(u"okapi"_s);
    mutePaper(u"2502.00004"_s);
    QCOMPARE(m_bench->counts(), QList<qint64>({1, 1, 3}));
    dp::Keywords keywords(connection());
    VERIFY_OK(keywords.remove(m_bench->id(u"B"_s)));
    QCOMPARE(m_bench->counts(), QList<qint64>({1, 1, 1}));
    QCOMPARE(m_bench->list(), QStringList(u"2502.00001"_s));
    // The paper is still muted if it returns.
    m_bench->put(u"2502.00004"_s, u"quagga"_s);
    QCOMPARE(m_bench->counts(), QList<qint64>({1, 1, 2}));
}

void TestMutedPapers::aRuleEndsWithItsDay()
{
    dp::MuteCache &cache = dp::MuteCache::of(connection());
    m_bench->word(u"okapi"_s, {}, QDate(2025, 3, 5));
    cache.setToday(QDate(2025, 3, 5));
    QCOMPARE(m_bench->list().size(), 2);
    cache.setToday(QDate(2025, 3, 6));
    QCOMPARE(m_bench->list().size(), 4);
    QCOMPARE(m_bench->counts(u"B"_s), QList<qint64>({3, 3, 0}));
}

void TestMutedPapers::theLimitCountsVisiblePapers()
{
    mutePaper(u"2502.00004"_s);
    dp::PaperQuery query;
    query.limit = 2;
    const auto ids = dp::PaperReader(connection()).ids(query);
    VERIFY_OK(ids);
    QCOMPARE(dp::test::idsOf(*ids), QStringList({u"2502.00003"_s, u"2502.00002"_s}));
}

void TestMutedPapers::aPaperKnowsWhyItIsHidden()
{
    m_bench->word(u"okapi"_s, u"B"_s);
    mutePaper(u"2502.00003"_s);
    const auto hidden = dp::PaperReader(connection()).paper(keyOf(u"2502.00003"_s));
    VERIFY_OK(hidden);
    QCOMPARE(hidden->mutedBy.size(), 2);
    QVERIFY(!hidden->mutedBy[0].rule);
    QCOMPARE(hidden->mutedBy[1].rule->text, u"okapi"_s);
    QCOMPARE(hidden->mutedBy[1].keyword, u"B"_s);
    const auto visible = dp::PaperReader(connection()).paper(keyOf(u"2502.00001"_s));
    VERIFY_OK(visible);
    QVERIFY(visible->mutedBy.isEmpty());
}

void TestMutedPapers::searchesLeaveHiddenPapersOut()
{
    mutePaper(u"2502.00002"_s);
    const auto never = [] {
        return false;
    };
    const auto query = dp::searchquery::parse(u"okapi"_s, false);
    dp::Search search(connection());
    QCOMPARE(dp::test::idsOf(*search.newest(query, 0, 10)), QStringList(u"2502.00003"_s));
    QCOMPARE(dp::test::idsOf(*search.best(query, 10, never)), QStringList(u"2502.00003"_s));
    QCOMPARE(*search.count(query, never), 1);
    QCOMPARE(dp::Search(connection(), Muted::Included).newest(query, 0, 10)->size(), 2);
    // A paper that the search names is wanted.
    const auto named = dp::searchquery::parse(u"2502.00002"_s, false);
    QCOMPARE(search.newest(named, 0, 10)->size(), 1);
}

/// Tests the counts for few and for many hidden papers, which are counted in different ways.
void TestMutedPapers::everyWayToCountAgrees()
{
    for (int i = 10; i < 200; ++i)
        m_bench->put(
            u"2502.%1"_s.arg(i, 5, 10, '0'_L1), i % 4 ? u"many"_s : u"many few"_s, i % 3 ? u"A"_s : u"B"_s);
    QList<qint64> read;
    for (int i = 10; i < 200; i += 5)
        read << keyOf(u"2502.%1"_s.arg(i, 5, 10, '0'_L1));
    VERIFY_OK(dp::Papers(connection()).mark(read, dp::Mark::Read));
    for (const QString &word : {u"quagga"_s, u"few"_s, u"many"_s}) {
        const qint64 mute = m_bench->word(word);
        for (const QString &list : {QString(), u"A"_s, u"B"_s}) {
            const QStringList ids = m_bench->list(list);
            qint64 unread = 0;
            for (const QString &id : ids)
                unread += !read.contains(keyOf(id));
            QCOMPARE(m_bench->counts(list),
                QList<qint64>({ids.size(), unread, m_bench->list(list, Muted::Only).size()}));
        }
        VERIFY_OK(dp::Mutes(connection()).remove(mute));
    }
}

void TestMutedPapers::pagesLeaveHiddenPapersOut_data()
{
    QTest::addColumn<dp::SortKey>("key");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("row by row") << dp::SortKey::Submitted << false;
    QTest::newRow("read before") << dp::SortKey::Submitted << true;
    QTest::newRow("several indexes") << dp::SortKey::Read << false;
    QTest::newRow("several indexes, read before") << dp::SortKey::Comment << true;
}

void TestMutedPapers::pagesLeaveHiddenPapersOut()
{
    QFETCH(dp::SortKey, key);
    QFETCH(bool, isWhole);
    for (int i = 10; i < 60; ++i)
        m_bench->put(u"2502.%1"_s.arg(i, 5, 10, '0'_L1), i % 3 ? u"zebra"_s : u"okapi"_s);
    VERIFY_OK(
        dp::Papers(connection()).mark({keyOf(u"2502.00010"_s), keyOf(u"2502.00012"_s)}, dp::Mark::Read));
    m_bench->word(u"okapi"_s);
    dp::PaperQuery query;
    query.key = key;
    auto list = dp::PagedIdList::of(connection(), query);
    VERIFY_OK(list);
    QVERIFY(list->isFiltered());
    QList<dp::RowGroup> none;
    if (isWhole)
        VERIFY_OK(list->readAll(connection(), none));
    const auto wanted = dp::PaperReader(connection()).ids(query);
    VERIFY_OK(wanted);
    QCOMPARE(list->count(), wanted->size());
    for (qint64 first = 0; first < list->count(); first += 7) {
        const auto page = list->page(connection(), first, 7);
        VERIFY_OK(page);
        QCOMPARE(*page, wanted->mid(first, 7));
    }
    query.muted = Muted::Only;
    const auto hidden = dp::PagedIdList::of(connection(), query);
    VERIFY_OK(hidden);
    QCOMPARE(hidden->page(connection(), 0, 100)->size(), dp::PaperReader(connection()).ids(query)->size());
}

void TestMutedPapers::groupsCountVisiblePapers()
{
    for (const QString &id : {u"2403.00001"_s, u"2403.00002"_s, u"2401.00001"_s})
        m_bench->put(id, id == "2403.00002"_L1 ? u"zebra"_s : u"okapi"_s);
    m_bench->word(u"okapi"_s);
    dp::PaperQuery query;
    query.keywordId = m_bench->id(u"A"_s);
    const dp::DateGroups dates(m_bench->now.date(), Qt::Monday);
    const auto whole = dp::listgroups::read(connection(), query, dates);
    auto groups = dp::listgroups::count(connection(), query, dates);
    auto list = dp::PagedIdList::of(connection(), query);
    VERIFY_OK(whole);
    VERIFY_OK(groups);
    VERIFY_OK(list);
    QCOMPARE(groups->size(), 3); // one month is hidden completely
    VERIFY_OK(list->readAll(connection(), *groups));
    QCOMPARE(*groups, whole->groups);
    QCOMPARE(groups->size(), 2);
}

void TestMutedPapers::theNumbersOfARule()
{
    m_bench->word(u"okapi"_s, u"B"_s);
    m_bench->word(u"zebra"_s);
    m_bench->word(u"quagga"_s, {}, QDate(2025, 3, 1));
    const auto states = dp::mutestates::all(connection());
    VERIFY_OK(states);
    QCOMPARE(states->size(), 3);
    QCOMPARE((*states)[0].hides, 2);
    QCOMPARE((*states)[0].keyword, u"B"_s);
    QCOMPARE((*states)[0].lastHit, dp::test::somePaper(u"2502.00003"_s).published.date());
    QCOMPARE((*states)[1].hides, 2);
    QCOMPARE((*states)[2].hides, 0); // it has ended
    const auto preview =
        dp::mutestates::preview(connection(), {0, Mute::Kind::Word, u"Okapi"_s, m_bench->id(u"A"_s)}, 10);
    VERIFY_OK(preview);
    QCOMPARE(preview->hides, 1);
    QCOMPARE(preview->papers, 2);
    QCOMPARE(preview->titles, QStringList(u"zebra okapi"_s));
}

void TestMutedPapers::aMutedPaperThatIsGoneIsNotCounted()
{
    mutePaper(u"2502.00001"_s);
    VERIFY_OK(dp::test::execute(
        *m_bench->library, u"INSERT INTO muted_papers (paper_id, created) VALUES (1, '')"_s));
    const auto papers = dp::Mutes(connection()).papers();
    VERIFY_OK(papers);
    QCOMPARE(dp::test::idsOf(*papers), QStringList{u"2502.00001"_s});
    const auto number = dp::mutestates::mutedPapers(connection());
    VERIFY_OK(number);
    QCOMPARE(*number, 1);
}

/// Tests that people without mutes do not pay for them.
void TestMutedPapers::nothingIsLoggedWithoutAMute()
{
    QCOMPARE(dp::test::number(*m_bench->library, u"SELECT count(*) FROM paper_changes"_s), 0);
    const auto papers = dp::MuteCache::hidden(connection());
    VERIFY_OK(papers);
    QVERIFY(!*papers);
}

DP_TEST(TestMutedPapers)
#include "tst_mutedpapers.moc"
