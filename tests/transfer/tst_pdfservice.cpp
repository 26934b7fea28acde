#include "transfer/pdfservice.h"

#include "support/pdffixture.h"
#include "support/testprogram.h"
#include "text/errortext.h"

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::PdfReport;
using dp::test::Fault;
using dp::test::madeUpPdf;
using dp::test::PdfFixture;

class TestPdfService : public QObject
{
    Q_OBJECT

private slots:
    void aPdfIsFetchedOnceAndRemembered();
    void aBrokenTransferIsContinued();
    void aLaterProgramContinues();
    void aChangedFileBeginsAnew_data();
    void aChangedFileBeginsAnew();
    void aServerWithoutTagsBeginsAnew();
    void whatIsNoPdfIsNotKept_data();
    void whatIsNoPdfIsNotKept();
    void temporaryFaultsAreRepeated_data();
    void temporaryFaultsAreRepeated();
    void aLimitedRequestWaitsAsAsked();
    void aStoppedTransferLeavesOnlyAPart();
    void aSlowTransferIsDividedIntoRequests();
    void aWithdrawnVersionGivesTheOneBefore_data();
    void aWithdrawnVersionGivesTheOneBefore();
    void aMissingPdfIsNotReplaced();
    void aNamedVersionIsNotReplaced();
    void aPaperThatIsUnknownIsNotFetched();
    void onePdfIsFetchedByOneProgram();
};

void TestPdfService::aPdfIsFetchedOnceAndRemembered()
{
    PdfFixture f;
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QVERIFY2(!report.error, report.error ? qPrintable(dp::test::describe(*report.error)) : "");
    QCOMPARE(report.path, f.pdfs() + u"/Zebras [2502.20780v3].pdf"_s);
    QVERIFY(!report.wasKept && !report.isEarlier);
    QCOMPARE(PdfFixture::contentOf(report.path), madeUpPdf());
    QCOMPARE(f.files(), QStringList{u"Zebras [2502.20780v3].pdf"_s}); // no temporary file is left
    const auto known = f.known(u"2502.20780v3"_s);
    QVERIFY(known);
    QCOMPARE(known->path, u"Zebras [2502.20780v3].pdf"_s);
    QCOMPARE(known->size, madeUpPdf().size());
    QVERIFY(known->isOwn);
    QCOMPARE(f.arxiv.requests().first().url.path(), u"/pdf/2502.20780v3"_s);
    QCOMPARE(f.arxiv.requests().first().headers.value("accept"), "application/pdf");
    const PdfReport again = f.fetch(u"2502.20780"_s);
    QCOMPARE(again.path, report.path);
    QVERIFY(again.wasKept);
    QCOMPARE(f.arxiv.requests().size(), 1);
}

void TestPdfService::aBrokenTransferIsContinued()
{
    PdfFixture f;
    f.arxiv.queueFault(Fault::Truncated, "/pdf/", 2);
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QCOMPARE(PdfFixture::contentOf(report.path), madeUpPdf());
    const auto requests = f.arxiv.requests();
    QCOMPARE(requests.size(), 3);
    const qint64 first = madeUpPdf().size() * 2 / 3;
    QCOMPARE(requests[1].headers.value("range"), "bytes=" + QByteArray::number(first) + '-');
    QCOMPARE(requests[1].headers.value("if-range"), "\"one\"");
    QVERIFY(!requests[0].headers.contains("range"));
}

void TestPdfService::aLaterProgramContinues()
{
    PdfFixture f;
    f.options.fetch.retries = 0;
    f.arxiv.queueFault(Fault::Truncated, "/pdf/");
    f.arxiv.queueFault(Fault::status(503), "/pdf/");
    QVERIFY(f.fetch(u"2502.20780"_s).error);
    QCOMPARE(f.files(),
        (QStringList{u"2502.20780v3.daily-papers.part"_s, u"2502.20780v3.daily-papers.part.note"_s}));
    f.queue.reset();
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QCOMPARE(PdfFixture::contentOf(report.path), madeUpPdf());
    QCOMPARE(f.files().size(), 1);
    QVERIFY(f.arxiv.requests().last().headers.contains("range"));
}

void TestPdfService::aChangedFileBeginsAnew_data()
{
    QTest::addColumn<bool>("ignoresTag");
    QTest::newRow("the server sends the whole new file") << false;
    QTest::newRow("the server sends a part of the new file") << true;
}

void TestPdfService::aChangedFileBeginsAnew()
{
    QFETCH(bool, ignoresTag);
    PdfFixture f;
    f.options.fetch.retries = 0;
    f.arxiv.queueFault(Fault::Truncated, "/pdf/");
    f.arxiv.queueFault(Fault::status(503), "/pdf/");
    QVERIFY(f.fetch(u"2502.20780"_s).error);
    const QByteArray changed = madeUpPdf(310000, 'b');
    f.arxiv.setPdf(changed, "\"two\"");
    f.arxiv.setIgnoresIfRange(ignoresTag);
    f.options.fetch.retries = 3;
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QCOMPARE(PdfFixture::contentOf(report.path), changed);
}

void TestPdfService::aServerWithoutTagsBeginsAnew()
{
    PdfFixture f;
    f.arxiv.setPdf(madeUpPdf(), {});
    f.arxiv.queueFault(Fault::Truncated, "/pdf/");
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QCOMPARE(PdfFixture::contentOf(report.path), madeUpPdf());
    QVERIFY(!f.arxiv.requests().last().headers.contains("range"));
}

void TestPdfService::whatIsNoPdfIsNotKept_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *test, const Fault &fault, const QByteArray &content, ErrorKind kind) {
        QTest::newRow(test) << fault << content << int(kind);
    };
    row("a page", Fault::Html, madeUpPdf(), ErrorKind::NotAPdf);
    row("a captcha", Fault::status(403, {}, "<title>arXiv reCAPTCHA</title>"), madeUpPdf(),
        ErrorKind::PdfRefused);
    row("not found", Fault::status(404, {}, "<h1>404</h1>"), madeUpPdf(), ErrorKind::NoPdf);
    row("no end", Fault::None, madeUpPdf().chopped(10), ErrorKind::PdfCutShort);
    row("a wrong length", Fault::WrongLength, madeUpPdf(), ErrorKind::PdfCutShort);
    row("another format", Fault::None, "PK\x03\x04 a zip file %%EOF", ErrorKind::NotAPdf);
    row("unavailable", Fault::None, "<html><h1>File unavailable for 2502.20780</h1>", ErrorKind::NoPdf);
    row("a login page", Fault::None, "<!doctype html><form>Log in</form>", ErrorKind::NotAPdf);
    row("a limit with status 200", Fault::None, "Rate exceeded.", ErrorKind::RateLimited);
    row("a limit", Fault::status(429), madeUpPdf(), ErrorKind::RateLimited);
    row("the beginning of the signature", Fault::None, "%PD", ErrorKind::PdfCutShort);
}

void TestPdfService::whatIsNoPdfIsNotKept()
{
    QFETCH(Fault, fault);
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    PdfFixture f;
    f.options.fetch.retries = 1;
    f.arxiv.setPdf(content, "\"one\"");
    f.arxiv.queueFault(fault, "/pdf/", -1);
    const PdfReport report = f.fetch(u"2502.20780v3"_s);
    QVERIFY(report.error);
    QCOMPARE(int(report.error->kind), kind);
    QVERIFY(report.path.isEmpty());
    QCOMPARE(f.files(), QStringList());
    QVERIFY(!f.known(u"2502.20780v3"_s));
}

void TestPdfService::temporaryFaultsAreRepeated_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("a limit") << Fault::status(429);
    QTest::newRow("a limit with status 200") << Fault(Fault::RateLimited200);
    QTest::newRow("busy") << Fault::status(503);
    QTest::newRow("a reset") << Fault(Fault::Reset);
    QTest::newRow("a wrong length") << Fault(Fault::WrongLength);
}

void TestPdfService::temporaryFaultsAreRepeated()
{
    QFETCH(Fault, fault);
    PdfFixture f;
    f.arxiv.queueFault(fault, "/pdf/", 2);
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QCOMPARE(PdfFixture::contentOf(report.path), madeUpPdf());
}

void TestPdfService::aLimitedRequestWaitsAsAsked()
{
    PdfFixture f;
    f.arxiv.queueFault(Fault::status(429, "1"), "/pdf/");
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QVERIFY(!report.error);
    QVERIFY2(f.arxiv.shortestGapMs() >= 1000, qPrintable(QString::number(f.arxiv.shortestGapMs())));
    f.arxiv.queueFault(Fault::status(429, "3600"), "/pdf/"); // too long to wait
    const PdfReport refused = f.fetch(u"2502.20781"_s);
    QVERIFY(refused.error);
    QCOMPARE(refused.error->kind, ErrorKind::RateLimited);
}

void TestPdfService::aStoppedTransferLeavesOnlyAPart()
{
    PdfFixture f;
    f.arxiv.queueFault(Fault::drip(20, 20000), "/pdf/");
    f.start({u"2502.20780"_s, u"2502.20781"_s});
    QSignalSpy progressed(f.service.get(), &dp::PdfService::progressed);
    QVERIFY(progressed.wait(10000));
    f.service->stop();
    QVERIFY(!f.service->isRunning());
    QTRY_COMPARE(f.files(),
        (QStringList{u"2502.20780v3.daily-papers.part"_s, u"2502.20780v3.daily-papers.part.note"_s}));
    QVERIFY(f.reports.isEmpty());
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QVERIFY2(!report.error, report.error ? qPrintable(dp::test::describe(*report.error)) : "");
    QCOMPARE(PdfFixture::contentOf(report.path), madeUpPdf());
    QVERIFY(f.arxiv.requests().last().headers.contains("range"));
    QCOMPARE(f.arxiv.requests().size(), 2);
}

/// Each request may take a limited time. The rest of a large PDF is fetched by the next request.
void TestPdfService::aSlowTransferIsDividedIntoRequests()
{
    PdfFixture f;
    f.policy.timeout = std::chrono::milliseconds(300);
    f.options.fetch.retries = 0;
    f.arxiv.queueFault(Fault::drip(50, 20000), "/pdf/", 2);
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QVERIFY2(!report.error, report.error ? qPrintable(dp::test::describe(*report.error)) : "");
    QCOMPARE(PdfFixture::contentOf(report.path), madeUpPdf());
    QCOMPARE(f.arxiv.requests().size(), 3);
    QCOMPARE(f.arxiv.mostAtOnce(), 1);
}

void TestPdfService::aWithdrawnVersionGivesTheOneBefore_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<int>("requests");
    QTest::newRow("the comment says so") << u"This paper has been withdrawn by the authors"_s << 1;
    QTest::newRow("only arXiv says so") << u"12 pages"_s << 2;
}

void TestPdfService::aWithdrawnVersionGivesTheOneBefore()
{
    QFETCH(QString, comment);
    QFETCH(int, requests);
    PdfFixture f;
    dp::Paper paper = dp::test::somePaper(u"2502.20790v2"_s);
    paper.title = u"Gone"_s;
    paper.comment = comment;
    f.add({paper});
    f.arxiv.queueFault(Fault::status(404, {}, "<h1>PDF unavailable</h1>This version was withdrawn."),
        "/pdf/2502.20790v2", -1);
    const PdfReport report = f.fetch(u"2502.20790"_s);
    QVERIFY2(!report.error, report.error ? qPrintable(dp::test::describe(*report.error)) : "");
    QVERIFY(report.isEarlier);
    QCOMPARE(report.version.versioned(), u"2502.20790v1"_s);
    QVERIFY(report.path.endsWith(u"/Gone [2502.20790v1].pdf"_s));
    QCOMPARE(f.arxiv.requests().size(), requests);
}

void TestPdfService::aMissingPdfIsNotReplaced()
{
    PdfFixture f;
    f.arxiv.setMissingPdfs({u"2502.20780v3"_s});
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::NoPdf);
    QCOMPARE(report.version.versioned(), u"2502.20780v3"_s);
    QCOMPARE(f.arxiv.requests().size(), 1);
    QVERIFY(!dp::errorText(*report.error).contains("withdrawn"_L1));
}

void TestPdfService::aNamedVersionIsNotReplaced()
{
    PdfFixture f;
    f.arxiv.setMissingPdfs({u"2502.20780v3"_s});
    const PdfReport report = f.fetch(u"2502.20780v3"_s);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::NoPdf);
    QCOMPARE(report.error->subject, u"2502.20780v3"_s);
    QCOMPARE(f.fetch(u"2502.20780v1"_s).path, f.pdfs() + u"/Zebras [2502.20780v1].pdf"_s);
}

void TestPdfService::aPaperThatIsUnknownIsNotFetched()
{
    PdfFixture f;
    f.start({u"2502.11111"_s, u"2502.20781"_s});
    QVERIFY(f.wait());
    QCOMPARE(f.reports.size(), 2);
    QCOMPARE(f.reports[0].error->kind, ErrorKind::UnknownPaper);
    QVERIFY(!f.reports[1].error);
    QCOMPARE(f.arxiv.requests().size(), 1);
}

void TestPdfService::onePdfIsFetchedByOneProgram()
{
    PdfFixture f;
    QVERIFY(QDir().mkpath(f.pdfs()));
    const auto other = dp::PdfPart::open(f.pdfs(), *dp::ArxivId::parse(u"2502.20780v3"_s));
    VERIFY_OK(other);
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::PdfBeingFetched);
    QVERIFY(f.arxiv.requests().isEmpty());
}

DP_TEST(TestPdfService)
#include "tst_pdfservice.moc"
