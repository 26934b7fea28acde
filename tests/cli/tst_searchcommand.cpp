#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestSearchCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsByText();
    void explainsTheQuery();
    void findsIdentifiersAmongWordsAndInLists();

private:
    QJsonArray json() const { return QJsonDocument::fromJson(m_bench->out).array(); }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestSearchCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
}

void TestSearchCommand::findsByText()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"search"_s, u"muster"_s, u"\"a survey\""_s}), 0);
    QCOMPARE(
        m_bench->lines(), QStringList{u"2502.00002\t2025-02-26\tMuster for $\\alpha < \\beta$: A Survey"_s});
    QCOMPARE(m_bench->run({u"search"_s, u"must"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(m_bench->run({u"search"_s, u"must*"_s, u"--json"_s, u"--limit"_s, u"1"_s}), 0);
    QCOMPARE(json().size(), 1);
    QCOMPARE(json()[0].toObject()["id"_L1].toString(), u"2502.00002"_s);
    QCOMPARE(m_bench->run({u"search"_s, u"(\" OR *"_s, u"--json"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray("[\n]\n"));
    QCOMPARE(m_bench->run({u"search"_s}), 2);
}

void TestSearchCommand::explainsTheQuery()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"search"_s, u"https://arxiv.org/abs/2502.00002v7"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 1);
    QVERIFY(m_bench->lines().first().startsWith("2502.00002\t"_L1));
    QVERIFY(m_bench->notes.join(u' ').contains("2502.00002"_L1));
    QCOMPARE(m_bench->run({u"search"_s, u"survey -muster"_s}), 0);
    QVERIFY(!m_bench->out.contains("2502.00002"));
    QVERIFY(m_bench->notes.join(u' ').contains(u"without “muster”"_s));
    for (const QString &typed : {u" -survey"_s, u"a -(b c)"_s, u"-2502.00002"_s}) {
        QCOMPARE(m_bench->run({u"search"_s, typed}), 2);
        QCOMPARE(m_bench->out, QByteArray());
        QCOMPARE(m_bench->notes.size(), 1);
    }
}

void TestSearchCommand::findsIdentifiersAmongWordsAndInLists()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    for (const QString &typed : {u"nonsense 2502.00002"_s, u"see arXiv:2502.00002v1 please"_s}) {
        QCOMPARE(m_bench->run({u"search"_s, typed}), 0);
        QCOMPARE(m_bench->lines().size(), 1);
        QVERIFY(m_bench->lines().first().startsWith("2502.00002\t"_L1));
    }
    for (const char16_t *between : {u" ", u", ", u"\n"}) {
        const QString list = u"2502.00002"_s + QString::fromUtf16(between) + u"2502.09999"_s;
        QCOMPARE(m_bench->run({u"search"_s, list}), 0);
        QCOMPARE(m_bench->lines().size(), 1);
        QVERIFY(m_bench->notes.join(u' ').contains("Not in the library: 2502.09999."_L1));
    }
}

DP_TEST(TestSearchCommand)
#include "tst_searchcommand.moc"
