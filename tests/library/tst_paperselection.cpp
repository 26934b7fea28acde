#include "library/paperselection.h"

#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::DayRange;
using dp::PaperCondition;
using dp::SearchTerm;
using Operator = PaperCondition::Operator;

namespace {

PaperCondition term(const SearchTerm &term, Operator how = Operator::Or)
{
    return {PaperCondition::Kind::Term, term, {}, {}, how};
}

PaperCondition days(QDate from, QDate to, Operator how = Operator::Or)
{
    return {PaperCondition::Kind::Submitted, {}, {from, to}, {}, how};
}

PaperCondition all(std::vector<PaperCondition> operands, Operator how = Operator::Or)
{
    return {PaperCondition::Kind::Combination, {}, {}, std::move(operands), how};
}

} // namespace

class TestPaperSelection : public QObject
{
    Q_OBJECT

private slots:
    void papersAreAdded_data();
    void papersAreAdded();
    void aPaperIsAddedOnce();
};

void TestPaperSelection::papersAreAdded_data()
{
    using Field = SearchTerm::Field;
    QTest::addColumn<PaperCondition>("condition");
    QTest::addColumn<QStringList>("ids");
    const QString first = u"2502.00001"_s, second = u"2502.00002"_s, third = u"2503.00003"_s;
    const PaperCondition zebra = term({{u"zebra"_s}, false, Field::Title});
    const PaperCondition lions = term({{u"lion"_s}, true, Field::Title});
    QTest::newRow("a word") << zebra << QStringList{first};
    QTest::newRow("the plural") << term({{u"zebras"_s}, false, Field::Any}) << QStringList{first};
    QTest::newRow("the beginning of a word") << lions << QStringList{third, second};
    QTest::newRow("another field") << term({{u"zebra"_s}, false, Field::Comment}) << QStringList();
    QTest::newRow("a category") << term({{u"cs.LG"_s}, false, Field::Category}) << QStringList{third};
    QTest::newRow("an archive") << term({{u"cs."_s}, true, Field::Category})
                                << QStringList{third, second, first};
    QTest::newRow("days") << days({2025, 2, 1}, {2025, 2, 28}) << QStringList{second, first};
    PaperCondition inMarch = days({2025, 3, 1}, {2025, 3, 31}, Operator::And);
    QTest::newRow("and") << all({lions, inMarch}) << QStringList{third};
    inMarch.how = Operator::AndNot;
    QTest::newRow("and not") << all({lions, inMarch}) << QStringList{second};
    inMarch.how = Operator::Or;
    QTest::newRow("or") << all({zebra, inMarch}) << QStringList{third, first};
    PaperCondition either = all({zebra, lions}, Operator::AndNot);
    QTest::newRow("not one of two") << all({days({2025, 2, 1}, {2025, 3, 31}), either}) << QStringList();
    either.how = Operator::And;
    QTest::newRow("one of two") << all({inMarch, either}) << QStringList{third};
    QTest::newRow("a quotation mark") << term({{u"x'y"_s}, false, Field::Category}) << QStringList();
}

void TestPaperSelection::papersAreAdded()
{
    QFETCH(PaperCondition, condition);
    const auto library = dp::test::newLibrary({u"All"_s, u"Found"_s});
    const QDateTime now(QDate(2025, 4, 1), QTime(8, 0), Qt::UTC);
    QList<dp::Paper> papers = dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s, u"2503.00003"_s});
    papers[0].title = u"A zebra"_s;
    papers[1].title = u"A lion"_s;
    papers[2].title = u"Lions"_s;
    papers[0].categories = papers[1].categories = {u"cs.CL"_s};
    papers[2].categories = {u"cs.LG"_s};
    dp::Transaction transaction(*library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(
        dp::Papers(*library).store(papers, dp::test::keywordId(*library, u"All"_s), dp::Source::Feed, now));
    const auto added =
        dp::paperselection::addToList(*library, dp::test::keywordId(*library, u"Found"_s), condition, now);
    VERIFY_OK(added);
    VERIFY_OK(transaction.commit());
    QTEST(dp::test::listOf(*library, u"Found"_s), "ids");
    QCOMPARE(*added, int(dp::test::listOf(*library, u"Found"_s).size()));
}

void TestPaperSelection::aPaperIsAddedOnce()
{
    const auto library = dp::test::newLibrary({u"All"_s});
    const QDateTime now(QDate(2025, 4, 1), QTime(8, 0), Qt::UTC);
    const qint64 keyword = dp::test::keywordId(*library, u"All"_s);
    dp::Transaction transaction(*library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(
        dp::Papers(*library).store(dp::test::somePapers({u"2502.00001"_s}), keyword, dp::Source::Feed, now));
    const auto added =
        dp::paperselection::addToList(*library, keyword, days({2025, 2, 1}, {2025, 2, 28}), now);
    VERIFY_OK(added);
    QCOMPARE(*added, 0);
}

DP_TEST(TestPaperSelection)
#include "tst_paperselection.moc"
