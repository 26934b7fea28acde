#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestShowCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsAllDetails();
    void namesTheShownVersion_data();
    void namesTheShownVersion();

private:
    std::unique_ptr<CommandFixture> m_bench;
};

void TestShowCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
}

void TestShowCommand::showsAllDetails()
{
    m_bench->run({u"import"_s, dataPath(u"atom/today.xml"_s)});
    QCOMPARE(m_bench->run({u"show"_s, u"https://arxiv.org/abs/2603.01234v1"_s}), 0);
    const QString text = QString::fromUtf8(m_bench->out);
    for (const char *part :
        {"2603.01234v2", "Ada Łukasz, Ben Muster", "12 pages, 3 figures", "10.1234/muster.1",
            "2026-03-02T23:30:00Z", "https://arxiv.org/pdf/2603.01234v2", "Second paragraph."})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QCOMPARE(m_bench->run({u"show"_s, u"arXiv:2603.01234"_s, u"--json"_s}), 0);
    const QJsonObject object = QJsonDocument::fromJson(m_bench->out).object();
    QCOMPARE(object["id"_L1].toString(), u"2603.01234"_s);
    QVERIFY(object["revisions"_L1].isArray());
}

void TestShowCommand::namesTheShownVersion_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("told");
    const QString missing = u"The library does not have version %1 of 2603.01234. Showing version 2."_s;
    QTest::newRow("no version") << u"2603.01234"_s << QString();
    QTest::newRow("the stored version") << u"2603.01234v2"_s << QString();
    QTest::newRow("a newer one") << u"2603.01234v3"_s << missing.arg(3);
    QTest::newRow("an older one") << u"2603.01234v1"_s << missing.arg(1);
    QTest::newRow("an address") << u"https://arxiv.org/pdf/2603.01234v12"_s << missing.arg(12);
    QTest::newRow("with a space") << u"2603.01234 v3"_s << missing.arg(3);
    QTest::newRow("a stamp") << u"arXiv:2603.01234v4 [cs.CL] 2 Mar 2026"_s << missing.arg(4);
}

void TestShowCommand::namesTheShownVersion()
{
    QFETCH(QString, asked);
    QFETCH(QString, told);
    m_bench->run({u"import"_s, dataPath(u"atom/today.xml"_s)});
    for (const bool json : {false, true}) {
        m_bench->notes.clear();
        QCOMPARE(
            m_bench->run(json ? QStringList{u"show"_s, asked, u"--json"_s} : QStringList{u"show"_s, asked}),
            0);
        QCOMPARE(m_bench->notes.join(u' '), told);
        QVERIFY(m_bench->out.contains("2603.01234"));
    }
}

DP_TEST(TestShowCommand)
#include "tst_showcommand.moc"
