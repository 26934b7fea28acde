#include "exchange/citation.h"
#include "exchange/citationformat.h"
#include "exchange/citationwriter.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Paper;

class TestMarkdownWriter : public QObject
{
    Q_OBJECT

private slots:
    void aPreprintIsOneLine();
    void anArticleNamesItsJournal();
    void textIsShownAsItIs_data();
    void textIsShownAsItIs();

private:
    static QString written(const Paper &paper)
    {
        const auto writer = dp::citationformat::writer(dp::CitationFormat::Markdown);
        return QString::fromUtf8(
            writer->begin() + writer->entry(dp::Citation::of(paper, u"key"_s)) + writer->end());
    }
    static Paper paper()
    {
        Paper one = dp::test::somePaper(u"1706.00001v3"_s);
        one.title = u"Attention $\\alpha$"_s;
        one.authors = QStringList{u"Ludwig van Beethoven"_s, u"The ATLAS Collaboration"_s};
        one.categories = QStringList{u"cs.LG"_s};
        return one;
    }
};

void TestMarkdownWriter::aPreprintIsOneLine()
{
    QCOMPARE(written(paper()),
        u"- Ludwig van Beethoven, The ATLAS Collaboration (2017). [Attention "
        u"α](https://arxiv.org/abs/1706.00001). "
        "arXiv:1706.00001 \\[cs.LG\\]. [doi:10.48550/arXiv.1706.00001](https://doi.org/10.48550/arXiv.1706.00001).\n"_s);
}

void TestMarkdownWriter::anArticleNamesItsJournal()
{
    Paper article = paper();
    article.journalRef = u"Phys. Rev. Lett. 119, 161101 (2018)"_s;
    article.doi = u"10.1103/PhysRevLett.119.161101"_s;
    QCOMPARE(written(article),
        u"- Ludwig van Beethoven, The ATLAS Collaboration (2018). [Attention "
        u"α](https://arxiv.org/abs/1706.00001). "
        "*Phys. Rev. Lett.* 119, 161101. "
        "[doi:10.1103/PhysRevLett.119.161101](https://doi.org/10.1103/PhysRevLett.119.161101).\n"_s);
}

void TestMarkdownWriter::textIsShownAsItIs_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("expected");
    QTest::newRow("link") << u"a](http://x) [b"_s << u"Ann"_s << u"[a\\](http://x) \\[b](https://arxiv.org"_s;
    QTest::newRow("tag") << u"<img src=x> `c` *d* _e_ ~f~ | & \\"_s << u"Ann"_s
                         << u"[\\<img src=x\\> \\`c\\` \\*d\\* \\_e\\_ \\~f\\~ \\| \\& \\\\]"_s;
    QTest::newRow("line break") << u"a\n\n# b"_s << u"Ann"_s << u"[a # b]"_s;
    QTest::newRow("list") << u"t"_s << u"- X"_s << u"- \\- X (2017)"_s;
    QTest::newRow("numbered list") << u"t"_s << u"12. Ann"_s << u"- 12\\. Ann (2017)"_s;
    QTest::newRow("heading") << u"t"_s << u"# X"_s << u"- \\# X (2017)"_s;
}

void TestMarkdownWriter::textIsShownAsItIs()
{
    QFETCH(QString, title);
    QFETCH(QString, author);
    QFETCH(QString, expected);
    Paper one = paper();
    one.title = title;
    one.authors = QStringList{author};
    const QString line = written(one);
    QVERIFY2(line.contains(expected), qPrintable(line));
    QCOMPARE(line.count(u'\n'), 1);
}

DP_TEST(TestMarkdownWriter)
#include "tst_markdownwriter.moc"
