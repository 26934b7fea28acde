#include "base/settings.h"
#include "library/libraryfiles.h"
#include "support/commandfixture.h"
#include "support/fakezotero.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestZoteroCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void papersAreSentOnce();
    void wrongCallsSendNothing();
    void unknownPapersAreNamed();
    void aMissingLibraryIsNotCreated();
    void aZoteroThatDoesNotRunIsReported();
    void goneInTheMiddleIsReported();

private:
    std::unique_ptr<CommandFixture> m_bench;
    std::unique_ptr<FakeZotero> m_zotero;
};

void TestZoteroCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
    m_zotero = std::make_unique<FakeZotero>();
    Settings(m_bench->in(u"settings.ini"_s)).set(Setting::ZoteroPort, m_zotero->port());
    m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)});
}

void TestZoteroCommand::papersAreSentOnce()
{
    QCOMPARE(m_bench->run({u"zotero"_s, u"2502.00001v2"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray("2502.00001\tsent\n"));
    QCOMPARE(m_bench->notes, QStringList());
    QCOMPARE(m_bench->run({u"zotero"_s, u"2502.00001"_s, u"2502.00002"_s}), 0);
    QCOMPARE(m_bench->out, QByteArray("2502.00001\tsent before\n2502.00002\tsent\n"));
    QCOMPARE(m_zotero->items.size(), 2);
    QCOMPARE(m_bench->run({u"zotero"_s, u"--again"_s, u"2502.00001"_s}), 0);
    QCOMPARE(m_zotero->items.size(), 3);
}

void TestZoteroCommand::wrongCallsSendNothing()
{
    QCOMPARE(m_bench->run({u"zotero"_s}), 2);
    QCOMPARE(m_bench->run({u"zotero"_s, u"fish"_s}), 2);
    QCOMPARE(m_bench->run({u"zotero"_s, u"2502.00001"_s, u"fish"_s}), 2);
    QVERIFY(m_zotero->received.isEmpty());
}

void TestZoteroCommand::unknownPapersAreNamed()
{
    QCOMPARE(m_bench->run({u"zotero"_s, u"2502.09999"_s, u"2502.00001"_s}), 1);
    QCOMPARE(m_bench->out, QByteArray("2502.09999\tnot sent\n2502.00001\tsent\n"));
    QVERIFY2(m_bench->notes.join(u' ').contains(u"2502.09999"_s), qPrintable(m_bench->notes.join(u' ')));
}

void TestZoteroCommand::aMissingLibraryIsNotCreated()
{
    CommandFixture empty;
    QCOMPARE(empty.run({u"zotero"_s, u"2502.00001"_s}), 1);
    QVERIFY(!libraryfiles::exists(empty.library()));
}

void TestZoteroCommand::aZoteroThatDoesNotRunIsReported()
{
    m_zotero->quit();
    QCOMPARE(m_bench->run({u"zotero"_s, u"2502.00001"_s}), 1);
    QCOMPARE(m_bench->out, QByteArray("2502.00001\tnot sent\n"));
    QVERIFY(m_bench->notes.join(u' ').contains(u"Zotero does not answer"_s));
    QVERIFY(m_zotero->restart());
    QCOMPARE(m_bench->run({u"zotero"_s, u"2502.00001"_s}), 0);
}

void TestZoteroCommand::goneInTheMiddleIsReported()
{
    m_zotero->setFault("saveItems", 1, FakeZotero::Fault::Vanish);
    QCOMPARE(m_bench->run({u"zotero"_s, u"2502.00001"_s, u"2502.00002"_s}), 1);
    QCOMPARE(m_bench->out, QByteArray("2502.00001\tsent\n2502.00002\tuncertain\n"));
    QVERIFY(m_bench->notes.join(u' ').contains(u"not certain"_s));
}

} // namespace dp::test

DP_TEST(dp::test::TestZoteroCommand)
#include "tst_zoterocommand.moc"
