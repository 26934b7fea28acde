#include "library/keywords.h"
#include "library/ledger.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "support/checks.h"
#include "support/commandfixture.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;

namespace {

QDate march(int day)
{
    return QDate(2026, 3, day);
}

dp::Paper paperOf(const QString &id, QDate published, QDate updated)
{
    dp::Paper paper = dp::test::somePaper(id);
    paper.published = dp::Moment::fromDay(published);
    paper.updated = dp::Moment::fromDay(updated);
    return paper;
}

} // namespace

class TestStatsCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void printsTheWeeksOfAKeyword();
    void printsTheWeeksOfAllKeywords();
    void jsonHasAllWeeks();
    void drawsAPicture();
    void theLibraryIsNotReplacedByAPicture();
    void anUnknownKeywordIsAnError();
    void jsonAndAPictureExcludeEachOther();

private:
    std::unique_ptr<CommandFixture> m_bench;
};

void TestStatsCommand::init()
{
    m_bench = std::make_unique<CommandFixture>();
    for (const QString &name : {u"zebras"_s, u"<b>bold</b>"_s})
        QCOMPARE(m_bench->run({u"keywords"_s, u"add"_s, name}), 0);
    const auto library = dp::libraryopener::open(m_bench->library(), dp::Library::Access::Write);
    VERIFY_OK(library);
    const qint64 keyword = dp::test::keywordId(**library, u"zebras"_s);
    dp::Coverage coverage;
    coverage.kept = true;
    coverage.complete.add({march(2), march(10)});
    coverage.complete.add({march(23), march(29)});
    VERIFY_OK(dp::Ledger(**library).save(keyword, coverage));
    VERIFY_OK(dp::Papers(**library).store(
        {paperOf(u"2603.00001v1"_s, march(2), march(2)), paperOf(u"2603.00002v2"_s, march(4), march(10)),
            paperOf(u"2603.00003v1"_s, march(24), march(24))},
        keyword, dp::Source::Feed, QDateTime(march(29), QTime(8, 0), Qt::UTC)));
}

void TestStatsCommand::printsTheWeeksOfAKeyword()
{
    QCOMPARE(m_bench->run({u"stats"_s, u"--keyword"_s, u"zebras"_s}), 0);
    QCOMPARE(m_bench->lines(),
        (QStringList{u"2026-W10\t2\t0"_s, u"2026-W11\t0\t1\tpartial"_s, u"2026-W12\t-\t-\tgap"_s,
            u"2026-W13\t1\t0"_s}));
    QCOMPARE(m_bench->notes, QStringList());
}

void TestStatsCommand::printsTheWeeksOfAllKeywords()
{
    QCOMPARE(m_bench->run({u"stats"_s}), 0);
    QCOMPARE(m_bench->lines(),
        (QStringList{u"2026-W10\t2\t0\tcomplete\tzebras"_s, u"2026-W11\t0\t1\tpartial\tzebras"_s,
            u"2026-W12\t-\t-\tgap\tzebras"_s, u"2026-W13\t1\t0\tcomplete\tzebras"_s}));
    QVERIFY(
        m_bench->notes.contains(u"There are no numbers for “<b>bold</b>” yet. Use the command “refresh”."_s));
}

void TestStatsCommand::jsonHasAllWeeks()
{
    QCOMPARE(m_bench->run({u"stats"_s, u"--json"_s}), 0);
    const QJsonArray weeks = QJsonDocument::fromJson(m_bench->out).array();
    QCOMPARE(weeks.size(), 4);
    QCOMPARE(weeks[1].toObject(),
        (QJsonObject{{u"keyword"_s, u"zebras"_s}, {u"week"_s, u"2026-W11"_s}, {u"from"_s, u"2026-03-09"_s},
            {u"to"_s, u"2026-03-15"_s}, {u"new"_s, 0}, {u"revised"_s, 1}, {u"coverage"_s, u"partial"_s}}));
    QVERIFY(weeks[2]["new"_L1].isNull());
    QCOMPARE(weeks[2]["coverage"_L1].toString(), u"gap"_s);
}

void TestStatsCommand::drawsAPicture()
{
    const QString path = m_bench->in(u"zebras.svg"_s);
    QCOMPARE(m_bench->run({u"stats"_s, u"--svg"_s, path}), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(svg.contains("&lt;b&gt;bold&lt;/b&gt;"));
    QVERIFY(!svg.contains("<b>"));
    QCOMPARE(m_bench->run({u"stats"_s, u"--svg"_s, u"-"_s}), 0);
    QCOMPARE(m_bench->out, svg);
    QCOMPARE(m_bench->run({u"stats"_s, u"--svg"_s, m_bench->in(u"missing/zebras.svg"_s)}), 1);
}

void TestStatsCommand::theLibraryIsNotReplacedByAPicture()
{
    QCOMPARE(m_bench->run({u"stats"_s, u"--svg"_s, m_bench->library()}), 1);
    QCOMPARE(m_bench->run({u"stats"_s, u"--keyword"_s, u"zebras"_s}), 0);
}

void TestStatsCommand::anUnknownKeywordIsAnError()
{
    QCOMPARE(m_bench->run({u"stats"_s, u"--keyword"_s, u"unicorns"_s}), 1);
    QCOMPARE(m_bench->out, QByteArray());
}

void TestStatsCommand::jsonAndAPictureExcludeEachOther()
{
    QCOMPARE(m_bench->run({u"stats"_s, u"--json"_s, u"--svg"_s, u"x.svg"_s}), 2);
    QCOMPARE(m_bench->run({u"stats"_s, u"--svg"_s, u""_s}), 2);
}

DP_TEST(TestStatsCommand)
#include "tst_statscommand.moc"
