#include "base/paper.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPaper : public QObject
{
    Q_OBJECT

private slots:
    void thePdfStandsBesideTheAbstract_data();
    void thePdfStandsBesideTheAbstract();
    void thePrimaryCategoryIsTheFirst();
};

void TestPaper::thePdfStandsBesideTheAbstract_data()
{
    QTest::addColumn<QString>("abs");
    QTest::addColumn<QString>("pdf");
    QTest::newRow("http") << u"http://arxiv.org/abs/2502.20780v1"_s << u"http://arxiv.org/pdf/2502.20780v1"_s;
    QTest::newRow("https") << u"https://arxiv.org/abs/2502.20780v1"_s
                           << u"https://arxiv.org/pdf/2502.20780v1"_s;
    QTest::newRow("old identifier") << u"http://arxiv.org/abs/hep-th/9901001v1"_s
                                    << u"http://arxiv.org/pdf/hep-th/9901001v1"_s;
    QTest::newRow("another host with a port")
        << u"http://127.0.0.1:81/abs/2502.20780v1"_s << u"http://127.0.0.1:81/pdf/2502.20780v1"_s;
    QTest::newRow("no abstract page")
        << u"https://example.org/x"_s << u"https://arxiv.org/pdf/2502.20780v1"_s;
    QTest::newRow("no link") << QString() << u"https://arxiv.org/pdf/2502.20780v1"_s;
}

void TestPaper::thePdfStandsBesideTheAbstract()
{
    QFETCH(QString, abs);
    dp::Paper paper;
    paper.id = *dp::ArxivId::parse(u"2502.20780v1");
    paper.absUrl = abs;
    QTEST(paper.pdfUrl(), "pdf");
}

void TestPaper::thePrimaryCategoryIsTheFirst()
{
    dp::Paper paper;
    QCOMPARE(paper.primaryCategory(), QString());
    paper.categories = QStringList{u"cs.CL"_s, u"cs.LG"_s};
    QCOMPARE(paper.primaryCategory(), u"cs.CL"_s);
}

QTEST_GUILESS_MAIN(TestPaper)
#include "tst_paper.moc"
