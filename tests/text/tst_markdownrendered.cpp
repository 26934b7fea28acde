#include "exchange/readmewriter.h"
#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

#include <random>

using namespace Qt::StringLiterals;
using dp::Paper;
using dp::ReadmePage;

namespace {

/// One cell of a table, as GitHub's renderer parses it.
struct Cell {
    QString text; ///< text without markup, including the text in the `<details>` element
    QStringList html; ///< HTML tags
    bool open = false; ///< true inside a `<details>` element
    QStringList links;
};
using Row = QList<Cell>;

QList<Row> render(const QByteArray &page)
{
    QProcess cmark;
    cmark.start(u"cmark-gfm"_s, {u"-e"_s, u"table"_s, u"-t"_s, u"xml"_s});
    cmark.write(page);
    cmark.closeWriteChannel();
    if (!cmark.waitForFinished(60000))
        return {};
    QList<Row> rows;
    bool inRow = false;
    QXmlStreamReader xml(cmark.readAllStandardOutput());
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const QString name = xml.name().toString();
        if (token == QXmlStreamReader::EndElement && name == "table_row"_L1)
            inRow = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (name == "table_row"_L1) {
            rows << Row();
            inRow = true;
        } else if (!inRow) {
            continue; // text outside the table
        } else if (name == "table_cell"_L1) {
            rows.last() << Cell();
        } else if (name == "link"_L1) {
            rows.last().last().links << xml.attributes().value("destination"_L1).toString();
        } else if (name == "html_inline"_L1) {
            const QString tag = xml.readElementText();
            Cell &cell = rows.last().last();
            cell.html << tag;
            cell.open = cell.open || tag == "<p>"_L1;
            cell.open = cell.open && tag != "</p>"_L1;
        } else if (name == "text"_L1 || name == "code"_L1) {
            Cell &cell = rows.last().last();
            if (cell.html.isEmpty() || cell.open)
                cell.text += xml.readElementText();
        }
    }
    if (xml.hasError())
        qWarning() << xml.errorString() << xml.lineNumber();
    return xml.hasError() ? QList<Row>() : rows;
}

QString word(std::mt19937 &dice)
{
    static const QStringList words = {u"model"_s, u"p(a|b)"_s, u"a < b"_s, u"<b>"_s, u"</p>"_s,
        u"</details>"_s, u"<summary>"_s, u"<!-- x"_s, u"<https://x.org>"_s, u"<me@x.org>"_s, u"&lt;"_s,
        u"&amp;"_s, u"&copy;"_s, u"Q&A"_s, u"||"_s, u"|"_s, u"->"_s, u"x=<y>"_s, u"$x$"_s, u"大"_s, u"🙂"_s,
        u"50%"_s, u"'q'"_s, u"\"d\""_s, u"a:b"_s, u"#1"_s, u"- x"_s, u"1. x"_s, u"[x]"_s, u"<a href='x' b>"_s,
        u"<br/>"_s, u"<?x"_s};
    // Combinations of these pieces can form emphasis, code or escapes. The rendered text may then differ, but
    // the cells of the row must stay the same.
    static const QStringList loose = {u"`"_s, u"``"_s, u"`a|b`"_s, u"\\"_s, u"\\|"_s, u"*"_s, u"_x_"_s,
        u"~~"_s, u"["_s, u"]"_s, u"]("_s, u"[a](b)"_s, u"![i](j)"_s};
    return dice() % 8 == 0 ? loose[qsizetype(dice() % size_t(loose.size()))]
                           : words[qsizetype(dice() % size_t(words.size()))];
}

QString text(std::mt19937 &dice, int most)
{
    QStringList words;
    for (auto n = 1 + dice() % unsigned(most); n > 0; --n)
        words << word(dice);
    return words.join(dice() % 4 == 0 ? QString() : u" "_s).simplified();
}

/// Returns whether Markdown shows \a text unchanged.
bool isPlain(const QString &text)
{
    static const QRegularExpression markup(uR"([\\`*_~]|\]\(|\]\[|!\[)"_s);
    return !text.contains(markup);
}

} // namespace

/// Tests exported pages with the Markdown renderer that GitHub uses.
class TestMarkdownRendered : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRowHasFourCells();
    void realPapersAreRenderedUnchanged();

private:
    void check(const QList<Paper> &papers);
};

void TestMarkdownRendered::initTestCase()
{
    if (QStandardPaths::findExecutable(u"cmark-gfm"_s).isEmpty())
        QSKIP("cmark-gfm is not installed");
}

void TestMarkdownRendered::check(const QList<Paper> &papers)
{
    ReadmePage page;
    page.lastUpdate = QDate(2025, 3, 4);
    page.sections << ReadmePage::Section{u"Keyword"_s, papers, 0};
    const QList<Row> rows = render(dp::readme::write(page));
    QCOMPARE(rows.size(), papers.size());
    const QStringList fold = {
        u"<details>"_s, u"<summary>"_s, u"</summary>"_s, u"<p>"_s, u"</p>"_s, u"</details>"_s};
    int compared = 0;
    for (qsizetype i = 0; i < papers.size(); ++i) {
        const Paper &paper = papers[i];
        const Row &row = rows[i];
        const QByteArray told = "row " + QByteArray::number(i) + ": " + paper.title.toUtf8() + " / "
            + paper.abstract.toUtf8() + " / " + paper.comment.toUtf8();
        const char *which = told.constData();
        QVERIFY2(row.size() == 4, which);
        QVERIFY2(row[0].links == QStringList{paper.absUrl}, which);
        QVERIFY2(row[0].html.isEmpty(), which);
        QVERIFY2(row[1].text == paper.updated.day(), which);
        QVERIFY2(row[2].html == fold, which);
        const bool folded = paper.comment.toUcs4().size() > 20;
        QVERIFY2(row[3].html == (folded ? fold : QStringList()), which);
        const auto compare = [&](const QString &shown, const QString &own) {
            if (!isPlain(own))
                return true;
            ++compared;
            return shown == own;
        };
        QVERIFY2(compare(row[0].text, paper.title), which);
        QVERIFY2(compare(row[2].text, paper.abstract), which);
        QVERIFY2(compare(row[3].text, paper.comment), which);
    }
    QVERIFY(compared > papers.size());
}

void TestMarkdownRendered::everyRowHasFourCells()
{
    std::mt19937 dice(20250304);
    QList<Paper> papers;
    for (int i = 0; i < 2000; ++i) {
        Paper paper = dp::test::somePaper(u"2502.%1v1"_s.arg(i + 1, 5, 10, '0'_L1));
        paper.title = text(dice, 5);
        paper.abstract = text(dice, 12);
        paper.comment = dice() % 3 == 0 ? QString() : text(dice, 8);
        papers << paper;
    }
    check(papers);
}

void TestMarkdownRendered::realPapersAreRenderedUnchanged()
{
    NEED_CORPUS();
    QList<Paper> papers;
    for (const QByteArray &line : dp::test::corpusPaperLines()) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const auto id = dp::ArxivId::parse(object.value("id"_L1).toString());
        if (!id)
            continue;
        Paper paper = dp::test::somePaper(u"2502.00001v1"_s);
        paper.id = id->withVersion(1);
        paper.absUrl = u"http://arxiv.org/abs/"_s + paper.id.versioned();
        paper.title = object.value("title"_L1).toString().simplified();
        paper.abstract = object.value("abstract"_L1).toString().simplified();
        paper.comment = object.value("comment"_L1).toString().simplified();
        papers << paper;
    }
    QVERIFY(papers.size() > 1000);
    check(papers);
}

DP_TEST(TestMarkdownRendered)
#include "tst_markdownrendered.moc"
