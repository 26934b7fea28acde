#include "exchange/readmequote.h"

#include "exchange/readmereader.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Paper;
using dp::ReadmePage;

namespace {

QByteArray quote(const QByteArray &title, const QByteArray &id)
{
    return "> ### " + title
        + "\n>\n> | 属性 | 内容 |\n> |:---:|:---|\n> | 📅 发布日期 | 2026-08-18 |\n> | 👤 作者 | Ada Example "
          "|\n>\n"
          "> **📄 英文摘要：**\n> Zebras \\(Equus\\) have a | b stripes. See https://example.org/zebras\n> "
          "and more.\n>\n"
          "> **📄 中文摘要：**\n> 斑马\n>\n> 🔗 [阅读论文](http://arxiv.org/abs/"
        + id + ")\n\n---\n\n";
}

} // namespace

class TestReadmeQuote : public QObject
{
    Q_OBJECT

private slots:
    void papersInBlockQuotesAreRead();
    void theTopicOfThePageIsTheKeywordBelowALabel_data();
    void theTopicOfThePageIsTheKeywordBelowALabel();
    void otherBlockQuotesAreIgnored();
    void aBlockQuoteEndsWithThePage();
};

void TestReadmeQuote::papersInBlockQuotesAreRead()
{
    const ReadmePage page = dp::readme::read("# Zebra ArXiv Daily\n\n## Stripes\n\n"
        + quote("1. Out\\-of\\-the\\-Box Zebras", "2608.17917v1") + quote("2. A | b", "2608.17918v2")
        + "## Lions\n\n" + quote("1. Manes", "2608.17919"));
    QCOMPARE(page.sections.size(), 2);
    QCOMPARE(page.problems.size(), 0);
    QCOMPARE(page.sections[0].keyword, u"Stripes"_s);
    QCOMPARE(page.sections[0].papers.size(), 2);
    QCOMPARE(page.sections[1].papers.size(), 1);
    const Paper &paper = page.sections[0].papers[0];
    QCOMPARE(paper.title, u"Out-of-the-Box Zebras"_s);
    QCOMPARE(paper.id.versioned(), u"2608.17917v1"_s);
    QCOMPARE(paper.updated.iso(), u"2026-08-18"_s);
    QCOMPARE(paper.authors, QStringList{u"Ada Example"_s});
    QCOMPARE(
        paper.abstract, u"Zebras (Equus) have a | b stripes. See https://example.org/zebras and more."_s);
    QCOMPARE(page.sections[0].papers[1].title, u"A | b"_s);
}

void TestReadmeQuote::theTopicOfThePageIsTheKeywordBelowALabel_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("keyword");
    QTest::newRow("topic") << u"📑 论文列表"_s << u"YOLO ArXiv Daily"_s << u"YOLO"_s;
    QTest::newRow("topic of two words")
        << u"Papers"_s << u"📄 Daily Zebra Stripes Papers"_s << u"Zebra Stripes"_s;
    QTest::newRow("heading") << u"Stripes"_s << u"YOLO ArXiv Daily"_s << u"Stripes"_s;
    QTest::newRow("no topic") << u"Papers"_s << u"Daily Papers"_s << u"Papers"_s;
}

void TestReadmeQuote::theTopicOfThePageIsTheKeywordBelowALabel()
{
    QFETCH(QString, heading);
    QFETCH(QString, title);
    QFETCH(QString, keyword);
    QCOMPARE(dp::readme::keywordOfQuotes(heading, title), keyword);
}

void TestReadmeQuote::otherBlockQuotesAreIgnored()
{
    const ReadmePage page = dp::readme::read(
        "# Page\n\n## Zebra\n\n> ### A note\n> See [this](http://arxiv.org/abs/2608.17917v1)\n\n"
        "> ### No link\n> | Date | 2026-08-18 |\n\n> Just text\n");
    QCOMPARE(page.sections.size(), 0);
    QCOMPARE(page.problems.size(), 0);
}

void TestReadmeQuote::aBlockQuoteEndsWithThePage()
{
    const QByteArray page = "# Page\n\n## Zebra\n\n" + quote("1. Last", "2608.17917v1").chopped(8);
    QCOMPARE(dp::readme::read(page).sections.size(), 1);
    QVERIFY(dp::readme::looksLikePage(page));
}

DP_TEST(TestReadmeQuote)
#include "tst_readmequote.moc"
