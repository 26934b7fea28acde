#include "exchange/cvarxivwriter.h"

#include "exchange/readmereader.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Paper;
using dp::ReadmeLayout;
using dp::ReadmePage;

class TestCvArxivWriter : public QObject
{
    Q_OBJECT

private slots:
    void aWrittenPageIsReadAgain_data();
    void aWrittenPageIsReadAgain();
    void theRowsAreThoseOfSuchPages();
    void layoutsHaveNames();
};

void TestCvArxivWriter::aWrittenPageIsReadAgain_data()
{
    QTest::addColumn<ReadmeLayout>("layout");
    QTest::newRow("table") << ReadmeLayout::CvArxivDaily;
    QTest::newRow("list") << ReadmeLayout::CvArxivDailyList;
}

void TestCvArxivWriter::aWrittenPageIsReadAgain()
{
    QFETCH(ReadmeLayout, layout);
    Paper odd = dp::test::onPage(dp::test::somePaper(u"2608.00002v3"_s));
    odd.title = u"Of a|b, <b>bold</b> *zebras*, [links](x) and $\\alpha_1$"_s;
    odd.authors = {u"Ada Example"_s};
    const QList<Paper> papers{odd, dp::test::onPage(dp::test::somePaper(u"2608.00001"_s))};
    dp::readme::CvArxivWriter writer(layout, QDate(2026, 8, 22));
    writer.beginSection(u"SLAM & more"_s);
    for (const Paper &paper : papers)
        writer.add(paper);
    writer.beginSection(u"SFM"_s, u"### SFM"_s);
    writer.add(papers[1]);
    writer.beginSavedSearch(u"Zebras"_s, u"zebra*"_s);
    writer.add(papers[1]);
    const QByteArray bytes = writer.finish();
    const ReadmePage page = dp::readme::read(bytes);
    QVERIFY(page.layout == layout);
    QCOMPARE(page.lastUpdate, QDate(2026, 8, 22));
    QCOMPARE(page.problems.size(), 0);
    QCOMPARE(page.sections.size(), 3);
    QCOMPARE(page.sections[0].keyword, u"SLAM & more"_s);
    QCOMPARE(page.sections[1].keyword, u"SFM"_s);
    QCOMPARE(page.sections[2].savedSearch, u"zebra*"_s);
    QCOMPARE(dp::test::idsOf(page.sections[0].papers), (QStringList{u"2608.00002"_s, u"2608.00001"_s}));
    const Paper &read = page.sections[0].papers[0];
    QCOMPARE(read.title, odd.title);
    QCOMPARE(read.authors, odd.authors);
    QCOMPARE(read.id.version(), 3);
    QCOMPARE(read.updated.iso(), odd.updated.iso());
}

void TestCvArxivWriter::theRowsAreThoseOfSuchPages()
{
    Paper paper = dp::test::onPage(dp::test::somePaper(u"2608.00002v1"_s));
    paper.title = u"Zebras"_s;
    paper.authors = {u"Ada Example"_s, u"Second Example"_s};
    paper.absUrl = u"http://arxiv.org/abs/2608.00002v1"_s;
    paper.updated = *dp::Moment::fromIso(u"2026-08-20"_s);
    dp::readme::CvArxivWriter table(ReadmeLayout::CvArxivDaily, QDate(2026, 8, 22));
    table.beginSection(u"SLAM"_s);
    table.add(paper);
    const QByteArray rows = table.finish();
    QVERIFY2(
        rows.contains("|**2026-08-20**|**Zebras**|Ada Example et.al.|[2608.00002v1](http://arxiv.org/abs/"
                      "2608.00002v1)|null|\n"),
        rows.constData());
    QVERIFY2(rows.contains("<li><a href=#slam>SLAM</a></li>"), rows.constData());
    dp::readme::CvArxivWriter list(ReadmeLayout::CvArxivDailyList, QDate(2026, 8, 22));
    list.beginSection(u"SLAM"_s);
    list.add(paper);
    const QByteArray items = list.finish();
    QVERIFY2(items.contains("- 2026-08-20, **Zebras**, Ada Example et.al., Paper: "
                            "[http://arxiv.org/abs/2608.00002v1](http://arxiv.org/abs/2608.00002v1)\n"),
        items.constData());
}

void TestCvArxivWriter::layoutsHaveNames()
{
    for (const QString &name : dp::readmelayout::names())
        QCOMPARE(dp::readmelayout::name(*dp::readmelayout::named(name)), name);
    QVERIFY(!dp::readmelayout::named(u"none"_s));
}

DP_TEST(TestCvArxivWriter)
#include "tst_cvarxivwriter.moc"
