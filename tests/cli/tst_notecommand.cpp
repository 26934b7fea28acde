#include "library/recovery/backup.h"
#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::dataPath;

class TestNoteCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void setsAndRemovesANote();
    void aNoteMayBeginWithAMinus();
    void wrongCallsChangeNothing();
    void showAndJsonHaveTheNote();
    void aNotedDayHasABackup();

private:
    std::unique_ptr<CommandFixture> m_bench;
};

void TestNoteCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
}

void TestNoteCommand::setsAndRemovesANote()
{
    QCOMPARE(m_bench->run({u"note"_s, u"2502.00001"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(m_bench->run({u"note"_s, u"2502.00001v2"_s, u"# One\n\ntwo"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(m_bench->run({u"note"_s, u"2502.00001"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray("# One\n\ntwo\n"));
    QCOMPARE(m_bench->run({u"note"_s, u"2502.00001"_s, u""_s}), 0);
    QCOMPARE(m_bench->run({u"note"_s, u"2502.00001"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray());
}

void TestNoteCommand::aNoteMayBeginWithAMinus()
{
    QCOMPARE(m_bench->run({u"note"_s, u"2502.00001"_s, u"--"_s, u"- a list"_s}), 0);
    m_bench->run({u"note"_s, u"2502.00001"_s});
    QCOMPARE(m_bench->out, QByteArray("- a list\n"));
}

void TestNoteCommand::wrongCallsChangeNothing()
{
    QCOMPARE(m_bench->run({u"note"_s}), 2);
    QCOMPARE(m_bench->run({u"note"_s, u"fish"_s, u"x"_s}), 2);
    QCOMPARE(m_bench->run({u"note"_s, u"2502.00001"_s, u"a"_s, u"b"_s}), 2);
    QCOMPARE(m_bench->run({u"note"_s, u"2502.00001"_s, u"x"_s.repeated(100001)}), 2);
    QVERIFY(m_bench->notes.value(0).contains("100001"_L1));
    QCOMPARE(m_bench->run({u"note"_s, u"2502.99999"_s, u"x"_s}), 1);
    QVERIFY(m_bench->notes.value(0).contains("2502.99999"_L1));
    QCOMPARE(m_bench->run({u"note"_s, u"2502.99999"_s}), 1);
    m_bench->run({u"note"_s, u"2502.00001"_s});
    QCOMPARE(m_bench->out, QByteArray());
}

void TestNoteCommand::showAndJsonHaveTheNote()
{
    m_bench->run({u"note"_s, u"2502.00001"_s, u"<img src=file:///etc/passwd>\u202ex"_s});
    m_bench->run({u"show"_s, u"2502.00001"_s, u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(m_bench->out).object()[u"note"_s].toString(),
        u"<img src=file:///etc/passwd>\u202ex"_s);
    m_bench->run({u"show"_s, u"2502.00001"_s});
    QVERIFY2(m_bench->out.contains("Note:\n<img src=file:///etc/passwd>"), m_bench->out.constData());
    m_bench->run({u"show"_s, u"2502.00002"_s});
    QVERIFY(!m_bench->out.contains("Note:"));
}

void TestNoteCommand::aNotedDayHasABackup()
{
    QVERIFY(dp::backup::list(m_bench->library()).isEmpty());
    QCOMPARE(m_bench->run({u"note"_s, u"2502.00001"_s, u"x"_s}), 0);
    QCOMPARE(dp::backup::list(m_bench->library()).size(), 1);
}

DP_TEST(TestNoteCommand)
#include "tst_notecommand.moc"
