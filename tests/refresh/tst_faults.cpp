#include "refresh/refreshservice.h"

#include "library/recovery/repair.h"
#include "support/refreshfixture.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "transfer/exportfile.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dp::Keyword;
using dp::Library;
using dp::test::Fault;
using dp::test::friday;
using dp::test::RefreshFixture;

namespace {

constexpr int fresh = 12; // number of papers that arXiv has only at the second refresh

/// Returns made-up papers, newest submission first.
QList<dp::test::MadeUpPaper> papers()
{
    auto list = dp::test::madeUpPapers(240, friday);
    std::sort(
        list.begin(), list.end(), [](const auto &a, const auto &b) { return a.published > b.published; });
    return list;
}

/// The expected effect of a fault, both if it occurs once and if it is permanent.
enum Outcome {
    Harmless, ///< the list is complete despite the fault
    Mends, ///< a retry gives the complete list if the fault occurs once; a permanent fault changes nothing
    Final ///< the request is not retried, and nothing changes
};

QByteArray page(RefreshFixture &bench)
{
    return bench.inLibrary<QByteArray>([](Library &library) {
        dp::ExportFile::Options options;
        options.today = friday;
        const auto bytes = dp::ExportFile::write(library, options);
        return bytes ? *bytes : QByteArray();
    });
}

} // namespace

/// Tests every fault of the loopback server with the real network stack. Each fault occurs once in one test
/// and is permanent in another.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void aTemporaryFaultIsRetried_data() { rows(); }
    void aTemporaryFaultIsRetried();
    void aPermanentFaultChangesNothing_data() { rows(); }
    void aPermanentFaultChangesNothing();

private:
    void rows();
};

void TestFaults::rows()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, const Fault &fault, Outcome outcome) {
        QTest::newRow(name) << fault << int(outcome);
    };
    row("empty", Fault::Empty, Mends);
    row("empty although promised", Fault::EmptyWithTotal, Mends);
    row("short", Fault::ShortPage, Mends);
    row("stale", Fault::Stale, Mends);
    row("200 with Rate exceeded", Fault::RateLimited200, Mends);
    row("400", Fault::status(400), Final);
    row("404", Fault::status(404), Final);
    row("406", Fault::status(406), Mends);
    row("429", Fault::status(429), Mends);
    row("500", Fault::status(500), Mends);
    row("502", Fault::status(502), Mends);
    row("503", Fault::status(503), Mends);
    row("HTML", Fault::Html, Mends);
    row("not well-formed", Fault::Malformed, Mends);
    row("NUL bytes", Fault::NulBytes, Mends);
    row("cut short", Fault::Truncated, Mends);
    row("entities", Fault::EntityBomb, Mends);
    row("endless", Fault::Huge, Mends);
    row("silence", Fault::Hang, Mends);
    row("a drip", Fault::drip(50, 10), Mends);
    row("torn down", Fault::Reset, Mends);
    row("a redirect to a file", Fault::redirect("file:///etc/passwd"), Mends);
    row("Latin 1", Fault::Latin1, Harmless);
    row("a byte order mark", Fault::Bom, Harmless);
    row("plain text", Fault::WrongType, Harmless);
    row("each twice", Fault::Duplicates, Harmless);
}

void TestFaults::aTemporaryFaultIsRetried()
{
    QFETCH(Fault, fault);
    QFETCH(int, outcome);
    const auto after = papers();
    const auto before = after.mid(fresh);
    const auto prepared = [&](RefreshFixture &bench) {
        bench.policy.timeout = 700ms;
        bench.policy.maximumBytes = 3000000;
        bench.options.retries = 1;
        const Keyword keyword = bench.add(u"Reasoning"_s);
        bench.refresh({keyword});
        bench.arxiv.setPapers(after);
        return keyword;
    };
    RefreshFixture sound(before);
    sound.refresh({prepared(sound)});
    RefreshFixture bench(before);
    const Keyword keyword = prepared(bench);
    const QStringList known = bench.list(u"Reasoning"_s);
    bench.arxiv.queueFault(fault);
    const auto reports = bench.refresh({keyword});
    QCOMPARE(reports[0].error.has_value(), outcome == Final);
    QCOMPARE(bench.list(u"Reasoning"_s), outcome == Final ? known : sound.list(u"Reasoning"_s));
}

void TestFaults::aPermanentFaultChangesNothing()
{
    QFETCH(Fault, fault);
    QFETCH(int, outcome);
    RefreshFixture bench(papers().mid(fresh));
    bench.policy.timeout = 300ms;
    bench.policy.maximumBytes = 3000000;
    bench.options.retries = 1;
    const Keyword keyword = bench.add(u"Reasoning"_s);
    bench.refresh({keyword});
    const QStringList known = bench.list(u"Reasoning"_s);
    const QByteArray readme = page(bench);
    QVERIFY(known.size() > 10 && readme.size() > 1000);
    const dp::Coverage covered = bench.coverage(keyword);
    bench.arxiv.setPapers(papers());
    bench.arxiv.queueFault(fault, {}, -1);
    const auto reports = bench.refresh({keyword});
    QCOMPARE(reports[0].error.has_value(), outcome != Harmless);
    if (outcome == Harmless)
        return;
    QCOMPARE(bench.list(u"Reasoning"_s), known);
    QCOMPARE(page(bench), readme);
    QCOMPARE(bench.coverage(keyword).complete, covered.complete);
    QCOMPARE(bench.inLibrary<QStringList>([](Library &library) { return *dp::repair::problems(library); }),
        QStringList());
}

DP_TEST(TestFaults)
#include "tst_faults.moc"
