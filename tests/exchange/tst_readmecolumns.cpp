// Pages with any columns in any order, written and read again.
#include "exchange/readmereader.h"
#include "exchange/readmetable.h"
#include "exchange/readmewriter.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using dp::Paper;
using dp::ReadmeColumn;
using dp::ReadmePage;

namespace {

Paper somePaper(const QString &id, const QString &text)
{
    Paper paper = dp::test::somePaper(id);
    paper.title = u"Title "_s + text;
    paper.abstract = u"Abstract "_s + text;
    paper.comment = u"Comment "_s + text;
    paper.authors = QStringList{u"Zebra, Jr. "_s + text};
    paper.categories = QStringList{u"cs.CL"_s, u"stat.ML"_s};
    paper.updated = *dp::Moment::fromIso(u"2025-03-04"_s);
    return paper;
}

QByteArray written(const QList<ReadmeColumn> &columns, const QList<Paper> &papers)
{
    dp::readme::Writer writer(columns, QDate(2025, 3, 4), 100);
    writer.beginSection(u"Zebra"_s);
    for (const Paper &paper : papers)
        writer.add(paper, {u"Zebra"_s, u"Okapi | **[T](http://arxiv.org/abs/2501.00009v1)** | 2020-01-01"_s});
    return writer.finish();
}

const QStringList texts{u"plain"_s, u"with | bars | in it"_s, u"</p></details> | <script>x</script>"_s,
    u"](http://arxiv.org/abs/2501.00009v1) | 2020-01-01 |"_s, u"`code | code` \\| $a|b$ &lt; \\"_s,
    u"a very long text, so that it is folded after its first characters | and more"_s};

} // namespace

class TestReadmeColumns : public QObject
{
    Q_OBJECT

private slots:
    void allNamesAreRecognised();
    void eachOrderIsReadAgain_data();
    void eachOrderIsReadAgain();
    void chosenColumnsAreReadAgain_data();
    void chosenColumnsAreReadAgain();

private:
    static void check(const QList<ReadmeColumn> &columns);
};

void TestReadmeColumns::allNamesAreRecognised()
{
    const QList<ReadmeColumn> all = ReadmePage::allColumns();
    QCOMPARE(all.size(), 7);
    QCOMPARE(ReadmePage::columnsFromText(ReadmePage::columnsToText(all)), all);
}

/// The page that was read is written to the same bytes, except for the keywords, which are not read.
void TestReadmeColumns::check(const QList<ReadmeColumn> &columns)
{
    QList<Paper> papers;
    for (const QString &text : texts)
        papers << somePaper(u"2501.0000%1v1"_s.arg(papers.size() + 1), text.simplified());
    const QByteArray bytes = written(columns, papers);
    const ReadmePage page = dp::readme::read(bytes);
    QVERIFY2(page.problems.isEmpty(), bytes.constData());
    QCOMPARE(page.columns, columns);
    QCOMPARE(page.sections.size(), 1);
    const QList<Paper> read = page.sections.first().papers;
    QCOMPARE(read.size(), papers.size());
    const auto has = [&columns](ReadmeColumn column) {
        return columns.contains(column);
    };
    for (qsizetype i = 0; i < papers.size(); ++i) {
        QCOMPARE(read[i].id, papers[i].id);
        QCOMPARE(read[i].title, papers[i].title);
        QCOMPARE(read[i].updated, papers[i].updated);
        QCOMPARE(read[i].abstract, has(ReadmeColumn::Abstract) ? papers[i].abstract : QString());
        QCOMPARE(read[i].comment, has(ReadmeColumn::Comment) ? papers[i].comment : QString());
        QCOMPARE(read[i].authors, has(ReadmeColumn::Authors) ? papers[i].authors : QStringList());
        QCOMPARE(read[i].categories, has(ReadmeColumn::Tags) ? papers[i].categories : QStringList());
    }
    QCOMPARE(written(columns, read), bytes);
}

void TestReadmeColumns::eachOrderIsReadAgain_data()
{
    QTest::addColumn<int>("first");
    for (const ReadmeColumn column : ReadmePage::allColumns())
        QTest::newRow(qPrintable(ReadmePage::columnName(column))) << int(column);
}

/// Every eleventh of the 720 orders that begin with this column.
void TestReadmeColumns::eachOrderIsReadAgain()
{
    QFETCH(int, first);
    QList<ReadmeColumn> rest = ReadmePage::allColumns();
    rest.removeAll(ReadmeColumn(first));
    std::sort(rest.begin(), rest.end());
    int number = 0;
    do {
        if (number++ % 11 != 0)
            continue;
        check(QList<ReadmeColumn>{ReadmeColumn(first)} + rest);
        if (QTest::currentTestFailed())
            return;
    } while (std::next_permutation(rest.begin(), rest.end()));
}

void TestReadmeColumns::chosenColumnsAreReadAgain_data()
{
    QTest::addColumn<QString>("columns");
    for (const char *columns :
        {"Title,Date", "Date,Title", "Title,Date,Keywords", "Keywords,Date,Title", "Date,Keywords,Title,Tags",
            "Title,Date,Abstract", "Authors,Title,Date", "Title,Abstract,Date,Comment"})
        QTest::newRow(columns) << QString::fromLatin1(columns);
}

void TestReadmeColumns::chosenColumnsAreReadAgain()
{
    QFETCH(QString, columns);
    check(ReadmePage::columnsFromText(columns));
}

DP_TEST(TestReadmeColumns)
#include "tst_readmecolumns.moc"
