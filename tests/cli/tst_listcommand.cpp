#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonDocument>
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

DP_TEST(TestListCommand)
#include "tst_listcommand.moc"
