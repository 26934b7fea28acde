#include "exchange/bibtexstyle.h"

#include "base/settings.h"
#include "exchange/bibtexwriter.h"
#include "exchange/citation.h"
#include "support/citationreaders.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::BibtexStyle;

namespace {

dp::test::CitationEntry entry(const dp::Paper &paper, const BibtexStyle &style)
{
    dp::BibtexWriter writer(dp::BibtexWriter::Dialect::Bibtex, style);
    return dp::test::readBibtex(writer.entry(dp::Citation::of(paper, u"key"_s))).value(0);
}

} // namespace

class TestBibtexStyle : public QObject
{
    Q_OBJECT

private slots:
    void titlesHaveTheirBraces_data();
    void titlesHaveTheirBraces();
    void lettersAreUnicodeOrTex();
    void theStyleIsThatOfTheSettings();
};

void TestBibtexStyle::titlesHaveTheirBraces_data()
{
    QTest::addColumn<BibtexStyle::Title>("style");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    using Title = BibtexStyle::Title;
    const QString title = u"Attention Is All You Need for LLMs in PyTorch"_s;
    QTest::newRow("whole") << Title::Whole << title << u'{' + title + u'}';
    QTest::newRow("none") << Title::None << title << title;
    QTest::newRow("words") << Title::Words << title << u"Attention Is All You Need for {LLMs} in {PyTorch}"_s;
    QTest::newRow("math") << Title::Words << u"S$^2$GSL: the $\\ell_1$ and $O(n + 1)$ Norm"_s
                          << u"{S$^2$GSL:} the {$\\ell_1$} and {$O(n + 1)$} Norm"_s;
    QTest::newRow("signs") << Title::Words << u"R&D of {a b} \\n"_s
                           << u"{R\\&D} of {{\\{a b\\}}} {{\\textbackslash{}n}}"_s;
    QTest::newRow("hyphen") << Title::Words << u"GNN-Based Time Series"_s << u"{GNN-Based} Time Series"_s;
}

void TestBibtexStyle::titlesHaveTheirBraces()
{
    QFETCH(BibtexStyle::Title, style);
    QFETCH(QString, title);
    QFETCH(QString, expected);
    dp::Paper paper = dp::test::somePaper(u"2502.20780"_s);
    paper.title = title;
    QCOMPARE(entry(paper, {style, BibtexStyle::Letters::Unicode}).field("title"), expected);
}

void TestBibtexStyle::lettersAreUnicodeOrTex()
{
    dp::Paper paper = dp::test::somePaper(u"2502.20780"_s);
    paper.title = u"Über 图"_s;
    paper.authors = QStringList{u"José Éric"_s};
    paper.journalRef = u"Séminaire"_s;
    const BibtexStyle tex{BibtexStyle::Title::Whole, BibtexStyle::Letters::Tex};
    QCOMPARE(entry(paper, tex).field("title"), u"{{\\\"U}ber 图}"_s);
    QCOMPARE(entry(paper, tex).field("author"), u"{\\'E}ric, Jos{\\'e}"_s);
    QCOMPARE(entry(paper, tex).field("note"), u"S{\\'e}minaire"_s);
    QCOMPARE(entry(paper, {}).field("note"), u"Séminaire"_s);
    paper.journalRef = u"Séminaire 1, 2-3 (2001)"_s;
    QCOMPARE(entry(paper, tex).field("journal"), u"S{\\'e}minaire"_s);
}

void TestBibtexStyle::theStyleIsThatOfTheSettings()
{
    const QTemporaryDir folder;
    dp::Settings settings(folder.filePath(u"settings.ini"_s));
    QVERIFY(BibtexStyle::of(settings).title == BibtexStyle::Title::Whole);
    QVERIFY(BibtexStyle::of(settings).letters == BibtexStyle::Letters::Unicode);
    settings.set(dp::Setting::BibtexTitle, u"words"_s);
    settings.set(dp::Setting::BibtexLetters, u"tex"_s);
    QVERIFY(BibtexStyle::of(settings).title == BibtexStyle::Title::Words);
    QVERIFY(BibtexStyle::of(settings).letters == BibtexStyle::Letters::Tex);
    settings.set(dp::Setting::BibtexTitle, u"single"_s);
    QVERIFY(BibtexStyle::of(settings).title == BibtexStyle::Title::None);
}

DP_TEST(TestBibtexStyle)
#include "tst_bibtexstyle.moc"
