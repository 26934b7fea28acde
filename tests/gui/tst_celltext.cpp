// A cell's text, by which most of the time of painting a table goes.
#include "gui/delegates/celltext.h"

#include <QFontMetricsF>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestCellText : public QObject
{
    Q_OBJECT

private slots:
    void whatFitsIsShownWhole();
    void whatDoesNotFitEndsInAnEllipsis();
    void aLetterIsNotCutInHalf();
    void aListOfThousandsIsNotLaidOut();
    void whatIsWrittenFromTheRightStandsThere();
    void aPlaceIsWhereItsLettersAre();
    void aPlaceBeyondTheEllipsisIsNowhere();
    void nothingIsNothing();

private:
    static qreal widthOf(const QString &text) { return QFontMetricsF(QFont()).horizontalAdvance(text); }
};

void TestCellText::whatFitsIsShownWhole()
{
    const QString title = u"Reward Models Are Measurement Devices"_s;
    const CellText text(title, QFont(), 1000);
    QCOMPARE(text.shown(), title);
    QVERIFY(qAbs(text.width() - widthOf(title)) <= 2);
    QCOMPARE(CellText(u"two\nlines"_s, QFont(), 1000).shown(), u"two lines"_s);
}

void TestCellText::whatDoesNotFitEndsInAnEllipsis()
{
    const QString title = u"Reward Models Are Measurement Devices: Position Bias in Mathematical Proofs"_s;
    for (int width = 20; width < 400; width += 7) {
        const CellText text(title, QFont(), width);
        QVERIFY(text.width() <= width);
        QVERIFY(text.shown().endsWith(u'…'));
        const QString kept = text.shown().chopped(1);
        QVERIFY2(title.startsWith(kept), qPrintable(kept));
        // One letter more would be too many.
        QVERIFY(widthOf(title.left(kept.size() + 1)) + widthOf(u"…"_s) > width - 2);
    }
}

/// Mathematical letters are two of QChar's each.
void TestCellText::aLetterIsNotCutInHalf()
{
    const QString title =
        u"\U0001d4a9\U0001d4a9\U0001d4a9\U0001d4a9\U0001d4a9\U0001d4a9\U0001d4a9\U0001d4a9"_s;
    for (int width = 0; width < 150; ++width) {
        const CellText text(title, QFont(), width);
        QVERIFY2(text.shown().isValidUtf16(), qPrintable(QString::number(width)));
    }
}

void TestCellText::aListOfThousandsIsNotLaidOut()
{
    const QString names = u"A. Author, "_s.repeated(3000);
    const CellText text(names, QFont(), 200);
    QVERIFY(text.width() <= 200);
    QVERIFY(text.shown().size() < 200);
    QVERIFY(text.shown().endsWith(u'…'));
}

void TestCellText::whatIsWrittenFromTheRightStandsThere()
{
    const QString hebrew = u"מאמר על זברות"_s;
    const QRect cell(10, 0, 300, 20);
    const CellText whole(hebrew, QFont(), cell.width());
    QCOMPARE(whole.shown(), hebrew);
    QVERIFY(whole.placeOf(cell, 0, 4).right() > cell.right() - 5);
    const CellText cut(hebrew.repeated(20), QFont(), 100);
    QVERIFY(cut.width() <= 100);
    QVERIFY(cut.shown().contains(u'…'));
}

void TestCellText::aPlaceIsWhereItsLettersAre()
{
    const QString title = u"A zebra of the plain"_s;
    const QRect cell(30, 5, 500, 20);
    const CellText text(title, QFont(), cell.width());
    const QRectF zebra = text.placeOf(cell, 2, 5);
    QVERIFY(qAbs(zebra.left() - (cell.left() + widthOf(u"A "_s))) <= 1.5);
    QVERIFY(qAbs(zebra.right() - (cell.left() + widthOf(u"A zebra"_s))) <= 1.5);
    QVERIFY(QRectF(cell).adjusted(0, -3, 0, 3).contains(zebra));
}

void TestCellText::aPlaceBeyondTheEllipsisIsNowhere()
{
    const QString title = u"A zebra of the plain, and another one far behind"_s;
    const QRect cell(0, 0, int(widthOf(u"A zebra of …"_s)) + 2, 20);
    const CellText text(title, QFont(), cell.width());
    QVERIFY(!text.placeOf(cell, 2, 5).isEmpty());
    QVERIFY(text.placeOf(cell, int(title.indexOf(u"behind"_s)), 6).isEmpty());
    QVERIFY(text.placeOf(cell, 2, 40).right() <= cell.right() + 1); // as far as it is shown
}

void TestCellText::nothingIsNothing()
{
    const CellText text({}, QFont(), 100);
    QCOMPARE(text.shown(), QString());
    QVERIFY(text.placeOf(QRect(0, 0, 100, 20), 0, 3).isEmpty());
    QCOMPARE(CellText(u"a word"_s, QFont(), 0).shown().size(), 1); // the ellipsis
}

} // namespace dp::test

QTEST_MAIN(dp::test::TestCellText)
#include "tst_celltext.moc"
