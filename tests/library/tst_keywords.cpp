#include "library/keywords.h"

#include "library/ledger.h"

#include "library/papers.h"
#include "library/recovery/repair.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Keyword;
using dp::Keywords;
using dp::Papers;
using dp::Source;
using dp::test::testTime;

namespace {

QStringList namesOf(const QList<Keyword> &keywords)
{
    QStringList names;
    for (const Keyword &keyword : keywords)
        names << keyword.name;
    return names;
}

} // namespace

class TestKeywords : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void addedKeywordsAreLast();
    void everyFieldIsStored();
    void termsAreKept();
    void changedTermsClearTheLedger();
    void aNameIsUsedOnce();
    void invalidKeywordsAreNotStored();
    void theCaseOfANameIsIgnored();
    void renamingKeepsItsPapers();
    void reorderingChangesOnlyTheOrder();
    void removingAKeywordRemovesOnlyItsOwnPapers();
    void statesHaveCountsAndTheLastRefresh();
    void storedCountsAreCorrect();
    void aReadPaperThatComesAgainIsStillRead();

private:
    Keywords keywords() { return Keywords(*m_library); }
    QStringList names() { return namesOf(*keywords().all()); }
    qint64 id(const QString &name) { return dp::test::keywordId(*m_library, name); }
    std::unique_ptr<dp::Library> m_library;
};

void TestKeywords::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s, u"C"_s});
}

void TestKeywords::addedKeywordsAreLast()
{
    VERIFY_OK(keywords().add(Keyword{0, u"  D  d "_s, {}, {}, 100}));
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D d"_s}));
}

void TestKeywords::everyFieldIsStored()
{
    const auto added =
        keywords().add(Keyword{0, u"大 model"_s, u"ti:\"x\" OR abs:y"_s, {u"CS.cl"_s, u"stat"_s}, 250});
    VERIFY_OK(added);
    const auto found = keywords().find(u"大 model"_s);
    VERIFY_OK(found);
    QVERIFY(found->id > 0);
    QCOMPARE(found->id, added->id);
    QCOMPARE(found->query, u"ti:\"x\" OR abs:y"_s);
    QCOMPARE(found->categories, (QStringList{u"cs.CL"_s, u"stat"_s}));
    QCOMPARE(found->limit, 250);
}

void TestKeywords::termsAreKept()
{
    Keyword keyword{0, u"Alignment"_s, {}, {u"cs"_s}, 100};
    keyword.terms = {
        {u" reward  model "_s, u"大模型"_s}, {u"C++"_s}, {u"survey"_s}, dp::KeywordTerms::Field::Title};
    VERIFY_OK(keywords().add(keyword));
    const dp::KeywordTerms stored{
        {u"reward model"_s, u"大模型"_s}, {u"C++"_s}, {u"survey"_s}, dp::KeywordTerms::Field::Title};
    QVERIFY(keywords().find(u"alignment"_s)->terms == stored);
    QVERIFY(keywords().all()->constLast().terms == stored);
    QVERIFY(keywords().states()->constLast().keyword.terms == stored);
    QVERIFY(keywords().find(u"A"_s)->terms.isEmpty());
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM keywords WHERE terms = ''"_s), 3);
    Keyword edited = *keywords().find(u"Alignment"_s);
    edited.terms = {};
    VERIFY_OK(keywords().update(edited));
    QVERIFY(keywords().find(u"Alignment"_s)->terms.isEmpty());
    edited.terms.none = QStringList{u"survey"_s};
    VERIFY_ERROR(keywords().update(edited), ErrorKind::OnlyExcludedTerms);
}

void TestKeywords::changedTermsClearTheLedger()
{
    Keyword keyword = *keywords().find(u"B"_s);
    keyword.terms.any = QStringList{u"a"_s, u"b"_s};
    VERIFY_OK(keywords().update(keyword));
    dp::Coverage coverage;
    coverage.kept = true;
    coverage.complete.add({QDate(2025, 2, 1), QDate(2025, 3, 2)});
    VERIFY_OK(dp::Ledger(*m_library).save(keyword.id, coverage));
    keyword.terms.any = QStringList{u"B"_s, u"a"_s}; // This change gives the same query.
    keyword.name = u"Renamed"_s;
    VERIFY_OK(keywords().update(keyword));
    QVERIFY(!dp::Ledger(*m_library).of(keyword.id)->complete.isEmpty());
    keyword.terms.in = dp::KeywordTerms::Field::Title;
    VERIFY_OK(keywords().update(keyword));
    QVERIFY(dp::Ledger(*m_library).of(keyword.id)->complete.isEmpty());
}

void TestKeywords::aNameIsUsedOnce()
{
    VERIFY_ERROR(keywords().add(Keyword{0, u" a "_s, {}, {}, 100}), ErrorKind::KeywordExists);
    Keyword b = *keywords().find(u"B"_s);
    b.name = u"a"_s;
    VERIFY_ERROR(keywords().update(b), ErrorKind::KeywordExists);
    b.name = u"b"_s; // A keyword can change the case of its own name.
    VERIFY_OK(keywords().update(b));
    QCOMPARE(names(), (QStringList{u"A"_s, u"b"_s, u"C"_s}));
}

void TestKeywords::invalidKeywordsAreNotStored()
{
    VERIFY_ERROR(keywords().add(Keyword{0, u"D"_s, {}, {u"biology"_s}, 100}), ErrorKind::BadCategory);
    Keyword b = *keywords().find(u"B"_s);
    b.limit = 0;
    VERIFY_ERROR(keywords().update(b), ErrorKind::BadLimit);
    b.limit = 1;
    b.id = 999;
    b.name = u"X"_s;
    VERIFY_ERROR(keywords().update(b), ErrorKind::UnknownKeyword);
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
}

void TestKeywords::theCaseOfANameIsIgnored()
{
    VERIFY_OK(keywords().add(Keyword{0, u"Reward Model"_s, {}, {}, 100}));
    QCOMPARE(keywords().find(u" reward  MODEL "_s)->name, u"Reward Model"_s);
    const auto none = keywords().find(u" reward  models "_s);
    VERIFY_ERROR(none, ErrorKind::UnknownKeyword);
    QCOMPARE(none.error().subject, u"reward models"_s);
}

void TestKeywords::renamingKeepsItsPapers()
{
    VERIFY_OK(Papers(*m_library)
                  .store(dp::test::somePapers({u"2502.00001"_s}), id(u"B"_s), Source::Feed, testTime));
    Keyword b = *keywords().find(u"B"_s);
    b.name = u"New"_s;
    VERIFY_OK(keywords().update(b));
    QCOMPARE(names(), (QStringList{u"A"_s, u"New"_s, u"C"_s}));
    QCOMPARE(dp::test::listOf(*m_library, u"New"_s), QStringList{u"2502.00001"_s});
}

void TestKeywords::reorderingChangesOnlyTheOrder()
{
    VERIFY_OK(keywords().reorder({id(u"C"_s), id(u"A"_s), id(u"B"_s)}));
    QCOMPARE(names(), (QStringList{u"C"_s, u"A"_s, u"B"_s}));
}

void TestKeywords::removingAKeywordRemovesOnlyItsOwnPapers()
{
    Papers papers(*m_library);
    VERIFY_OK(papers.store(
        dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s, u"2502.00003"_s, u"2502.00004"_s}),
        id(u"A"_s), Source::Feed, testTime));
    VERIFY_OK(papers.store(dp::test::somePapers({u"2502.00002"_s}), id(u"B"_s), Source::Feed, testTime));
    // A paper without a keyword is stored in the archive.
    VERIFY_OK(papers.store(dp::test::somePapers({u"2502.00003"_s}), 0, Source::Feed, testTime));
    VERIFY_OK(papers.mark({dp::test::keyOf(u"2502.00004"_s)}, dp::Mark::Starred));
    {
        dp::Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(keywords().remove(id(u"A"_s)));
        VERIFY_OK(transaction.commit());
    }
    QCOMPARE(names(), (QStringList{u"B"_s, u"C"_s}));
    QCOMPARE(dp::test::listOf(*m_library), (QStringList{u"2502.00004"_s, u"2502.00003"_s, u"2502.00002"_s}));
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM matches"_s), 1);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

void TestKeywords::statesHaveCountsAndTheLastRefresh()
{
    Papers papers(*m_library);
    VERIFY_OK(papers.store(
        dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s}), id(u"B"_s), Source::Feed, testTime));
    VERIFY_OK(papers.mark({dp::test::keyOf(u"2502.00001"_s)}, dp::Mark::Read));
    VERIFY_OK(keywords().markRefreshed(id(u"B"_s), testTime));
    const auto states = keywords().states();
    VERIFY_OK(states);
    QCOMPARE(states->size(), 3);
    const dp::KeywordState &a = states->at(0), &b = states->at(1);
    QCOMPARE(a.papers, 0);
    QCOMPARE(a.unread, 0);
    QVERIFY(!a.refreshed.isValid());
    QCOMPARE(b.keyword.name, u"B"_s);
    QCOMPARE(b.papers, 2);
    QCOMPARE(b.unread, 1);
    QCOMPARE(b.refreshed, testTime);
}

void TestKeywords::storedCountsAreCorrect()
{
    Papers papers(*m_library);
    const auto isRight = [&] {
        return dp::test::number(*m_library,
                   u"SELECT (SELECT papers = (SELECT count(*) FROM papers) AND unread = (SELECT count(*) "
                   u"FROM papers WHERE NOT "
                   u"is_read) FROM totals) AND NOT EXISTS (SELECT 1 FROM keywords k WHERE papers <> (SELECT "
                   u"count(*) FROM matches "
                   u"m WHERE m.keyword_id = k.id) OR unread <> (SELECT count(*) FROM matches m JOIN papers p "
                   u"ON p.id = m.paper_id "
                   u"WHERE m.keyword_id = k.id AND NOT p.is_read))"_s)
            == 1;
    };
    const QList<dp::Paper> list = dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s, u"2502.00003"_s});
    VERIFY_OK(papers.store(list, id(u"A"_s), Source::Feed, testTime));
    VERIFY_OK(papers.store(list.mid(1), id(u"B"_s), Source::Feed, testTime));
    VERIFY_OK(papers.store(dp::test::somePapers({u"2502.00009"_s}), 0, Source::Feed, testTime));
    QVERIFY(isRight());
    VERIFY_OK(papers.mark({list[0].id.key(), list[1].id.key(), list[1].id.key()}, dp::Mark::Read));
    QVERIFY(isRight());
    QCOMPARE(keywords().states()->at(0).unread, 1);
    VERIFY_OK(papers.mark({list[1].id.key()}, dp::Mark::Unread));
    QVERIFY(isRight());
    VERIFY_OK(keywords().remove(id(u"A"_s)));
    QVERIFY(isRight());
    QCOMPARE(keywords().states()->at(0).papers, 2);
}

void TestKeywords::aReadPaperThatComesAgainIsStillRead()
{
    const QList<dp::Paper> list = dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s});
    VERIFY_OK(Papers(*m_library).store(list, id(u"A"_s), Source::Feed, testTime));
    VERIFY_OK(Papers(*m_library).mark({list[0].id.key()}, dp::Mark::Read));
    VERIFY_OK(keywords().remove(id(u"A"_s)));
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM papers"_s), 0);
    VERIFY_OK(Papers(*m_library).store(list, id(u"B"_s), Source::Feed, testTime));
    QCOMPARE(keywords().states()->at(0).unread, 1);
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM kept_marks"_s), 0);
}

DP_TEST(TestKeywords)
#include "tst_keywords.moc"
