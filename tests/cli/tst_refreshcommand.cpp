#include "support/commandfixture.h"
#include "support/loopbackarxiv.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::Fault;
using dp::test::LoopbackArxiv;
using dp::test::wednesday;

/// Tests `refresh` with its options, and its effects in `keywords --json`.
class TestRefreshCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void secondRefreshNamesNextAnnouncement();
    void forceSendsRequest();
    void jsonHasCoverage();
    void backToFetchesOlderPapers();
    void invalidDateIsRefused_data();
    void invalidDateIsRefused();
    void gapIsReportedWithNextStep();
    void failureIsOneSentenceAndChangesNothing();
    void refreshesAnnouncementsAndAuthors();
    void keywordThatIsNotDueIsNoFailure();
    void countsLateAndWithdrawnPapers();

private:
    int run(const QStringList &words)
    {
        return m_bench->run(QStringList{u"--api-url"_s, m_arxiv->apiUrl().toString(), u"--request-interval"_s,
                                u"0"_s, u"--retries"_s, u"0"_s}
            + words);
    }
    int refresh(const QStringList &options = {})
    {
        return run(QStringList{u"refresh"_s, u"--keyword"_s, u"Reasoning"_s} + options);
    }
    QJsonObject told(const QString &name)
    {
        run({u"keywords"_s, u"--json"_s});
        const QJsonArray all = QJsonDocument::fromJson(m_bench->out).array();
        for (const auto &one : all)
            if (one.toObject()["name"_L1].toString() == name)
                return one.toObject();
        return {};
    }
    void travel(QDate day)
    {
        m_bench->clock.set(QDateTime(day, QTime(12, 0), Qt::UTC));
        m_arxiv->setNow(m_bench->clock.now());
        m_arxiv->clearRequests();
    }

    std::unique_ptr<LoopbackArxiv> m_arxiv;
    std::unique_ptr<CommandFixture> m_bench;
};

void TestRefreshCommand::init()
{
    m_arxiv = std::make_unique<LoopbackArxiv>(dp::test::madeUpPapers(1500, wednesday.addDays(-1)));
    QVERIFY(m_arxiv->listen());
    m_bench = std::make_unique<CommandFixture>();
    travel(wednesday);
}

void TestRefreshCommand::secondRefreshNamesNextAnnouncement()
{
    QCOMPARE(refresh(), 0);
    QVERIFY(m_bench->lines()[0].startsWith("Reasoning\t1"_L1));
    for (int i = 0; i < 9; ++i) {
        QCOMPARE(refresh(), 0);
        QCOMPARE(m_bench->lines(), QStringList{u"Reasoning\t0 new\t0 revised\t0 unchanged\tnot due"_s});
    }
    QCOMPARE(m_arxiv->requests().size(), 1);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY2(m_bench->notes[0].contains("--force"_L1), qPrintable(m_bench->notes[0]));
}

void TestRefreshCommand::forceSendsRequest()
{
    refresh();
    QCOMPARE(refresh({u"--force"_s}), 0);
    QVERIFY2(
        m_bench->lines()[0].startsWith("Reasoning\t0 new\t0 revised\t1"_L1), qPrintable(m_bench->lines()[0]));
    QCOMPARE(m_arxiv->requests().size(), 2);
}

void TestRefreshCommand::jsonHasCoverage()
{
    QVERIFY(told(u"Reasoning"_s)["complete_from"_L1].isNull());
    QCOMPARE(told(u"Reasoning"_s)["gaps"_L1].toArray(), QJsonArray());
    run({u"keywords"_s, u"add"_s, u"Learning"_s, u"--query"_s, u"cat:cs.LG"_s, u"--limit"_s, u"20"_s});
    QCOMPARE(run({u"refresh"_s, u"--keyword"_s, u"Learning"_s}), 0);
    const QJsonObject learning = told(u"Learning"_s);
    QCOMPARE(learning["complete_to"_L1].toString(), u"2026-11-18"_s);
    QVERIFY(QDate::fromString(learning["complete_from"_L1].toString(), Qt::ISODate) > QDate(2026, 11, 1));
    QCOMPARE(learning["kind"_L1].toString(), u"search"_s);
}

void TestRefreshCommand::backToFetchesOlderPapers()
{
    run({u"keywords"_s, u"add"_s, u"Learning"_s, u"--query"_s, u"cat:cs.LG"_s, u"--limit"_s, u"20"_s});
    run({u"refresh"_s, u"--keyword"_s, u"Learning"_s});
    const int before = told(u"Learning"_s)["papers"_L1].toInt();
    QCOMPARE(before, 20);
    QCOMPARE(run({u"refresh"_s, u"--keyword"_s, u"Learning"_s, u"--back-to"_s, u"2026-10-12"_s}), 0);
    const QJsonObject after = told(u"Learning"_s);
    const auto isWanted = [](const dp::test::MadeUpPaper &paper) {
        return paper.categories.contains("cs.LG"_L1) && paper.published.date() >= QDate(2026, 10, 12);
    };
    QCOMPARE(after["papers"_L1].toInt(),
        int(std::count_if(m_arxiv->papers().cbegin(), m_arxiv->papers().cend(), isWanted)));
    QVERIFY(after["papers"_L1].toInt() > 2 * before);
    QCOMPARE(after["complete_from"_L1].toString(), u"2026-10-12"_s);
    m_arxiv->clearRequests();
    QCOMPARE(run({u"refresh"_s, u"--keyword"_s, u"Learning"_s, u"--fill"_s}), 0);
    QCOMPARE(m_arxiv->requests().size(), 0); // no paper of these days is missing
}

void TestRefreshCommand::invalidDateIsRefused_data()
{
    QTest::addColumn<QString>("day");
    QTest::newRow("no day") << u"yesterday"_s;
    QTest::newRow("not in the calendar") << u"2026-02-30"_s;
    QTest::newRow("with a time") << u"2026-02-20T10:00"_s;
    QTest::newRow("in the future") << u"2026-11-19"_s;
}

void TestRefreshCommand::invalidDateIsRefused()
{
    QFETCH(QString, day);
    QCOMPARE(refresh({u"--back-to"_s, day}), 2);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY2(m_bench->notes[0].contains(day), qPrintable(m_bench->notes[0]));
    QCOMPARE(m_arxiv->requests().size(), 0);
    QCOMPARE(m_bench->files(), QStringList());
}

void TestRefreshCommand::gapIsReportedWithNextStep()
{
    QFile settings(m_bench->in(u"settings.ini"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[refresh]\nmost-papers-back=100\n");
    settings.close();
    run({u"keywords"_s, u"add"_s, u"Learning"_s, u"--query"_s, u"cat:cs.*"_s, u"--limit"_s, u"20"_s});
    run({u"refresh"_s, u"--keyword"_s, u"Learning"_s});
    m_arxiv->setPapers(dp::test::madeUpPapers(4000, wednesday.addDays(59)));
    travel(wednesday.addDays(60));
    QCOMPARE(run({u"refresh"_s, u"--keyword"_s, u"Learning"_s}), 0);
    QVERIFY2(m_bench->lines()[0].endsWith("\tgap"_L1), qPrintable(m_bench->lines()[0]));
    QVERIFY2(m_bench->notes.join(u' ').contains("--fill"_L1), qPrintable(m_bench->notes.join(u' ')));
    const QJsonArray gaps = told(u"Learning"_s)["gaps"_L1].toArray();
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps[0].toObject()["from"_L1].toString(), wednesday.toString(Qt::ISODate));
    QCOMPARE(run({u"refresh"_s, u"--keyword"_s, u"Learning"_s, u"--fill"_s}), 0);
    QCOMPARE(told(u"Learning"_s)["gaps"_L1].toArray(), QJsonArray());
}

void TestRefreshCommand::failureIsOneSentenceAndChangesNothing()
{
    refresh();
    run({u"export"_s, u"-"_s});
    const QByteArray page = m_bench->out;
    travel(wednesday.addDays(1));
    m_arxiv->queueFault(Fault::Truncated, {}, -1);
    QCOMPARE(refresh(), 1);
    QCOMPARE(m_bench->lines(), QStringList{u"Reasoning\t0 new\t0 revised\t0 unchanged\tfailed"_s});
    QCOMPARE(m_bench->notes.size(), 2); // one message about the keyword, and one about the error
    QVERIFY2(m_bench->notes[1].contains("incomplete"_L1), qPrintable(m_bench->notes[1]));
    run({u"export"_s, u"-"_s});
    QCOMPARE(m_bench->out, page);
}

void TestRefreshCommand::refreshesAnnouncementsAndAuthors()
{
    const auto &paper = m_arxiv->papers()[3];
    const QString author = paper.authors.first();
    m_arxiv->setAnnounced({{paper, u"cross"_s}}, wednesday);
    QCOMPARE(run({u"keywords"_s, u"add"_s, u"cs.CL"_s, u"--announcements"_s}), 0);
    QCOMPARE(run({u"keywords"_s, u"add"_s, author, u"--author"_s}), 0);
    QCOMPARE(told(u"cs.CL"_s)["kind"_L1].toString(), u"announcements"_s);
    QCOMPARE(told(author)["query"_L1].toString(), u"(au:\"%1\")"_s.arg(author));
    QCOMPARE(run({u"refresh"_s, u"--keyword"_s, u"cs.CL"_s, u"--keyword"_s, author}), 0);
    QCOMPARE(m_bench->lines()[0], u"cs.CL\t1 new\t0 revised\t0 unchanged"_s);
    QVERIFY(m_bench->lines()[1].startsWith(author + u"\t"_s));
    run({u"list"_s, u"--keyword"_s, author});
    QVERIFY(m_bench->out.contains(paper.id.toUtf8()));
    QCOMPARE(run({u"keywords"_s, u"add"_s, u"x"_s, u"--announcements"_s}), 2); // the call has no category
    QCOMPARE(run({u"keywords"_s, u"add"_s, u"x"_s, u"--author"_s, u"--announcements"_s}), 2);
    QCOMPARE(run({u"keywords"_s, u"add"_s, u"x"_s, u"--author"_s, u"--query"_s, u"ti:x"_s}), 2);
}

void TestRefreshCommand::keywordThatIsNotDueIsNoFailure()
{
    refresh();
    // The error would occur with any request, but no request is sent.
    m_arxiv->queueFault(Fault::status(503), {}, -1);
    QCOMPARE(refresh(), 0);
    QCOMPARE(run({u"refresh"_s}), 1); // status 1: the other three keywords are due, and their requests fail
    QCOMPARE(m_bench->lines().size(), 4);
    QCOMPARE(m_bench->lines().filter(u"failed"_s).size(), 3);
}

void TestRefreshCommand::countsLateAndWithdrawnPapers()
{
    auto papers = m_arxiv->papers();
    refresh();
    const auto of = [&](int nth) -> dp::test::MadeUpPaper & {
        for (auto &paper : papers)
            if (paper.title.contains("Reasoning"_L1, Qt::CaseInsensitive)
                && paper.abstract.contains("Reasoning"_L1, Qt::CaseInsensitive)
                && paper.categories.join(u' ').contains("cs."_L1) && nth-- == 0)
                return paper;
        qFatal("too few papers");
    };
    dp::test::MadeUpPaper late = of(5);
    late.id = u"2611.09999"_s;
    late.published = late.updated = late.published.addSecs(1);
    auto &gone = of(2);
    gone.version += 1;
    gone.updated = QDateTime(wednesday, QTime(1, 0), Qt::UTC);
    gone.comment = u"This paper has been withdrawn by the authors due to an error"_s;
    papers.insert(10, late);
    m_arxiv->setPapers(papers);
    travel(wednesday.addDays(1));
    QCOMPARE(refresh(), 0);
    QVERIFY2(m_bench->lines()[0].contains("\t1 revised\t"_L1), qPrintable(m_bench->lines()[0]));
    QVERIFY2(m_bench->lines()[0].endsWith("\t1 late\t1 withdrawn"_L1), qPrintable(m_bench->lines()[0]));
    run({u"show"_s, u"2611.09999"_s});
    QVERIFY2(m_bench->out.contains(late.title.left(20).toUtf8()), m_bench->out.constData());
}

DP_TEST(TestRefreshCommand)
#include "tst_refreshcommand.moc"
