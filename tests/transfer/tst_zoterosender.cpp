// Sending papers to a stand-in for Zotero. Nothing is sent twice, and the report says what arrived.
#include "transfer/zoterosender.h"

#include "library/librarythread.h"
#include "library/zoterorecords.h"
#include "qtnetwork/qtnetwork.h"
#include "support/checks.h"
#include "support/fakeclock.h"
#include "support/fakezotero.h"
#include "support/keywordedits.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"
#include "transfer/zoterotext.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

using Item = ZoteroReport::Item;
using Pdf = ZoteroReport::Pdf;
using ZoteroFault = FakeZotero::Fault;

const QStringList three{u"2502.00001"_s, u"2502.00002"_s, u"2502.00003"_s};

/// A library with three papers, and a Zotero.
struct ZoteroBench {
    ZoteroBench()
    {
        if (!writer.open(folder.filePath(u"library.sqlite"_s), Library::Access::Create, {named(u"A"_s)}))
            qFatal("no library");
        if (!writer.ask([](Library &library) { return storePapers(library, u"A"_s, three); }).get())
            qFatal("no papers");
        options.port = zotero.port();
        options.timeout = std::chrono::milliseconds(20000);
    }

    /// Sends papers to the end.
    ZoteroReport send(const QStringList &ids, bool isAgain = false)
    {
        options.isAgain = isAgain;
        ZoteroSender sender(network, writer, clock, options);
        ZoteroReport report;
        bool isFinished = false;
        QObject::connect(&sender, &ZoteroSender::finished, &sender, [&](const ZoteroReport &result) {
            report = result;
            isFinished = true;
        });
        QObject::connect(&sender, &ZoteroSender::progressed, &sender, [&](int done, int) {
            if (done == stopAfter)
                sender.stop();
        });
        QList<qint64> keys;
        for (const QString &id : ids)
            keys << keyOf(id);
        sender.start(keys);
        const auto hasEnded = [&] {
            if (stopAtRequest > 0 && zotero.requests("saveItems") >= stopAtRequest)
                sender.stop();
            return isFinished;
        };
        if (!QTest::qWaitFor(hasEnded, 30000))
            qFatal("the sending does not end");
        return report;
    }
    /// Keeps a PDF for each paper.
    void keepPdfs(const QByteArray &content = "%PDF-1.5 content\n%%EOF\n")
    {
        const QString path = folder.filePath(u"one.pdf"_s);
        putBytes(path, content);
        options.keptPdf = [path](Library &, const Paper &) {
            return Result<QString>(path);
        };
    }
    static QString text(const ZoteroReport &report) { return zoterotext::problems(report); }
    QStringList archiveIds() const
    {
        QStringList ids;
        for (const QJsonValue &item : zotero.items)
            ids << item.toObject().value("archiveID"_L1).toString().mid(6);
        return ids;
    }

    QTemporaryDir folder;
    FakeClock clock;
    QtNetwork network;
    FakeZotero zotero;
    LibraryThread writer;
    ZoteroSender::Options options;
    int stopAfter = -1; ///< number of papers after which the user stops
    int stopAtRequest = 0; ///< number of the request for an item during which the user stops
};

QList<Item> itemsOf(const ZoteroReport &report)
{
    QList<Item> items;
    for (const ZoteroReport::Paper &paper : report.papers)
        items << paper.item;
    return items;
}

} // namespace

class TestZoteroSender : public QObject
{
    Q_OBJECT

private slots:
    void papersArriveInTheSelectedCollection();
    void requestsAreThoseThatZoteroAccepts();
    void nothingIsSentTwice();
    void theUserMaySendAgain();
    void aKeptPdfIsAttached();
    void aZoteroThatDoesNotRunGetsNothing();
    void aReadOnlyLibraryGetsNothing();
    void aRefusedPaperCanBeSentLater();
    void sendingEndsAfterThreeRefusals();
    void aLostAnswerIsClearedUpByTheSession_data();
    void aLostAnswerIsClearedUpByTheSession();
    void goneBetweenTwoPapers();
    void goneDuringAPaper();
    void anUncertainPaperThatArrivedIsFound();
    void anUncertainPaperIsNotSentAgainByItself();
    void goneBetweenItemAndPdf();
    void aBrokenUploadIsNotRepeated();
    void filesThatZoteroDoesNotTakeAreReported();
    void aFileThatIsNoPdfIsNotSent();
    void aSlowZoteroCanBeStopped();
    void stopEndsAfterThePaper();
};

void TestZoteroSender::papersArriveInTheSelectedCollection()
{
    ZoteroBench bench;
    const ZoteroReport report = bench.send(three);
    QVERIFY(!report.error);
    QCOMPARE(itemsOf(report), (QList<Item>{Item::Saved, Item::Saved, Item::Saved}));
    QCOMPARE(report.target, u"Reading <list>"_s);
    QCOMPARE(bench.archiveIds(), three);
    QCOMPARE(ZoteroBench::text(report), QString());
    QVERIFY(zoterotext::result(report).contains(u"Reading <list>"_s));
    QVERIFY(zoterotext::result(report).contains(u'3'));
}

void TestZoteroSender::requestsAreThoseThatZoteroAccepts()
{
    ZoteroBench bench;
    bench.keepPdfs();
    bench.send({three.first()});
    QCOMPARE(bench.zotero.dropped, 0);
    QCOMPARE(bench.zotero.received.size(), 4); // ping, collection, item and PDF
    for (const HttpRequest &request : std::as_const(bench.zotero.received)) {
        QVERIFY(!request.headers.contains("origin"));
        QVERIFY(!request.headers.value("user-agent").startsWith("Mozilla/"));
        QCOMPARE(request.headers.value("x-zotero-connector-api-version"), QByteArray("3"));
    }
}

void TestZoteroSender::nothingIsSentTwice()
{
    ZoteroBench bench;
    bench.send({three[0]});
    const ZoteroReport report = bench.send({three[0], three[1]});
    QCOMPARE(itemsOf(report), (QList<Item>{Item::SavedEarlier, Item::Saved}));
    QCOMPARE(bench.archiveIds(), (QStringList{three[0], three[1]}));
    bench.zotero.quit(); // the record is in the library, not in Zotero
    QVERIFY(bench.zotero.restart());
    QCOMPARE(itemsOf(bench.send({three[1]})), QList<Item>{Item::SavedEarlier});
    QCOMPARE(bench.zotero.items.size(), 2);
}

void TestZoteroSender::theUserMaySendAgain()
{
    ZoteroBench bench;
    bench.send({three[0]});
    QCOMPARE(itemsOf(bench.send({three[0]}, true)), QList<Item>{Item::Saved});
    QCOMPARE(bench.zotero.items.size(), 2);
}

void TestZoteroSender::aKeptPdfIsAttached()
{
    ZoteroBench bench;
    bench.keepPdfs();
    const ZoteroReport report = bench.send({three.first()});
    QCOMPARE(report.papers.first().pdf, Pdf::Attached);
    QCOMPARE(bench.zotero.attachments.size(), 1);
    QCOMPARE(bench.zotero.attachments.first().pdf, QByteArray("%PDF-1.5 content\n%%EOF\n"));
    QVERIFY(bench.zotero.attachments.first().url.contains(u"/pdf/2502.00001"_s));
}

void TestZoteroSender::aZoteroThatDoesNotRunGetsNothing()
{
    ZoteroBench bench;
    bench.zotero.quit();
    const ZoteroReport report = bench.send(three);
    QCOMPARE(report.error.value().kind, ErrorKind::ZoteroNotRunning);
    QCOMPARE(report.count(Item::NotSent), 3);
    QVERIFY(bench.zotero.restart());
    QCOMPARE(bench.send(three).count(Item::Saved), 3);
}

void TestZoteroSender::aReadOnlyLibraryGetsNothing()
{
    ZoteroBench bench;
    bench.zotero.isEditable = false;
    const ZoteroReport report = bench.send(three);
    QCOMPARE(report.error.value().kind, ErrorKind::ZoteroReadOnly);
    QCOMPARE(report.error.value().subject, u"My Library"_s);
    QCOMPARE(bench.zotero.requests("saveItems"), 0);
}

void TestZoteroSender::aRefusedPaperCanBeSentLater()
{
    ZoteroBench bench;
    bench.zotero.setFault("saveItems", 1, ZoteroFault::Refuse);
    const ZoteroReport report = bench.send(three);
    QCOMPARE(itemsOf(report), (QList<Item>{Item::Saved, Item::Refused, Item::Saved}));
    QVERIFY2(ZoteroBench::text(report).contains(three[1]), qPrintable(ZoteroBench::text(report)));
    QCOMPARE(itemsOf(bench.send(three)), (QList<Item>{Item::SavedEarlier, Item::Saved, Item::SavedEarlier}));
    QCOMPARE(bench.zotero.items.size(), 3);
}

void TestZoteroSender::sendingEndsAfterThreeRefusals()
{
    ZoteroBench bench;
    for (int nth = 0; nth < 3; ++nth)
        bench.zotero.setFault("saveItems", nth, ZoteroFault::Refuse);
    const ZoteroReport report = bench.send(three);
    QCOMPARE(report.error.value().kind, ErrorKind::ZoteroRefused);
    QCOMPARE(report.error.value().httpStatus, 500);
    QCOMPARE(bench.send(three).count(Item::Saved), 3);
}

void TestZoteroSender::aLostAnswerIsClearedUpByTheSession_data()
{
    QTest::addColumn<ZoteroFault>("fault");
    QTest::addColumn<int>("timeout");
    QTest::newRow("stored, connection broken") << ZoteroFault::StoreAndBreak << 20000;
    QTest::newRow("not stored, connection broken") << ZoteroFault::Break << 20000;
    QTest::newRow("stored, no answer in time") << ZoteroFault::Hang << 200;
}

void TestZoteroSender::aLostAnswerIsClearedUpByTheSession()
{
    QFETCH(ZoteroFault, fault);
    QFETCH(int, timeout);
    ZoteroBench bench;
    bench.options.timeout = std::chrono::milliseconds(timeout);
    bench.zotero.setFault("saveItems", 0, fault);
    const ZoteroReport report = bench.send(three);
    QVERIFY(!report.error);
    QCOMPARE(report.count(Item::Saved), 3);
    QCOMPARE(bench.archiveIds(), three); // each once
    QCOMPARE(bench.zotero.requests("saveItems"), 4);
}

void TestZoteroSender::goneBetweenTwoPapers()
{
    ZoteroBench bench;
    bench.keepPdfs();
    bench.zotero.setFault("saveAttachment", 0, ZoteroFault::StoreAndVanish);
    const ZoteroReport report = bench.send(three);
    QCOMPARE(itemsOf(report), (QList<Item>{Item::Saved, Item::NotSent, Item::NotSent}));
    QCOMPARE(report.error.value().kind, ErrorKind::ZoteroNotRunning);
    QVERIFY2(ZoteroBench::text(report).contains(u"2 paper(s) were not sent"_s),
        qPrintable(ZoteroBench::text(report)));
    QVERIFY(bench.zotero.restart());
    QCOMPARE(itemsOf(bench.send(three)), (QList<Item>{Item::SavedEarlier, Item::Saved, Item::Saved}));
    QCOMPARE(bench.archiveIds(), three);
}

void TestZoteroSender::goneDuringAPaper()
{
    ZoteroBench bench;
    bench.zotero.setFault("saveItems", 1, ZoteroFault::StoreAndVanish);
    const ZoteroReport report = bench.send(three);
    QCOMPARE(itemsOf(report), (QList<Item>{Item::Saved, Item::Uncertain, Item::NotSent}));
    QVERIFY2(ZoteroBench::text(report).contains(u"not certain"_s), qPrintable(ZoteroBench::text(report)));
}

/// Zotero still runs, so it knows the session of the paper whose answer was lost.
void TestZoteroSender::anUncertainPaperThatArrivedIsFound()
{
    ZoteroBench bench;
    bench.options.timeout = std::chrono::milliseconds(200);
    bench.zotero.setFault("saveItems", 0, ZoteroFault::Hang);
    bench.zotero.setFault("saveItems", 1, ZoteroFault::Hang);
    QCOMPARE(itemsOf(bench.send({three[0]})), QList<Item>{Item::Uncertain});
    // Another program may still be waiting for the answer.
    QCOMPARE(itemsOf(bench.send({three[0]})), QList<Item>{Item::Uncertain});
    QCOMPARE(bench.zotero.requests("saveItems"), 2);
    bench.clock.set(bench.clock.now().addSecs(180));
    QCOMPARE(itemsOf(bench.send({three[0]})), QList<Item>{Item::SavedEarlier});
    QCOMPARE(bench.zotero.items.size(), 1);
}

void TestZoteroSender::anUncertainPaperIsNotSentAgainByItself()
{
    ZoteroBench bench;
    bench.zotero.setFault("saveItems", 0, ZoteroFault::StoreAndVanish);
    QCOMPARE(itemsOf(bench.send({three[0]})), QList<Item>{Item::Uncertain});
    QVERIFY(bench.zotero.restart()); // the sessions are forgotten
    bench.clock.set(bench.clock.now().addSecs(180));
    QCOMPARE(itemsOf(bench.send({three[0]})), QList<Item>{Item::Uncertain});
    QCOMPARE(itemsOf(bench.send({three[0]})), QList<Item>{Item::Uncertain});
    QCOMPARE(bench.zotero.items.size(), 1);
    QCOMPARE(itemsOf(bench.send({three[0]}, true)), QList<Item>{Item::Saved});
}

void TestZoteroSender::goneBetweenItemAndPdf()
{
    ZoteroBench bench;
    bench.keepPdfs();
    bench.zotero.setFault("saveAttachment", 0, ZoteroFault::Vanish);
    const ZoteroReport report = bench.send(three);
    QCOMPARE(itemsOf(report), (QList<Item>{Item::Saved, Item::NotSent, Item::NotSent}));
    QCOMPARE(report.papers.first().pdf, Pdf::Uncertain);
    QVERIFY2(ZoteroBench::text(report).contains(u"PDF"_s), qPrintable(ZoteroBench::text(report)));
    QCOMPARE(bench.zotero.items.size(), 1);
    QCOMPARE(bench.zotero.attachments.size(), 0);
}

void TestZoteroSender::aBrokenUploadIsNotRepeated()
{
    ZoteroBench bench;
    bench.keepPdfs();
    bench.zotero.setFault("saveAttachment", 0, ZoteroFault::StoreAndBreak);
    const ZoteroReport report = bench.send(three);
    QCOMPARE(report.count(Item::Saved), 3);
    QCOMPARE(report.count(Pdf::Uncertain), 1);
    QCOMPARE(bench.zotero.attachments.size(), 3);
    QCOMPARE(bench.zotero.requests("saveAttachment"), 3);
}

void TestZoteroSender::filesThatZoteroDoesNotTakeAreReported()
{
    ZoteroBench bench;
    bench.keepPdfs();
    bench.zotero.areFilesEditable = false;
    const ZoteroReport report = bench.send(three);
    QCOMPARE(report.count(Item::Saved), 3);
    QCOMPARE(report.count(Pdf::Missing), 3);
    QVERIFY(ZoteroBench::text(report).contains(u"3 papers"_s));
    QCOMPARE(bench.zotero.requests("saveAttachment"), 0);
}

void TestZoteroSender::aFileThatIsNoPdfIsNotSent()
{
    ZoteroBench bench;
    bench.keepPdfs("<html>captcha</html>");
    const ZoteroReport report = bench.send({three.first()});
    QCOMPARE(report.count(Item::Saved), 1);
    QCOMPARE(bench.zotero.requests("saveAttachment"), 0);
}

void TestZoteroSender::aSlowZoteroCanBeStopped()
{
    ZoteroBench bench;
    bench.stopAtRequest = 2;
    bench.zotero.setFault("saveItems", 1, ZoteroFault::Hang);
    QElapsedTimer watch;
    watch.start();
    const ZoteroReport report = bench.send(three);
    QVERIFY(watch.elapsed() < bench.options.timeout.count() / 2);
    QVERIFY(report.isStopped);
    QVERIFY(!report.error);
    QCOMPARE(itemsOf(report), (QList<Item>{Item::Saved, Item::Uncertain, Item::NotSent}));
    QCOMPARE(bench.zotero.requests("saveItems"), 2);
}

void TestZoteroSender::stopEndsAfterThePaper()
{
    ZoteroBench bench;
    bench.stopAfter = 2;
    const ZoteroReport report = bench.send(three);
    QVERIFY(report.isStopped);
    QCOMPARE(itemsOf(report), (QList<Item>{Item::Saved, Item::Saved, Item::NotSent}));
    QCOMPARE(bench.zotero.items.size(), 2);
    bench.stopAfter = -1;
    QCOMPARE(itemsOf(bench.send(three)), (QList<Item>{Item::SavedEarlier, Item::SavedEarlier, Item::Saved}));
}

} // namespace dp::test

DP_TEST(dp::test::TestZoteroSender)
#include "tst_zoterosender.moc"
