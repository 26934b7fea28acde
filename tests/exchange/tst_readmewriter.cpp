#include "exchange/readmewriter.h"

#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Paper;
using dp::ReadmeColumn;
using dp::ReadmePage;

namespace {

ReadmePage pageOf(const QList<Paper> &papers)
{
    ReadmePage page;
    page.lastUpdate = QDate(2025, 3, 4);
    page.sections << ReadmePage::Section{u"K"_s, papers, 0};
    return page;
}

/// Returns the cell with this number in the only row. The first cell has the number 1.
QString cell(const ReadmePage &page, int number)
{
    for (const QByteArray &line : dp::readme::write(page).split('\n'))
        if (line.startsWith("| **["))
            return QString::fromUtf8(line).split(u" | "_s).value(number - 1);
    return {};
}

} // namespace

class TestReadmeWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesThePageToTheByte();
    void writesOptionalColumns();
    void aLongCommentFoldsAfterTwentyCharacters_data();
    void aLongCommentFoldsAfterTwentyCharacters();
    void tagsFoldAfterTenCharacters_data();
    void tagsFoldAfterTenCharacters();
    void whiteSpaceIsFolded();
    void charactersThatBreakTheTableAreEscaped();
    void hostileTextIsNotActive();
    void aPageWithoutKeywordsIsValid();
};

void TestReadmeWriter::writesThePageToTheByte()
{
    ReadmePage page;
    page.lastUpdate = QDate(2025, 3, 4);
    Paper first = dp::test::somePaper(u"2502.00002v1"_s);
    first.title = u"Muster for $\\alpha < \\beta$: A Survey"_s;
    first.abstract = u"We look at [muster], `code` & *more*, p < 0.05."_s;
    first.comment = u"12 pages, 3 figures 🙂"_s;
    first.updated = *dp::Moment::fromIso(u"2025-02-26T23:59:59Z"_s);
    Paper second = dp::test::somePaper(u"2502.00001v2"_s);
    second.title = u"Second"_s;
    second.abstract = u"Zweite Arbeit über Größen."_s;
    second.comment.clear();
    second.absUrl = u"https://arxiv.org/abs/2502.00001v2"_s;
    second.updated = *dp::Moment::fromIso(u"2025-03-01"_s);
    Paper third;
    third.id = *dp::ArxivId::parse(u"hep-th/9901001v1");
    third.title = u"Third"_s;
    third.abstract = u"Old."_s;
    third.comment = u"20 characters: 🙂 yes"_s;
    third.absUrl = u"http://arxiv.org/abs/hep-th/9901001v1"_s;
    third.updated = *dp::Moment::fromIso(u"1999-01-01T10:00:00Z"_s);
    page.sections << ReadmePage::Section{u"Reward Model"_s, {first, second, third}, 0}
                  << ReadmePage::Section{u"Empty One"_s, {}, 0};
    QCOMPARE(
        QString::fromUtf8(dp::readme::write(page)), QString::fromUtf8(dp::test::data(u"readme/page.md"_s)));
}

void TestReadmeWriter::writesOptionalColumns()
{
    ReadmePage page;
    page.lastUpdate = QDate(2025, 3, 4);
    page.maximum = 50;
    page.columns = {ReadmeColumn::Title, ReadmeColumn::Date, ReadmeColumn::Authors, ReadmeColumn::Abstract,
        ReadmeColumn::Tags, ReadmeColumn::Comment};
    Paper first = dp::test::somePaper(u"2502.00002v1"_s), second = dp::test::somePaper(u"2502.00001v1"_s);
    first.title = u"First"_s;
    second.title = u"Second"_s;
    first.abstract = second.abstract = u"Abstract."_s;
    first.comment = u"8 pages"_s;
    second.comment.clear();
    first.authors = QStringList{u"Ada Example"_s, u"Zoe"_s};
    second.authors = QStringList{u"Ben Muster"_s};
    first.categories = QStringList{u"cs.CL"_s, u"cs.LG"_s, u"stat.ML"_s};
    second.categories = QStringList{u"cs.CL"_s};
    first.updated = *dp::Moment::fromIso(u"2025-02-26"_s);
    second.updated = *dp::Moment::fromIso(u"2025-02-25"_s);
    page.sections << ReadmePage::Section{u"MLLM"_s, {first, second}, 0};
    QCOMPARE(QString::fromUtf8(dp::readme::write(page)),
        QString::fromUtf8(dp::test::data(u"readme/columns.md"_s)));
}

void TestReadmeWriter::aLongCommentFoldsAfterTwentyCharacters_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("cell");
    const auto folded = [](const QString &shown, const QString &all) {
        return u"<details><summary>%1...</summary><p>%2</p></details> |"_s.arg(shown, all);
    };
    QTest::newRow("none") << QString() << u" |"_s;
    QTest::newRow("20 stand") << u"12345678901234567890"_s << u"12345678901234567890 |"_s;
    QTest::newRow("21 fold") << u"123456789012345678901"_s << folded(u"12345"_s, u"123456789012345678901"_s);
    QTest::newRow("20 with emoji stand") << u"🙂"_s.repeated(20) << u"🙂"_s.repeated(20) + u" |"_s;
    QTest::newRow("21 emoji fold, none cut in half")
        << u"🙂"_s.repeated(21) << folded(u"🙂"_s.repeated(5), u"🙂"_s.repeated(21));
    QTest::newRow("a blank may be the fifth")
        << u"Four letters and more of them"_s << folded(u"Four "_s, u"Four letters and more of them"_s);
    QTest::newRow("escapes do not count") << u"a|b"_s << u"a&#124;b |"_s;
}

void TestReadmeWriter::aLongCommentFoldsAfterTwentyCharacters()
{
    QFETCH(QString, comment);
    Paper paper = dp::test::somePaper(u"2502.00001"_s);
    paper.comment = comment;
    QTEST(cell(pageOf({paper}), 4), "cell");
}

void TestReadmeWriter::tagsFoldAfterTenCharacters_data()
{
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<QString>("cell");
    QTest::newRow("none") << QStringList() << u" |"_s;
    QTest::newRow("8") << QStringList{u"cs.A"_s, u"cs"_s} << u"cs.A, cs |"_s;
    QTest::newRow("10 stand") << QStringList{u"quant-ph.x"_s} << u"quant-ph.x |"_s;
    QTest::newRow("12 fold") << QStringList{u"cs.CL"_s, u"cs.LG"_s}
                             << u"<details><summary>cs.CL...</summary><p>cs.CL, cs.LG</p></details> |"_s;
}

void TestReadmeWriter::tagsFoldAfterTenCharacters()
{
    QFETCH(QStringList, tags);
    Paper paper = dp::test::somePaper(u"2502.00001"_s);
    paper.categories = tags;
    ReadmePage page = pageOf({paper});
    page.columns = {ReadmeColumn::Title, ReadmeColumn::Tags};
    QTEST(cell(page, 2), "cell");
}

void TestReadmeWriter::whiteSpaceIsFolded()
{
    Paper paper = dp::test::somePaper(u"2502.00001"_s);
    paper.title = u"A \n  title"_s;
    paper.abstract = u"\tAn\r\nabstract "_s;
    paper.comment = u" a\nb "_s;
    QVERIFY(cell(pageOf({paper}), 1).startsWith("| **[A title]("_L1));
    QCOMPARE(cell(pageOf({paper}), 3), u"<details><summary>Show</summary><p>An abstract</p></details>"_s);
    QCOMPARE(cell(pageOf({paper}), 4), u"a b |"_s);
}

void TestReadmeWriter::charactersThatBreakTheTableAreEscaped()
{
    Paper paper = dp::test::somePaper(u"2502.00001"_s);
    paper.title = u"p(a|b) ] [<b>"_s;
    paper.abstract = u"</p></details> a|b"_s;
    QVERIFY(cell(pageOf({paper}), 1).startsWith("| **[p(a&#124;b) &#93; &#91;&lt;b>]("_L1));
    QCOMPARE(cell(pageOf({paper}), 3),
        u"<details><summary>Show</summary><p>&lt;/p>&lt;/details> a&#124;b</p></details>"_s);
}

void TestReadmeWriter::hostileTextIsNotActive()
{
    Paper paper = dp::test::somePaper(u"2502.00001"_s);
    paper.abstract = u"![i](file:///etc/passwd) [x](javascript:alert(1)) f[i](x) [w](https://example.org)"_s;
    QCOMPARE(cell(pageOf({paper}), 3),
        u"<details><summary>Show</summary><p>!&#91;i&#93;(file:///etc/passwd) [x&#93;(javascript:alert(1)) "
        "f[i](x) [w](https://example.org)</p></details>"_s);
    ReadmePage page = pageOf({paper});
    page.sections[0].keyword = u"<img src=x> a<3 [k](javascript:y)"_s;
    QVERIFY(dp::readme::write(page).contains("\n## &lt;img src=x> a<3 [k&#93;(javascript:y)\n"));
}

void TestReadmeWriter::aPageWithoutKeywordsIsValid()
{
    ReadmePage page;
    page.lastUpdate = QDate(2025, 3, 4);
    const QByteArray bytes = dp::readme::write(page);
    QVERIFY(bytes.startsWith("# Daily Papers\n") && bytes.endsWith("Last update: 2025-03-04\n\n"));
}

DP_TEST(TestReadmeWriter)
#include "tst_readmewriter.moc"
