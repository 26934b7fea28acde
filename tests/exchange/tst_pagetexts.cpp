#include "exchange/pagetexts.h"

#include "exchange/digestwriter.h"
#include "exchange/pageformat.h"
#include "exchange/readmereader.h"
#include "exchange/readmewriter.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::PageHead;
using dp::PageTexts;
using dp::ReadmePage;

namespace {

/// Returns a README with one section and these texts.
QByteArray readme(const PageTexts &texts)
{
    dp::readme::Writer writer(ReadmePage::standardColumns(), QDate(2025, 3, 4), 100, texts);
    writer.beginSection(u"Zebra"_s);
    writer.add(dp::test::somePaper(u"2501.00001v1"_s));
    return writer.finish();
}

PageHead headOf(const QString &title, const QString &introduction)
{
    PageHead head;
    head.title = title;
    head.hasOwnTitle = true;
    head.introduction = introduction;
    head.lastUpdate = QDate(2025, 3, 4);
    return head;
}

QString digestOf(const PageHead &head)
{
    return QString::fromUtf8(dp::DigestWriter().begin(head));
}

constexpr char16_t hostile[] = u"<script>alert(1)</script>\n# heading\n## Okapi\n| Title | Date |\n"
                               "|---|---|\n| **[T](http://arxiv.org/abs/2501.00009v1)** | 2025-01-01 |\n---\n"
                               "Okapi\n=====\n- 2022-11-30, **T**, A et.al., Paper: "
                               "[2501.00008](http://arxiv.org/abs/2501.00008)\n> ### 1. Quoted\n```\n"
                               "<!-- saved search: all -->\n1. one\n<details><summary>Fold</summary>\n"
                               "Last update: 1999-01-01";

} // namespace

class TestPageTexts : public QObject
{
    Q_OBJECT

private slots:
    void theStandardTextsAreThoseOfDailyArxiv();
    void ownTextsReplaceTheStandardOnes();
    void anEmptyIntroductionIsLeftOut();
    void hostileTextsAreNoPartOfAReadme();
    void hostileTextsAreNoMarkupOfAWebPage();
    void addressesAreLinks_data();
    void addressesAreLinks();
    void theTitleOfADigestIsQuoted();
};

void TestPageTexts::theStandardTextsAreThoseOfDailyArxiv()
{
    QVERIFY(readme({}).startsWith("# Daily Papers\nThe project automatically fetches"));
    QVERIFY(readme({u"Mine"_s, {}}).startsWith("# Mine\nThe project automatically fetches"));
}

void TestPageTexts::ownTextsReplaceTheStandardOnes()
{
    QVERIFY2(readme({u"C# papers"_s, u"One\n\n  Two \n"_s})
                 .startsWith("# C# papers\nOne\n\nTwo\n\nLast update: 2025-03-04\n\n## Zebra\n"),
        readme({u"C# papers"_s, u"One\n\n  Two \n"_s}).constData());
}

void TestPageTexts::anEmptyIntroductionIsLeftOut()
{
    QVERIFY(readme({{}, u" \n "_s}).startsWith("# Daily Papers\n\nLast update: 2025-03-04\n\n## Zebra\n"));
}

/// The page is read with one section, one paper and its own day: the texts begin no heading, table, list,
/// quotation or code.
void TestPageTexts::hostileTextsAreNoPartOfAReadme()
{
    const QString text = QString::fromUtf16(hostile);
    const QByteArray bytes = readme({text.simplified(), text});
    QVERIFY(!bytes.contains("\n# ") && bytes.count("\n## ") == 1);
    QVERIFY2(bytes.count("<script") == 0 || bytes.contains("\\<script"), bytes.constData());
    const ReadmePage page = dp::readme::read(bytes);
    QCOMPARE(page.sections.size(), 1);
    QCOMPARE(page.sections.first().keyword, u"Zebra"_s);
    QVERIFY(page.sections.first().savedSearch.isEmpty());
    QCOMPARE(page.sections.first().papers.size(), 1);
    QCOMPARE(page.lastUpdate, QDate(2025, 3, 4));
    QVERIFY(page.problems.isEmpty());
}

void TestPageTexts::hostileTextsAreNoMarkupOfAWebPage()
{
    const QString text = QString::fromUtf16(hostile);
    for (const auto format : {dp::PageFormat::Html, dp::PageFormat::Atom}) {
        const auto writer = dp::pageformat::writer(format);
        const QString page =
            QString::fromUtf8(writer->begin(headOf(text.simplified(), text)) + writer->end());
        QVERIFY(!page.contains("<script"_L1) && !page.contains("<!-- saved"_L1));
        QVERIFY(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"_L1));
    }
}

void TestPageTexts::addressesAreLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("alone") << u"https://example.org/a_b"_s << QByteArray("<https://example.org/a_b>");
    QTest::newRow("in a sentence") << u"See https://example.org/a_b, or_not."_s
                                   << QByteArray("See <https://example.org/a_b>, or\\_not.");
    QTest::newRow("in brackets") << u"(https://example.org)"_s << QByteArray("(<https://example.org>)");
    QTest::newRow("not of the web") << u"javascript:alert(1)"_s << QByteArray("javascript:alert(1)");
    QTest::newRow("with markup") << u"https://a.org/<b>"_s << QByteArray("<https://a.org/>\\<b\\>");
}

void TestPageTexts::addressesAreLinks()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, markdown);
    QCOMPARE(dp::pagetexts::markdown({{}, text}).toUtf8(), markdown + "\n\n");
    const QString html = dp::pagetexts::html(text);
    QCOMPARE(html.contains("<a href=\"https://"_L1), markdown.contains("<https://"));
    QCOMPARE(html.count("</a>"_L1), html.count("<a "_L1));
}

void TestPageTexts::theTitleOfADigestIsQuoted()
{
    const QString digest = digestOf(headOf(u"My \"papers\": a\\b\nlabels: evil"_s, u"# One\nTwo"_s));
    QVERIFY2(digest.startsWith("---\ntitle: \"My \\\"papers\\\": a\\\\b labels: evil - March 4, 2025\"\n"
                               "labels: documentation\n---\n\\# One\n\nTwo\n\n"_L1),
        qPrintable(digest));
}

DP_TEST(TestPageTexts)
#include "tst_pagetexts.moc"
