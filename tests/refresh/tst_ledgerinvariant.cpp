// Tests that the ledger marks a day as complete only if the library has every paper of this day that arXiv
// has shown. The test runs random sequences of actions of users, arXiv and computers. DAILY_PAPERS_SEQUENCES
// sets the number of sequences: at least 60; ./dev endure uses 500. DAILY_PAPERS_DICE repeats one run; a
// failure prints the value to use.

#include "library/paperreader.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/refreshfixture.h"
#include "support/sanitizers.h"
#include "support/testprogram.h"
#include "support/zebras.h"
#include "transfer/snapshotimport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::Keywords;
using dp::Library;
using dp::test::Fault;
using dp::test::MadeUpPaper;
using dp::test::RefreshFixture;

namespace {

/// All papers that arXiv will have at the end of the sequence. They were submitted during some months. A
/// second query finds a third of them.
class FakeCatalogue
{
public:
    explicit FakeCatalogue(QRandomGenerator &dice)
    {
        for (MadeUpPaper paper : dp::test::zebras(first(), QDate(2026, 6, 30), 2)) {
            if (dice.bounded(3) == 0)
                paper.title += u" striped"_s;
            // arXiv shows most papers one day after their submission. It holds some papers back for longer.
            int held = 1;
            if (dice.bounded(25) == 0)
                held = 1 + dice.bounded(5);
            const QDate shown = paper.published.date().addDays(held);
            // An identifier begins with the month of the announcement. The ledger relies on it.
            paper.id = shown.toString(u"yyMM"_s) + paper.id.sliced(4);
            m_papers << Entry{paper, shown, {}};
        }
    }

    static QDate first() { return {2026, 3, 1}; }

    QList<MadeUpPaper> shownOn(QDate day) const
    {
        QList<MadeUpPaper> shown;
        for (const Entry &entry : m_papers)
            if (entry.shown <= day)
                shown << entry.paper;
        return shown;
    }

    /// Gives a random paper a new version, if arXiv has already shown the paper.
    void revise(QRandomGenerator &dice, QDate day)
    {
        Entry &entry = m_papers[dice.bounded(int(m_papers.size()))];
        if (entry.shown > day)
            return;
        ++entry.paper.version;
        entry.paper.updated = QDateTime(day.addDays(-1), QTime(15, 0), Qt::UTC);
        entry.paper.abstract += u" Revised."_s;
    }

private:
    struct Entry {
        MadeUpPaper paper;
        QDate shown;
        QDate revised;
    };
    QList<Entry> m_papers;
};

/// Runs one random sequence of actions on a library and a loopback arXiv.
class Sequence
{
public:
    explicit Sequence(uint seed)
        : m_dice(seed)
        , m_catalogue(m_dice)
        , m_bench({})
        , m_day(FakeCatalogue::first().addDays(20 + m_dice.bounded(30)))
    {
        m_bench.options.pageSize = 10 + m_dice.bounded(20);
        m_bench.options.bound = 40 + m_dice.bounded(200);
        m_bench.options.retries = m_dice.bounded(2);
        m_bench.options.chance = [] {
            return 0.0;
        };
        m_bench.options.order = m_dice.bounded(4) == 0 ? dp::SortBy::Updated : dp::SortBy::Submitted;
        m_keywords << m_bench.add(u"Zebra"_s, u"abs:zebra"_s, 15 + m_dice.bounded(60));
        m_keywords << m_bench.add(u"Striped"_s, u"ti:striped"_s, 15 + m_dice.bounded(60));
        travel(0);
    }

    QStringList run(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            step();
            const QStringList problems = m_bench.inLibrary<QStringList>(
                [this](Library &library) { return m_bench.checker.problems(library); });
            if (!problems.isEmpty())
                return m_done + problems;
        }
        // The sequence ends with a refresh and a fill without faults. After them, no paper is missing.
        m_bench.arxiv.clearFaults();
        travel(1);
        for (const Keyword &keyword : std::as_const(m_keywords)) {
            m_bench.refresh({keyword});
            const auto reports = m_bench.fill(keyword);
            if (reports[0].error)
                return m_done << keyword.name << dp::test::describe(*reports[0].error);
        }
        const QStringList problems = m_bench.inLibrary<QStringList>(
            [this](Library &library) { return m_bench.checker.problems(library); });
        return problems.isEmpty() ? QStringList() : m_done + problems;
    }

private:
    void tell(const QString &what) { m_done << u"%1: %2"_s.arg(m_day.toString(Qt::ISODate), what); }
    Keyword any() { return m_keywords[m_dice.bounded(int(m_keywords.size()))]; }

    void travel(int days)
    {
        m_day = std::min(m_day.addDays(days), QDate(2026, 6, 29));
        m_bench.clock.set(QDateTime(m_day, QTime(12, 0), Qt::UTC));
        m_bench.arxiv.setNow(m_bench.clock.now());
        m_bench.arxiv.setPapers(m_catalogue.shownOn(m_day));
    }

    void step()
    {
        switch (m_dice.bounded(14)) {
        case 0:
        case 1:
        case 2: return refresh();
        case 3: return fault();
        case 4:
            travel(1 + m_dice.bounded(m_dice.bounded(4) == 0 ? 30 : 3));
            return tell(u"some days later"_s);
        case 5: return fill();
        case 6: return backTo();
        case 7: return kill();
        case 8: return wrongClock();
        case 9:
            for (int i = 0; i < 5; ++i)
                m_catalogue.revise(m_dice, m_day);
            m_bench.arxiv.setPapers(m_catalogue.shownOn(m_day));
            return tell(u"revisions"_s);
        case 10: return edit();
        case 11:
        case 12: return importSnapshot();
        default: return star();
        }
    }

    void refresh()
    {
        const Keyword keyword = any();
        const bool insists = m_dice.bounded(2) == 0;
        tell(u"refresh of "_s + keyword.name);
        const auto reports = m_bench.refresh(
            {keyword}, insists ? dp::RefreshService::Insist::Yes : dp::RefreshService::Insist::No);
        m_bench.arxiv.clearFaults();
        if (reports[0].error)
            m_done.last() += u", which failed"_s;
    }

    void fault()
    {
        static const QList<Fault> faults{Fault::Empty, Fault::EmptyWithTotal, Fault::TotalOfPage,
            Fault::ShortPage, Fault::Duplicates, Fault::BadEntry, Fault::Malformed, Fault::Truncated,
            Fault::status(503), Fault::Html, Fault::RateLimited200};
        const int before = m_dice.bounded(4), times = 1 + m_dice.bounded(4);
        if (before > 0)
            m_bench.arxiv.queueFault(Fault::None, {}, before);
        const Fault fault =
            m_dice.bounded(8) == 0 ? Fault(Fault::Stale) : faults[m_dice.bounded(int(faults.size()))];
        // An outdated replica lacks only the newest papers. It has all papers of earlier days, so a request
        // for such days, whose query ends with "]", has no such fault.
        const bool isStale = fault.kind == Fault::Stale;
        m_bench.arxiv.queueFault(fault, isStale ? ")\n" : "", isStale ? 1 : times);
        tell(u"fault %1 after %2 answers, %3 times"_s.arg(fault.kind).arg(before).arg(times));
        if (fault.kind == Fault::Stale || m_dice.bounded(3) > 0)
            refresh();
        else
            fill();
        m_bench.arxiv.clearFaults();
    }

    void fill()
    {
        const Keyword keyword = any();
        tell(u"fill of "_s + keyword.name);
        m_bench.fill(keyword);
        m_bench.arxiv.clearFaults();
    }

    void backTo()
    {
        const Keyword keyword = any();
        const QDate day = FakeCatalogue::first().addDays(m_dice.bounded(20));
        tell(u"fill of %1 back to %2"_s.arg(keyword.name, day.toString(Qt::ISODate)));
        m_bench.fill(keyword, day);
    }

    /// Stops a refresh as if the program was killed between two transactions. Other tests kill the real
    /// program within a transaction.
    void kill()
    {
        const Keyword keyword = any();
        const int after = m_dice.bounded(4);
        tell(u"kill in a refresh of %1 after %2 answers"_s.arg(keyword.name).arg(after));
        m_bench.arxiv.clearRequests();
        m_bench.start({keyword});
        if (m_dice.bounded(2) == 0)
            m_bench.service->fill(keyword, FakeCatalogue::first());
        const int finished = m_bench.timesFinished;
        (void)QTest::qWaitFor(
            [&] { return m_bench.arxiv.requests().size() > after || m_bench.timesFinished > finished; });
        m_bench.service.reset();
        m_bench.queue.reset();
    }

    void wrongClock()
    {
        static constexpr qint64 hours[] = {9, 30, 24 * 40, 24 * 365, -9, -24 * 365};
        const qint64 ahead = hours[m_dice.bounded(int(std::size(hours)))];
        tell(u"the clock is ahead by %1 hours"_s.arg(ahead));
        m_bench.clock.set(m_bench.clock.now().addSecs(ahead * 3600));
        refresh();
        travel(0);
    }

    void edit()
    {
        Keyword keyword = any();
        const int kind = m_dice.bounded(3);
        tell(u"keyword %1 is edited or removed (%2)"_s.arg(keyword.name).arg(kind));
        if (kind == 0) { // the keyword is removed and added again
            m_bench.inLibrary<bool>([id = keyword.id](Library &library) {
                dp::Transaction transaction(library);
                return transaction.begin().ok() && Keywords(library).remove(id).ok()
                    && transaction.commit().ok();
            });
            m_bench.checker.forget(keyword.id);
            m_keywords.removeIf([&](const Keyword &one) { return one.id == keyword.id; });
            m_keywords << m_bench.add(keyword.name, keyword.query, keyword.limit);
            return;
        }
        if (kind == 1)
            keyword.limit = 15 + m_dice.bounded(100);
        else
            keyword.query = keyword.query.contains(u"OR"_s) ? u"abs:zebra"_s : u"ti:striped OR ti:zebra"_s;
        const Keyword stored = m_bench.inLibrary<Keyword>(
            [keyword](Library &library) { return *Keywords(library).update(keyword); });
        if (kind == 2)
            m_bench.checker.forget(keyword.id);
        for (Keyword &one : m_keywords)
            if (one.id == stored.id)
                one = stored;
    }

    void star()
    {
        tell(u"a star"_s);
        m_bench.inLibrary<bool>([](Library &library) {
            const auto ids = dp::PaperReader(library).ids({});
            return ids && !ids->isEmpty() && dp::Papers(library).mark({ids->last()}, dp::Mark::Starred).ok();
        });
    }

    /// Imports a snapshot. It may have only some of the papers or of the months, and broken lines.
    void importSnapshot()
    {
        QList<MadeUpPaper> papers = m_bench.arxiv.papers();
        std::sort(papers.begin(), papers.end(),
            [](const MadeUpPaper &a, const MadeUpPaper &b) { return a.id < b.id; });
        const int kind = m_dice.bounded(6), from = m_dice.bounded(int(papers.size()));
        QByteArray lines;
        for (int i = 0; i < papers.size(); ++i) {
            const bool isIn = kind == 0 ? i % 3 == 0
                : kind == 1             ? i >= from && i < from + 40
                : kind == 2             ? i <= from
                : kind == 3             ? m_dice.bounded(2) == 0
                : kind == 4             ? papers[i].title.contains(u"striped"_s)
                                        : true;
            if (isIn)
                lines += lineOf(papers[i]);
            if (isIn && kind == 3 && m_dice.bounded(20) == 0)
                lines += "{\"id\": broken\n";
        }
        tell(u"import of a snapshot, %1 bytes of kind %2 from %3"_s.arg(lines.size()).arg(kind).arg(from));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"snapshot.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size())
            qFatal("no snapshot could be written");
        file.close();
        m_bench.inLibrary<bool>([path, now = m_bench.clock.now()](Library &library) {
            dp::SnapshotImport import(path, {}, {});
            if (!import.begin(library).ok())
                return false;
            for (;;) {
                const auto step = import.storeBatch(library, now);
                if (!step || step->isDone)
                    return import.finish(library, now).ok();
            }
        });
    }

    static QByteArray lineOf(const MadeUpPaper &paper)
    {
        const QString created = QLocale::c().toString(paper.published, u"ddd, d MMM yyyy HH:mm:ss 'GMT'"_s);
        return QJsonDocument(
                   QJsonObject{{u"id"_s, paper.id}, {u"title"_s, paper.title},
                       {u"abstract"_s, paper.abstract}, {u"authors"_s, u"A. Muster"_s},
                       {u"categories"_s, paper.categories.join(u' ')},
                       {u"versions"_s,
                           QJsonArray{QJsonObject{{u"version"_s, u"v1"_s}, {u"created"_s, created}}}},
                       {u"update_date"_s, paper.published.date().toString(Qt::ISODate)}})
                   .toJson(QJsonDocument::Compact)
            + '\n';
    }

    QRandomGenerator m_dice;
    FakeCatalogue m_catalogue;
    RefreshFixture m_bench;
    QDate m_day;
    QList<Keyword> m_keywords;
    QStringList m_done;
};

} // namespace

class TestLedgerInvariant : public QObject
{
    Q_OBJECT

private slots:
    void randomSequences();
};

void TestLedgerInvariant::randomSequences()
{
    const int sequences =
        std::max(dp::test::repetitions(60), qEnvironmentVariableIntValue("DAILY_PAPERS_SEQUENCES"));
    const bool isGiven = qEnvironmentVariableIsSet("DAILY_PAPERS_DICE");
    const uint first = isGiven ? uint(qEnvironmentVariableIntValue("DAILY_PAPERS_DICE"))
                               : QRandomGenerator::global()->generate() % 1000000;
    for (uint seed = first; seed < first + (isGiven ? 1 : uint(sequences)); ++seed) {
        const QStringList problems = Sequence(seed).run(14);
        QVERIFY2(
            problems.isEmpty(), qPrintable(u"DAILY_PAPERS_DICE=%1\n"_s.arg(seed) + problems.join(u'\n')));
    }
}

DP_TEST(TestLedgerInvariant)
#include "tst_ledgerinvariant.moc"
