#include "library/ledger.h"

#include "library/keywords.h"
#include "library/recovery/repair.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::Coverage;
using dp::DayRange;
using dp::Keyword;
using dp::Keywords;
using dp::KnownAnswer;
using dp::Ledger;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0, 7), Qt::UTC);

QDate nov(int day)
{
    return QDate(2026, 11, day);
}

Coverage full()
{
    Coverage coverage;
    coverage.kept = true;
    coverage.complete.add({nov(1), nov(4)});
    coverage.complete.add({nov(8), nov(20)});
    coverage.wantedFrom = QDate(2026, 9, 1);
    coverage.resumeFrom = nov(4);
    coverage.answered = noon;
    coverage.newestSubmitted = noon.toSecsSinceEpoch() - 3600;
    coverage.newestUpdated = noon.toSecsSinceEpoch() - 60;
    coverage.doubtedSince = noon.addDays(-2);
    return coverage;
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNewKeywordHasNoLedger();
    void aSavedLedgerIsRead();
    void savingAgainReplacesTheLedger();
    void wantedDaysChangeNothingElse();
    void aClearedLedgerDiffersFromNoLedger();
    void theKnownAnswerHasItsAddress();
    void theLedgerIsRemovedWithItsKeyword();
    void anotherQueryClearsTheLedger_data();
    void anotherQueryClearsTheLedger();
    void aHigherLimitNeedsARefresh();

private:
    Ledger ledger() { return Ledger(*m_library); }
    Coverage of(const QString &name) { return *ledger().of(dp::test::keywordId(*m_library, name)); }
    void save(const QString &name, const Coverage &coverage)
    {
        VERIFY_OK(ledger().save(dp::test::keywordId(*m_library, name), coverage));
    }
    void verifySame(const Coverage &a, const Coverage &b)
    {
        QCOMPARE(a.kept, b.kept);
        QVERIFY(a.complete == b.complete);
        QCOMPARE(a.wantedFrom, b.wantedFrom);
        QCOMPARE(a.resumeFrom, b.resumeFrom);
        QCOMPARE(a.answered, b.answered);
        QCOMPARE(a.newestSubmitted, b.newestSubmitted);
        QCOMPARE(a.newestUpdated, b.newestUpdated);
        QCOMPARE(a.doubtedSince, b.doubtedSince);
    }
    std::unique_ptr<dp::Library> m_library;
};

void TestLedger::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s});
}

void TestLedger::aNewKeywordHasNoLedger()
{
    verifySame(of(u"A"_s), Coverage());
    QVERIFY(ledger().all()->isEmpty());
}

void TestLedger::aSavedLedgerIsRead()
{
    save(u"A"_s, full());
    verifySame(of(u"A"_s), full());
    verifySame(of(u"B"_s), Coverage());
    QCOMPARE(ledger().all()->size(), 1);
    QCOMPARE(of(u"A"_s).answered.timeSpec(), Qt::UTC);
}

void TestLedger::savingAgainReplacesTheLedger()
{
    save(u"A"_s, full());
    Coverage other;
    other.kept = true;
    other.complete.add({nov(10), nov(11)});
    save(u"A"_s, other);
    verifySame(of(u"A"_s), other);
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM coverage"_s), 1);
}

void TestLedger::wantedDaysChangeNothingElse()
{
    save(u"A"_s, full());
    const qint64 id = dp::test::keywordId(*m_library, u"A"_s);
    VERIFY_OK(ledger().want(id, QDate(2020, 1, 1)));
    Coverage wished = full();
    wished.wantedFrom = QDate(2020, 1, 1);
    verifySame(of(u"A"_s), wished);
    QCOMPARE(of(u"A"_s).gaps().size(), 2);
    QVERIFY((of(u"A"_s).gaps()[0] == DayRange{QDate(2020, 1, 1), QDate(2026, 10, 31)}));
}

void TestLedger::aClearedLedgerDiffersFromNoLedger()
{
    const qint64 id = dp::test::keywordId(*m_library, u"A"_s);
    save(u"A"_s, full());
    VERIFY_OK(ledger().keepAnswer(id, {u"http://a/"_s, "\"e\"", "Mon"}));
    VERIFY_OK(ledger().forget(id));
    Coverage empty;
    empty.kept = true;
    verifySame(of(u"A"_s), empty);
    QVERIFY(!of(u"B"_s).kept);
    QVERIFY(ledger().knownAnswer(id)->address.isEmpty());
}

void TestLedger::theKnownAnswerHasItsAddress()
{
    const qint64 id = dp::test::keywordId(*m_library, u"A"_s);
    QVERIFY(ledger().knownAnswer(id)->address.isEmpty());
    save(u"A"_s, full());
    const KnownAnswer answer{u"http://a/?q=ü"_s, "\"x;y\"", "Fri, 20 Nov 2026 12:00:00 GMT"};
    VERIFY_OK(ledger().keepAnswer(id, answer));
    save(u"A"_s, full()); // Saving a later page does not change the known answer.
    QCOMPARE(ledger().knownAnswer(id)->address, answer.address);
    QCOMPARE(ledger().knownAnswer(id)->etag, answer.etag);
    QCOMPARE(ledger().knownAnswer(id)->lastModified, answer.lastModified);
}

void TestLedger::theLedgerIsRemovedWithItsKeyword()
{
    save(u"A"_s, full());
    save(u"B"_s, full());
    dp::Transaction transaction(*m_library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(Keywords(*m_library).remove(dp::test::keywordId(*m_library, u"A"_s)));
    VERIFY_OK(transaction.commit());
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM ledger"_s), 1);
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM coverage"_s), 2);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

void TestLedger::anotherQueryClearsTheLedger_data()
{
    QTest::addColumn<Keyword>("changed"); // new state of keyword A, which has the categories cs and stat
    QTest::addColumn<bool>("empties");
    Keyword same{0, u"A"_s, {}, Keyword::defaultCategories()};
    QTest::newRow("nothing") << same << false;
    Keyword k = same;
    k.watched = true;
    QTest::newRow("watched") << k << false;
    k = same;
    k.limit = 20;
    QTest::newRow("a lower limit") << k << false;
    k = same;
    k.name = u"Other"_s;
    QTest::newRow("another name, which is the query") << k << true;
    k = same;
    k.categories = {u"math"_s};
    QTest::newRow("other categories") << k << true;
    k = same;
    k.query = u"ti:x"_s;
    QTest::newRow("a query of its own") << k << true;
    k = same;
    k.kind = Keyword::Kind::Author;
    QTest::newRow("an author") << k << true;
}

void TestLedger::anotherQueryClearsTheLedger()
{
    QFETCH(Keyword, changed);
    QFETCH(bool, empties);
    save(u"A"_s, full());
    changed.id = dp::test::keywordId(*m_library, u"A"_s);
    VERIFY_OK(Keywords(*m_library).update(changed));
    const Coverage after = *ledger().of(changed.id);
    QCOMPARE(after.complete.isEmpty(), empties);
    QVERIFY(after.kept);
}

void TestLedger::aHigherLimitNeedsARefresh()
{
    Keywords keywords(*m_library);
    Keyword keyword = *keywords.find(u"A"_s);
    save(u"A"_s, full());
    VERIFY_OK(keywords.markRefreshed(keyword.id, noon));
    keyword.limit = 20;
    VERIFY_OK(keywords.update(keyword));
    QCOMPARE(keywords.states()->first().refreshed, noon);
    keyword.limit = 500;
    VERIFY_OK(keywords.update(keyword));
    QVERIFY(!keywords.states()->first().refreshed.isValid());
    verifySame(of(u"A"_s), full());
}

DP_TEST(TestLedger)
#include "tst_ledger.moc"
