#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestMutesCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRuleHidesPapers();
    void rulesAreListed();
    void aRuleCanBeForOneKeyword();
    void aRuleEnds();
    void aPaperIsMutedAlone();
    void wrongCallsAreRefused_data();
    void wrongCallsAreRefused();

private:
    QJsonArray json(const QStringList &words)
    {
        m_bench->run(words + QStringList{u"--json"_s});
        return QJsonDocument::fromJson(m_bench->out).array();
    }
    qsizetype listed(const QStringList &options = {})
    {
        m_bench->run(QStringList{u"list"_s} + options);
        return m_bench->lines().size();
    }
    std::unique_ptr<CommandFixture> m_bench;
    qsizetype m_all = 0;
};

void TestMutesCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
    QCOMPARE(m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)}), 0);
    m_all = listed();
    QVERIFY(m_all > 1);
}

void TestMutesCommand::aRuleHidesPapers()
{
    const QString title = u"Second"_s;
    QCOMPARE(m_bench->run({u"mutes"_s, u"add"_s, u"--word"_s, title.toUpper()}), 0);
    QCOMPARE(m_bench->lines(), QStringList(u"Mute 1 hides 1 of %1 papers."_s.arg(m_all)));
    QCOMPARE(listed(), m_all - 1);
    QCOMPARE(listed({u"--muted"_s}), 1);
    const QJsonArray hidden = json({u"list"_s, u"--muted"_s});
    QCOMPARE(hidden[0].toObject()[u"muted"_s].toString(), u"word: "_s + title.toUpper());
    QVERIFY(json({u"list"_s})[0].toObject()[u"muted"_s].isNull());
    QCOMPARE(m_bench->run({u"mutes"_s, u"remove"_s, u"1"_s}), 0);
    QCOMPARE(listed(), m_all);
    QCOMPARE(m_bench->run({u"mutes"_s, u"remove"_s, u"1"_s}), 1);
}

void TestMutesCommand::rulesAreListed()
{
    m_bench->run({u"mutes"_s, u"add"_s, u"--author"_s, u"Nobody"_s, u"--until"_s, u"2025-12-31"_s});
    m_bench->run({u"mutes"_s, u"add"_s, u"--category"_s, u"CS.cl"_s});
    m_bench->run({u"mutes"_s});
    QCOMPARE(m_bench->lines().size(), 2);
    QCOMPARE(m_bench->lines()[0], u"1\tauthor\tNobody\t\t2025-12-31\t0"_s);
    const QJsonArray rules = json({u"mutes"_s});
    QCOMPARE(rules[0].toObject(),
        (QJsonObject{{u"number"_s, 1}, {u"kind"_s, u"author"_s}, {u"text"_s, u"Nobody"_s},
            {u"keyword"_s, QJsonValue::Null}, {u"until"_s, u"2025-12-31"_s}, {u"hides"_s, 0}}));
    QCOMPARE(rules[1].toObject()[u"text"_s].toString(), u"cs.CL"_s);
    QVERIFY(rules[1].toObject()[u"until"_s].isNull());
}

void TestMutesCommand::aRuleCanBeForOneKeyword()
{
    m_bench->run({u"keywords"_s});
    const QString keyword = m_bench->lines().value(0);
    const qsizetype inList = listed({u"--keyword"_s, keyword});
    const QString title = u"Second"_s;
    QCOMPARE(m_bench->run({u"mutes"_s, u"add"_s, u"--word"_s, title, u"--keyword"_s, keyword.toUpper()}), 0);
    QCOMPARE(listed({u"--keyword"_s, keyword}), inList - 1);
    QCOMPARE(listed(), m_all);
    QCOMPARE(json({u"mutes"_s})[0].toObject()[u"keyword"_s].toString(), keyword);
    const QJsonObject state = json({u"keywords"_s})[0].toObject();
    QCOMPARE(state[u"papers"_s].toInt(), int(inList - 1));
    QCOMPARE(state[u"muted"_s].toInt(), 1);
    QCOMPARE(m_bench->run({u"mutes"_s, u"add"_s, u"--word"_s, u"x"_s, u"--keyword"_s, u"no such"_s}), 1);
}

void TestMutesCommand::aRuleEnds()
{
    const QString title = u"Second"_s;
    const QString today = m_bench->clock.today().toString(Qt::ISODate);
    QCOMPARE(m_bench->run({u"mutes"_s, u"add"_s, u"--word"_s, title, u"--until"_s, today}), 0);
    QCOMPARE(listed(), m_all - 1);
    m_bench->clock.set(m_bench->clock.now().addDays(1));
    QCOMPARE(listed(), m_all);
    QCOMPARE(json({u"mutes"_s})[0].toObject()[u"hides"_s].toInt(), 0);
}

void TestMutesCommand::aPaperIsMutedAlone()
{
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--mute"_s}), 0);
    QCOMPARE(listed(), m_all - 1);
    QCOMPARE(json({u"list"_s, u"--muted"_s})[0].toObject()[u"muted"_s].toString(), u"not interested"_s);
    m_bench->run({u"show"_s, u"2502.00001"_s});
    QVERIFY(m_bench->out.contains("Muted: not interested"));
    QCOMPARE(m_bench->run({u"mark"_s, u"2502.00001"_s, u"--unmute"_s}), 0);
    QCOMPARE(listed(), m_all);
}

void TestMutesCommand::wrongCallsAreRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no rule") << QStringList{u"add"_s};
    QTest::newRow("two rules") << QStringList{u"add"_s, u"--word"_s, u"a"_s, u"--author"_s, u"b"_s};
    QTest::newRow("no letters") << QStringList{u"add"_s, u"--word"_s, u"..."_s};
    QTest::newRow("no category") << QStringList{u"add"_s, u"--category"_s, u"zebra"_s};
    QTest::newRow("no day") << QStringList{u"add"_s, u"--word"_s, u"a"_s, u"--until"_s, u"soon"_s};
    QTest::newRow("past day") << QStringList{u"add"_s, u"--word"_s, u"a"_s, u"--until"_s, u"2025-03-03"_s};
    QTest::newRow("no number") << QStringList{u"remove"_s};
    QTest::newRow("word as a number") << QStringList{u"remove"_s, u"x"_s};
    QTest::newRow("unknown action") << QStringList{u"drop"_s};
}

void TestMutesCommand::wrongCallsAreRefused()
{
    QFETCH(QStringList, words);
    QCOMPARE(m_bench->run(QStringList{u"mutes"_s} + words), 2);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY(json({u"mutes"_s}).isEmpty());
}

DP_TEST(TestMutesCommand)
#include "tst_mutescommand.moc"
