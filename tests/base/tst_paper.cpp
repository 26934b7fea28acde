#include "base/paper.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPaper : public QObject
{
    Q_OBJECT

private slots:
    void thePdfAddressFollowsTheAbstractAddress_data();
    void thePdfAddressFollowsTheAbstractAddress();
    void thePrimaryCategoryIsTheFirst();
    void withdrawalsAreRecognized_data();
    void withdrawalsAreRecognized();
};

void TestPaper::thePdfAddressFollowsTheAbstractAddress_data()
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

void TestPaper::thePdfAddressFollowsTheAbstractAddress()
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

void TestPaper::withdrawalsAreRecognized_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("abstract");
    QTest::addColumn<bool>("withdrawn");
    const auto row = [](const char *name, const char *comment, const char *abstract, bool withdrawn) {
        QTest::newRow(name) << QString::fromUtf8(comment) << QString::fromUtf8(abstract) << withdrawn;
    };
    row("arXiv's own words", "This paper has been withdrawn by the author due to a crucial error", "We show",
        true);
    row("a word", "Withdrawn", "We show", true);
    row("after other things", "12 pages; this version is withdrawn", "We show", true);
    row("by arXiv", "This submission has been withdrawn by arXiv administrators", "", true);
    row("in the abstract", "", "This paper has been withdrawn by the authors.", true);
    row("in the abstract, with more", "", "  The above paper was withdrawn: Lemma 3 is wrong.", true);
    row("none", "12 pages, 3 figures", "We show", false);
    row("no comment", "", "", false);
    row("as a subject", "", "The drug was withdrawn from the market in 2004. We ask why.", false);
    row("as a subject, later", "", "We study papers. A paper that has been withdrawn is cited on.", false);
    row("withdrawal", "On the withdrawal of papers", "We show", false);
    row("not withdrawn", "Submission to a journal; code withdrawn from the supplement", "We show", false);
}

void TestPaper::withdrawalsAreRecognized()
{
    QFETCH(QString, comment);
    QFETCH(QString, abstract);
    dp::Paper paper;
    paper.comment = comment;
    paper.abstract = abstract;
    QTEST(paper.isWithdrawn(), "withdrawn");
}

DP_TEST(TestPaper)
#include "tst_paper.moc"
