#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestListCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsPapers();
    void filtersPapers();
    void sortsPapers();
    void wrongDaysAndOrdersAreRefused_data();
    void wrongDaysAndOrdersAreRefused();

private:
    std::unique_ptr<CommandFixture> m_bench;
};

void TestListCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
}

void TestListCommand::listsPapers()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    QCOMPARE(m_bench->run({u"list"_s}), 0);
    QCOMPARE(m_bench->lines(),
        (QStringList{u"2502.00002\t2025-02-26\tMuster for $\\alpha < \\beta$: A Survey"_s,
            u"2502.00001\t2025-03-01\tSecond"_s, u"hep-th/9901001\t1999-01-01\tThird"_s}));
    QCOMPARE(m_bench->run({u"list"_s, u"--keyword"_s, u"empty one"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(m_bench->run({u"list"_s, u"--keyword"_s, u"empty one"_s, u"--json"_s}), 0);
    QVERIFY(QJsonDocument::fromJson(m_bench->out).isArray());
}

void TestListCommand::filtersPapers()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    m_bench->run({u"mark"_s, u"2502.00002"_s, u"--read"_s});
    m_bench->run({u"mark"_s, u"hep-th/9901001"_s, u"--star"_s});
    const auto ids = [&](const QStringList &options) {
        m_bench->run(QStringList{u"list"_s} + options);
        QStringList list;
        for (const QString &line : m_bench->lines())
            list << line.section(u'\t', 0, 0);
        return list.join(u' ');
    };
    QCOMPARE(ids({u"--unread"_s}), u"2502.00001 hep-th/9901001"_s);
    QCOMPARE(ids({u"--starred"_s}), u"hep-th/9901001"_s);
    QCOMPARE(ids({u"--limit"_s, u"2"_s}), u"2502.00002 2502.00001"_s);
    QCOMPARE(ids({u"--limit"_s, u"1"_s, u"--unread"_s}), u"2502.00001"_s);
}

void TestListCommand::sortsPapers()
{
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
    const auto ids = [&](const QStringList &options) {
        m_bench->run(QStringList{u"list"_s} + options);
        QStringList list;
        for (const QString &line : m_bench->lines())
            list << line.section(u'\t', 0, 0);
        return list.join(u' ');
    };
    QCOMPARE(ids({u"--order"_s, u"submitted"_s}), u"2502.00002 2502.00001 hep-th/9901001"_s);
    QCOMPARE(ids({u"--order"_s, u"updated"_s}), u"2502.00001 2502.00002 hep-th/9901001"_s);
    QCOMPARE(ids({u"--order"_s, u"arrived"_s}), u"2502.00002 2502.00001 hep-th/9901001"_s);
    QCOMPARE(ids({u"--since"_s, u"2025-02-26"_s, u"--until"_s, u"2025-02-28"_s}), u"2502.00002"_s);
    QCOMPARE(ids({u"--until"_s, u"2025-02-25"_s}), u"hep-th/9901001"_s);
    QCOMPARE(ids({u"--order"_s, u"arrived"_s, u"--until"_s, u"2025-02-25"_s}), QString());
    m_bench->run({u"list"_s, u"--json"_s, u"--limit"_s, u"1"_s});
    const QJsonObject paper = QJsonDocument::fromJson(m_bench->out).array().first().toObject();
    QVERIFY(!paper.value(u"arrived"_s).toString().isEmpty());
    QCOMPARE(paper.value(u"arrived"_s), paper.value(u"first_seen"_s));
}

void TestListCommand::wrongDaysAndOrdersAreRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    QTest::newRow("order") << QStringList{u"--order"_s, u"best"_s} << u"best"_s;
    QTest::newRow("no day") << QStringList{u"--since"_s, u"2025-02-30"_s} << u"2025-02-30"_s;
    QTest::newRow("a time") << QStringList{u"--until"_s, u"2025-02-20T10:00"_s} << u"2025-02-20T10:00"_s;
    QTest::newRow("exchanged") << QStringList{u"--since"_s, u"2025-02-02"_s, u"--until"_s, u"2025-02-01"_s}
                               << u"--since"_s;
}

void TestListCommand::wrongDaysAndOrdersAreRefused()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    QCOMPARE(m_bench->run(QStringList{u"list"_s} + options), 2);
    const QString notes = m_bench->notes.join(u'\n');
    QVERIFY2(notes.contains(named), qPrintable(notes));
    QCOMPARE(m_bench->out, QByteArray());
}

DP_TEST(TestListCommand)
#include "tst_listcommand.moc"
