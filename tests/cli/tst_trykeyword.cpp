#include "support/commandfixture.h"
#include "support/loopbackarxiv.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::Fault;
using dp::test::friday;
using dp::test::LoopbackArxiv;
using dp::test::MadeUpPaper;

namespace {

/// Returns the number of papers that have the word in the title and in the abstract, and that have a category
/// that begins with `category`.
int count(const QList<MadeUpPaper> &papers, const QString &word, const QString &category)
{
    const auto matches = [&](const MadeUpPaper &paper) {
        const auto fits = [&](const QString &name) {
            return name.startsWith(category);
        };
        return paper.title.contains(word, Qt::CaseInsensitive)
            && paper.abstract.contains(word, Qt::CaseInsensitive)
            && std::any_of(paper.categories.cbegin(), paper.categories.cend(), fits);
    };
    return int(std::count_if(papers.cbegin(), papers.cend(), matches));
}

} // namespace

/// Tests `keywords try`, which prints the results of a keyword and stores nothing.
class TestTryKeyword : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void printsQueryNumbersAndTitles();
    void printsJson();
    void omitsUnknownValues();
    void sendsTheQueryOfAdd_data();
    void sendsTheQueryOfAdd();
    void usesTheQueryOfStoredKeyword();
    void storesNothing();
    void emptyResultIsAWarning();
    void writesWarningsWhenArxivRefuses();
    void failureIsReported();
    void secondFailureKeepsFirstAnswer();
    void retriesAreReported();
    void interruptEndsTheCommand();

private:
    int run(const QStringList &words)
    {
        return m_bench->run(
            QStringList{u"--api-url"_s, m_arxiv->apiUrl().toString(), u"--request-interval"_s, u"0"_s}
            + words);
    }
    QString asked(int request) const { return m_arxiv->requests()[request].parameter(u"search_query"_s); }
    QJsonObject json() const { return QJsonDocument::fromJson(m_bench->out).object(); }

    std::unique_ptr<LoopbackArxiv> m_arxiv;
    std::unique_ptr<CommandFixture> m_bench;
};

void TestTryKeyword::init()
{
    m_arxiv = std::make_unique<LoopbackArxiv>(dp::test::madeUpPapers(300, friday));
    QVERIFY(m_arxiv->listen());
    m_bench = std::make_unique<CommandFixture>();
    m_bench->clock.set(QDateTime(friday, QTime(23, 0), Qt::UTC));
}

void TestTryKeyword::printsQueryNumbersAndTitles()
{
    const int total = count(m_arxiv->papers(), u"Reasoning"_s, u"cs.CL"_s);
    const int all = count(m_arxiv->papers(), u"Reasoning"_s, {});
    QVERIFY(total > 5 && all > total);
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"Reasoning"_s, u"--category"_s, u"cs.CL"_s}), 0);
    const QStringList lines = m_bench->lines();
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines[0], u"query\t(ti:\"Reasoning\" AND abs:\"Reasoning\") AND (cat:cs.CL)"_s);
    QCOMPARE(lines[1], u"total\t%1"_s.arg(total));
    QCOMPARE(lines[2], u"total without categories\t%1"_s.arg(all));
    static const QRegularExpression rate(u"\\Apapers a week\\t[0-9]+\\.[0-9]\\z"_s);
    QVERIFY2(rate.match(lines[3]).hasMatch(), qPrintable(lines[3]));
    QStringList titles;
    for (const MadeUpPaper &paper : m_arxiv->papers())
        if (count({paper}, u"Reasoning"_s, u"cs.CL"_s) > 0)
            titles << u"title\t"_s + paper.title;
    QCOMPARE(lines.mid(4), titles.first(5));
    QCOMPARE(m_bench->notes, QStringList());
    QCOMPARE(m_arxiv->requests().size(), 2);
}

void TestTryKeyword::printsJson()
{
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"chain-of-thought"_s, u"--json"_s}), 0);
    QCOMPARE(json().keys(),
        (QStringList{u"papers_a_week"_s, u"query"_s, u"titles"_s, u"total"_s, u"total_without_categories"_s,
            u"warnings"_s}));
    QCOMPARE(json()["warnings"_L1].toArray()[0].toString(), u"hyphen"_s);
    QVERIFY2(m_bench->notes[0].contains("chain-of-thought"_L1), qPrintable(m_bench->notes[0]));
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"Reasoning"_s, u"--json"_s}), 0);
    const auto isIn = [](const MadeUpPaper &paper) {
        return count({paper}, u"Reasoning"_s, u"cs."_s) + count({paper}, u"Reasoning"_s, u"stat."_s) > 0;
    };
    QCOMPARE(json()["total"_L1].toInt(),
        int(std::count_if(m_arxiv->papers().cbegin(), m_arxiv->papers().cend(), isIn)));
    QCOMPARE(json()["total_without_categories"_L1].toInt(), count(m_arxiv->papers(), u"Reasoning"_s, {}));
    QCOMPARE(json()["titles"_L1].toArray().size(), 5);
    const double rate = json()["papers_a_week"_L1].toDouble();
    QVERIFY(rate > 0);
    QCOMPARE(rate, qRound(rate * 10) / 10.0);
    QCOMPARE(json()["warnings"_L1].toArray(), QJsonArray());
}

void TestTryKeyword::omitsUnknownValues()
{
    MadeUpPaper paper = m_arxiv->papers()[0];
    paper.title = u"Okapi"_s;
    m_arxiv->setPapers({paper});
    const QStringList words{u"keywords"_s, u"try"_s, u"Mine"_s, u"--query"_s, u"ti:okapi"_s};
    QCOMPARE(run(words), 0);
    QCOMPARE(m_bench->lines(), (QStringList{u"query\t(ti:okapi)"_s, u"total\t1"_s, u"title\tOkapi"_s}));
    QCOMPARE(run(words + QStringList{u"--json"_s}), 0);
    QVERIFY(json()["papers_a_week"_L1].isNull() && json()["total_without_categories"_L1].isNull());
}

void TestTryKeyword::sendsTheQueryOfAdd_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("a name") << QStringList{};
    QTest::newRow("categories") << QStringList{u"--category"_s, u"CS.lg"_s, u"--category"_s, u"math"_s};
    QTest::newRow("a query") << QStringList{u"--query"_s, u"ti:x"_s};
    QTest::newRow("both") << QStringList{u"--query"_s, u"ti:x"_s, u"--category"_s, u"cs"_s};
}

void TestTryKeyword::sendsTheQueryOfAdd()
{
    QFETCH(QStringList, options);
    const QStringList name{u" Time  Series "_s};
    QCOMPARE(run(QStringList{u"keywords"_s, u"try"_s} + name + options), 0);
    QCOMPARE(run(QStringList{u"keywords"_s, u"add"_s} + name + options), 0);
    QCOMPARE(run({u"keywords"_s, u"--json"_s}), 0);
    const QJsonObject added = QJsonDocument::fromJson(m_bench->out).array().last().toObject();
    QCOMPARE(asked(0), added["query"_L1].toString());
}

void TestTryKeyword::usesTheQueryOfStoredKeyword()
{
    run({u"keywords"_s, u"add"_s, u"Mine"_s, u"--query"_s, u"ti:a"_s, u"--category"_s, u"math"_s});
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"mINE"_s}), 0);
    QCOMPARE(asked(0), u"(ti:a) AND (cat:math.*)"_s);
    m_arxiv->clearRequests();
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"mine"_s, u"--category"_s, u"cs"_s}), 0);
    QCOMPARE(asked(0), u"(ti:\"mine\" AND abs:\"mine\") AND (cat:cs.*)"_s);
    m_arxiv->clearRequests();
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"mine"_s, u"--query"_s, u"ti:b"_s}), 0);
    QCOMPARE(asked(0), u"(ti:b)"_s);
}

void TestTryKeyword::storesNothing()
{
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"Reasoning"_s}), 0);
    QCOMPARE(m_bench->files(), QStringList());
    run({u"keywords"_s, u"add"_s, u"Mine"_s});
    const QByteArray before = dp::test::bytesOf(m_bench->library());
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"Mine"_s}), 0);
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"Other"_s}), 0);
    QVERIFY2(dp::test::bytesOf(m_bench->library()) == before, "the library has changed");
}

void TestTryKeyword::emptyResultIsAWarning()
{
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"Okapi"_s}), 0);
    QCOMPARE(m_bench->lines().mid(1), (QStringList{u"total\t0"_s, u"total without categories\t0"_s}));
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY2(m_bench->notes[0].contains(u"No papers match “Okapi”"_s), qPrintable(m_bench->notes[0]));
}

void TestTryKeyword::writesWarningsWhenArxivRefuses()
{
    QCOMPARE(run({u"keywords"_s, u"try"_s, u"Mine"_s, u"--query"_s, u"author:tao"_s}), 1);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(m_bench->notes.size(), 2);
    QVERIFY2(m_bench->notes[0].contains(u"“author:”"_s), qPrintable(m_bench->notes[0]));
    QVERIFY2(m_bench->notes[1].contains("rejected the query"_L1), qPrintable(m_bench->notes[1]));
}

void TestTryKeyword::failureIsReported()
{
    m_arxiv->queueFault(Fault::status(503), {}, -1);
    QCOMPARE(run({u"--retries"_s, u"0"_s, u"keywords"_s, u"try"_s, u"Reasoning"_s, u"--json"_s}), 1);
    QCOMPARE(m_bench->out, QByteArray());
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY2(m_bench->notes[0].contains("503"_L1), qPrintable(m_bench->notes[0]));
    QCOMPARE(m_arxiv->requests().size(), 1);
}

void TestTryKeyword::secondFailureKeepsFirstAnswer()
{
    m_arxiv->queueFault(Fault::None);
    m_arxiv->queueFault(Fault::status(503));
    QCOMPARE(run({u"--retries"_s, u"0"_s, u"keywords"_s, u"try"_s, u"Reasoning"_s}), 1);
    QCOMPARE(m_bench->lines().size(), 8);
    QVERIFY(m_bench->lines()[2].startsWith("papers a week\t"_L1));
    QVERIFY2(m_bench->notes.join(u' ').contains("503"_L1), qPrintable(m_bench->notes.join(u' ')));
}

void TestTryKeyword::retriesAreReported()
{
    m_arxiv->queueFault(Fault::RateLimited200);
    QCOMPARE(run({u"--retries"_s, u"1"_s, u"keywords"_s, u"try"_s, u"Reasoning"_s}), 0);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY2(m_bench->notes[0].contains(" Retrying at "_L1), qPrintable(m_bench->notes[0]));
    QCOMPARE(m_bench->lines().size(), 9);
}

void TestTryKeyword::interruptEndsTheCommand()
{
    dp::test::RecordingTerminal terminal;
    dp::Commands commands(terminal, m_bench->clock, m_bench->network);
    std::function<void()> stop;
    int set = 0;
    commands.onInterrupt = [&](std::function<void()> action) {
        stop = std::move(action);
        ++set;
    };
    connect(m_arxiv.get(), &LoopbackArxiv::requested, this, [&] { stop(); });
    const auto call = dp::commandline::parse(
        {u"--library"_s, m_bench->library(), u"--settings"_s, m_bench->in(u"settings.ini"_s), u"--api-url"_s,
            m_arxiv->apiUrl().toString(), u"keywords"_s, u"try"_s, u"Reasoning"_s});
    QCOMPARE(commands.run(std::get<dp::Invocation>(call)), 130);
    QCOMPARE(terminal.out, QByteArray());
    QCOMPARE(terminal.notes, QStringList());
    QVERIFY(!stop && set == 2); // the command removed its stop action at its end
    QCOMPARE(m_arxiv->requests().size(), 1);
}

DP_TEST(TestTryKeyword)
#include "tst_trykeyword.moc"
