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
};

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

} // namespace dp::test

DP_TEST(dp::test::TestPaperText)
#include "tst_papertext.moc"
