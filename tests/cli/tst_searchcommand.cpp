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
    void everyTextIsASearch();
    void limitsAList();
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
    QCOMPARE(m_bench->run({u"search"_s, u"--explain"_s, u"a -(b title:\"c d\") year:2024.. is:blue"_s}), 0);
    QCOMPARE(m_bench->lines(),
        (QStringList{u"a"_s, u"not all of:"_s, u"  b"_s, u"  title:\"c d\""_s, u"year:2024.."_s, u"blue"_s}));
    QVERIFY(m_bench->notes.join(u' ').contains(u"“is:blue” has no meaning"_s));
    QCOMPARE(m_bench->run({u"search"_s, u"--explain"_s, u"(a OR tag:\"to cite\") -(x OR y)"_s}), 0);
    QCOMPARE(m_bench->lines(),
        (QStringList{u"any of:"_s, u"  a"_s, u"  tag:\"to cite\""_s, u"none of:"_s, u"  x"_s, u"  y"_s}));
}

/// Tests that no text is an error.
void TestSearchCommand::everyTextIsASearch()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    for (const QString &typed : {u" -survey"_s, u"a -(b c"_s, u"(((OR"_s, u"is:blue"_s, u"cat:x OR )"_s}) {
        QCOMPARE(m_bench->run({u"search"_s, typed}), 0);
        QCOMPARE(m_bench->run({u"search"_s, u"--explain"_s, typed}), 0);
    }
}

/// Tests that `list --search` keeps the order and the other options of the list.
void TestSearchCommand::limitsAList()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"list"_s, u"--search"_s, u"survey (muster OR is:starred)"_s}), 0);
    QCOMPARE(m_bench->lines().size(), 1);
    QVERIFY(m_bench->lines().first().startsWith("2502.00002\t"_L1));
    QCOMPARE(m_bench->run({u"list"_s, u"--search"_s, u"muster"_s, u"--starred"_s, u"--json"_s}), 0);
    QCOMPARE(json().size(), 0);
    m_bench->run({u"list"_s});
    const QStringList all = m_bench->lines();
    QVERIFY(all.size() > 2);
    QCOMPARE(m_bench->run({u"list"_s, u"--search"_s, u"-nonsense"_s, u"--limit"_s, u"2"_s}), 0);
    QCOMPARE(m_bench->lines(), all.mid(0, 2));
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
