#include "support/somepaper.h"
#include "support/testprogram.h"
#include "text/papertext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestPaperText : public QObject
{
    Q_OBJECT

private slots:
    void referenceHasThreeLines();
    void missingFieldsAreLeftOut();
    void wholeTextHasEachFieldOnALine();
    void markdownIsEscaped();
    void markdownLinkCannotBeEnded();
    void citationPrefersTheJournalAndTheDoi();
};

namespace {

Paper example()
{
    Paper paper = somePaper(u"2503.00001v2"_s);
    paper.title = u"On $\\alpha$"_s;
    paper.abstract = u"We show it."_s;
    paper.comment = u"12 pages"_s;
    paper.authors = QStringList{u"A. Ada"_s, u"B. Li"_s};
    paper.categories = QStringList{u"math.CO"_s};
    paper.absUrl = u"https://arxiv.org/abs/2503.00001v2"_s;
    return paper;
}

} // namespace

void TestPaperText::referenceHasThreeLines()
{
    Paper paper = somePaper(u"2503.00001v2"_s);
    paper.title = u"On $\\alpha$"_s;
    paper.authors = QStringList{u"Erd\\H{o}s"_s, u"B. Li"_s};
    paper.categories = QStringList{u"math.CO"_s};
    paper.absUrl = u"https://arxiv.org/abs/2503.00001v2"_s;
    QCOMPARE(papertext::reference(paper),
        u"On α\nErdős, B. Li (2025). arXiv:2503.00001v2 [math.CO]\nhttps://arxiv.org/abs/2503.00001v2"_s);
}

void TestPaperText::missingFieldsAreLeftOut()
{
    Paper paper = somePaper(u"2503.00001"_s);
    paper.title = u"T"_s;
    paper.authors.clear();
    paper.categories.clear();
    paper.published = paper.updated = Moment();
    paper.absUrl = u"https://arxiv.org/abs/2503.00001v1"_s;
    QCOMPARE(papertext::reference(paper), u"T\narXiv:2503.00001v1\nhttps://arxiv.org/abs/2503.00001v1"_s);
}

void TestPaperText::wholeTextHasEachFieldOnALine()
{
    Paper paper = example();
    QCOMPARE(papertext::whole(paper),
        u"On α\nA. Ada, B. Li\narXiv:2503.00001v2 · 2025-03-01\nmath.CO\n12 pages\n"
        "https://arxiv.org/abs/2503.00001v2\nWe show it."_s);
    paper.comment.clear();
    paper.doi = u"10.1/x"_s;
    paper.journalRef = u"J. 1 (2025)"_s;
    QVERIFY(papertext::whole(paper).contains(u"math.CO\nJ. 1 (2025)\nDOI: 10.1/x\nhttps://"_s));
    paper.doi = u"10.1000/x 10.1000/y"_s;
    QVERIFY(papertext::whole(paper).contains(u"\nDOI: 10.1000/x, 10.1000/y\nhttps://"_s));
}

void TestPaperText::markdownIsEscaped()
{
    Paper paper = example();
    QCOMPARE(papertext::markdown(paper),
        u"[On α](https://arxiv.org/abs/2503.00001v2). A. Ada, B. Li (2025). arXiv:2503.00001v2 \\[math.CO\\]"_s);
    paper.title = u"<b>x</b> ](http://evil.example) *y*_z_ `w` |"_s;
    QVERIFY2(
        papertext::markdown(paper).startsWith(
            u"[\\<b\\>x\\</b\\> \\](http://evil.example) \\*y\\*\\_z\\_ \\`w\\` \\|](https://arxiv.org/"_s),
        qPrintable(papertext::markdown(paper)));
}

void TestPaperText::markdownLinkCannotBeEnded()
{
    Paper paper = example();
    paper.absUrl = u"https://arxiv.org/abs/1) [x](http://evil.example"_s;
    QVERIFY2(papertext::markdown(paper).contains(u"](https://arxiv.org/abs/1%29%20"_s),
        qPrintable(papertext::markdown(paper)));
    QVERIFY(!papertext::markdown(paper).contains(u"[x]("_s));
    paper.absUrl.clear();
    QVERIFY(papertext::markdown(paper).startsWith(u"On α. "_s));
}

void TestPaperText::citationPrefersTheJournalAndTheDoi()
{
    Paper paper = example();
    QCOMPARE(papertext::citation(paper),
        u"A. Ada, B. Li (2025). On α. arXiv:2503.00001v2 [math.CO]. https://arxiv.org/abs/2503.00001v2"_s);
    paper.journalRef = u"J. 1 (2025)"_s;
    paper.doi = u"10.1000/x 10.1000/y"_s;
    QCOMPARE(
        papertext::citation(paper), u"A. Ada, B. Li (2025). On α. J. 1 (2025). https://doi.org/10.1000/x"_s);
    paper.doi = u"see the paper"_s;
    QVERIFY(papertext::citation(paper).endsWith(u"https://arxiv.org/abs/2503.00001v2"_s));
}

} // namespace dp::test

DP_TEST(dp::test::TestPaperText)
#include "tst_papertext.moc"
