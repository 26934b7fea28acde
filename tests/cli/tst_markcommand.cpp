#include "library/recovery/backup.h"
#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestMarkCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void setsAndRemovesMarks();
    void markedDayHasBackup();
    void marksKnownPapersDespiteUnknownOnes();

private:
    std::unique_ptr<CommandFixture> m_bench;
};

void TestMarkCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
}

void TestMarkCommand::setsAndRemovesMarks()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    const auto shown = [&](const QString &key) {
        m_bench->run({u"show"_s, u"2502.00001"_s, u"--json"_s});
        return QJsonDocument::fromJson(m_bench->out).object()[key].toBool();
    };
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001v1"_s, u"2502.00002"_s, u"--read"_s, u"--star"_s}), 0);
    QVERIFY(shown(u"read"_s) && shown(u"starred"_s));
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--unread"_s}), 0);
    QVERIFY(!shown(u"read"_s) && shown(u"starred"_s));
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--unstar"_s}), 0);
    QVERIFY(!shown(u"starred"_s));
}

/// Tests that there is a daily backup of each day with a mark, even if the program ran only for a short time
/// on that day.
void TestMarkCommand::markedDayHasBackup()
{
    // A new library has no daily backup until the first mark.
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QVERIFY(dp::backup::list(m_bench->library()).isEmpty());
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--star"_s}), 0);
    const auto backups = dp::backup::list(m_bench->library());
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups.first().starred, 1);
    m_bench->clock.set(m_bench->clock.now().addDays(1));
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00002"_s, u"--star"_s}), 0);
    // The backup includes the mark of this day.
    QCOMPARE(dp::backup::list(m_bench->library()).value(0).starred, 2);
}

void TestMarkCommand::marksKnownPapersDespiteUnknownOnes()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.99999"_s, u"2502.00001"_s, u"--star"_s}), 1);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY(m_bench->notes[0].contains("2502.99999"_L1));
    m_bench->run({u"list"_s, u"--starred"_s});
    QCOMPARE(m_bench->lines().size(), 1);
}

DP_TEST(TestMarkCommand)
#include "tst_markcommand.moc"
