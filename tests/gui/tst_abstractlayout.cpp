// The layout of an abstract is kept as long as its text does not change.
#include "gui/table/abstractpanel.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QFontInfo>
#include <QSignalSpy>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestAbstractLayout : public QObject
{
    Q_OBJECT

private slots:
    void markLeavesTheLayoutAsItIs();
    void changedTextIsLaidOutAgain();

private:
    static LibraryPaper somePaperOfALibrary();
};

LibraryPaper TestAbstractLayout::somePaperOfALibrary()
{
    LibraryPaper paper;
    paper.paper = somePaper(u"2503.00001"_s);
    return paper;
}

void TestAbstractLayout::markLeavesTheLayoutAsItIs()
{
    LibraryPaper paper = somePaperOfALibrary();
    AbstractPanel panel;
    panel.setPaper(paper);
    const QSignalSpy changes(panel.document(), &QTextDocument::contentsChange);
    paper.read = paper.starred = true;
    panel.setPaper(paper);
    QCOMPARE(changes.count(), 0);
}

void TestAbstractLayout::changedTextIsLaidOutAgain()
{
    LibraryPaper paper = somePaperOfALibrary();
    AbstractPanel panel;
    panel.setPaper(paper);
    const int height = panel.heightAt(400);
    paper.paper.abstract = u"A much longer abstract. "_s.repeated(60);
    panel.setPaper(paper);
    const int longer = panel.heightAt(400);
    QVERIFY(longer > height);
    QFont large = panel.font();
    large.setPointSizeF(3 * QFontInfo(large).pointSizeF());
    panel.setFont(large);
    QVERIFY(panel.heightAt(400) > longer);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestAbstractLayout)
#include "tst_abstractlayout.moc"
