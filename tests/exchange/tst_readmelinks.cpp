#include "exchange/readmereader.h"

#include "support/readmerows.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Paper;
using dp::ReadmePage;
using dp::test::readmeRow;
using dp::test::readReadmeRows;

class TestReadmeLinks : public QObject
{
    Q_OBJECT

private slots:
    void oldLinksAreRead_data();
    void oldLinksAreRead();
    void linksOfOtherSitesAreFoundInAnyCell_data();
    void linksOfOtherSitesAreFoundInAnyCell();
};

void TestReadmeLinks::oldLinksAreRead_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QString>("kept");
    QTest::newRow("http") << QByteArray("http://arxiv.org/abs/2502.00001v1")
                          << u"http://arxiv.org/abs/2502.00001v1"_s;
    QTest::newRow("https") << QByteArray("https://arxiv.org/abs/2502.00001v2")
                           << u"https://arxiv.org/abs/2502.00001v2"_s;
    QTest::newRow("the PDF") << QByteArray("https://arxiv.org/pdf/2502.00001v1")
                             << u"https://arxiv.org/abs/2502.00001v1"_s;
    QTest::newRow("the PDF with its ending")
        << QByteArray("http://arxiv.org/pdf/2502.00001v1.pdf") << u"http://arxiv.org/abs/2502.00001v1"_s;
    QTest::newRow("no version") << QByteArray("http://arxiv.org/abs/2502.00001")
                                << u"http://arxiv.org/abs/2502.00001v1"_s;
    const QString plain = u"https://arxiv.org/abs/2502.00001v1"_s;
    for (const char *other :
        {"https://doi.org/10.48550/arXiv.2502.00001", "http://dx.doi.org/10.48550/ARXIV.2502.00001",
            "10.48550/arXiv.2502.00001", "doi:10.48550/arXiv.2502.00001", "arXiv:2502.00001v1",
            "https://hf.co/papers/2502.00001", "https://huggingface.co/papers/2502.00001?ref=x#top",
            "https://www.alphaxiv.org/abs/2502.00001", "https://www.alphaxiv.org/overview/2502.00001v1",
            "https://papers.cool/arxiv/2502.00001", "https://scirate.com/arxiv/2502.00001",
            "https://ar5iv.org/abs/2502.00001", "https://ar5iv.labs.arxiv.org/html/2502.00001"})
        QTest::newRow(other) << QByteArray(other) << plain;
    QTest::newRow("an old identifier in a DOI") << QByteArray("https://doi.org/10.48550/arXiv.hep-th/9901001")
                                                << u"https://arxiv.org/abs/hep-th/9901001v1"_s;
    QTest::newRow("an old identifier")
        << QByteArray("http://arxiv.org/abs/hep-th/9901001v2") << u"http://arxiv.org/abs/hep-th/9901001v2"_s;
}

void TestReadmeLinks::oldLinksAreRead()
{
    QFETCH(QByteArray, link);
    const ReadmePage page = readReadmeRows(readmeRow("T", link));
    QVERIFY(page.problems.isEmpty());
    QTEST(page.sections[0].papers[0].absUrl, "kept");
}

/// Tests tables with another order of columns. The link can be in any cell.
void TestReadmeLinks::linksOfOtherSitesAreFoundInAnyCell_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("links");
    QTest::addColumn<QString>("id"); // identifier of the paper; empty: no paper is found
    QTest::newRow("in the title") << QByteArray("[T](https://hf.co/papers/2502.00001)") << QByteArray()
                                  << u"2502.00001v1"_s;
    QTest::newRow("a DOI without a scheme")
        << QByteArray("T") << QByteArray("10.48550/arXiv.2502.00001") << u"2502.00001v1"_s;
    QTest::newRow("a link without a scheme")
        << QByteArray("[T](arxiv.org/abs/2502.00001v2)") << QByteArray() << u"2502.00001v2"_s;
    QTest::newRow("arXiv before others")
        << QByteArray("T")
        << QByteArray("[HF](https://hf.co/papers/2502.00002) [PDF](https://arxiv.org/pdf/2502.00001v3)")
        << u"2502.00001v3"_s;
    QTest::newRow("beside a repository")
        << QByteArray("T")
        << QByteArray("[Code](https://github.com/a/b) [HF](https://huggingface.co/papers/2502.00001)")
        << u"2502.00001v1"_s;
    QTest::newRow("arXiv's stamp") << QByteArray("T") << QByteArray("arXiv:2502.00001v1 [cs.CV] 3 Feb 2025")
                                   << u"2502.00001v1"_s;
    QTest::newRow("a repository alone")
        << QByteArray("T") << QByteArray("[Code](https://github.com/a/2502.00001)") << QString();
}

void TestReadmeLinks::linksOfOtherSitesAreFoundInAnyCell()
{
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, links);
    QFETCH(QString, id);
    const ReadmePage page = dp::readme::read(
        "## K\n| Date | Title | Links |\n|--|--|--|\n| 2025-02-26 | " + title + " | " + links + " |\n");
    QCOMPARE(page.problems.size(), id.isEmpty() ? 1 : 0);
    const QList<Paper> papers = page.sections[0].papers;
    QCOMPARE(papers.isEmpty() ? QString() : papers[0].id.versioned(), id);
    if (!papers.isEmpty())
        QCOMPARE(papers[0].absUrl, u"https://arxiv.org/abs/"_s + id);
}

DP_TEST(TestReadmeLinks)
#include "tst_readmelinks.moc"
