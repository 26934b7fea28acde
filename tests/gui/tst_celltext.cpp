// Tests the text of a cell.
#include "gui/table/celltext.h"
#include "gui/table/pilltext.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QTest>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

std::weak_ptr<const CellText> cellText, pillText;

/// Called with the destruction of the QApplication, after the routines that were added later.
void checkThatCachesAreEmpty()
{
    if (!cellText.expired() || !pillText.expired())
        qFatal("a laid out text lives longer than the application");
}

} // namespace

class TestCellText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fittingTextIsShownWhole();
    void longTextEndsInAnEllipsis();
    void surrogatePairIsNotCut();
    void ligatureIsNotCut();
    void longListOfAuthorsIsNotLaidOutWhole();
    void rightToLeftTextIsAlignedRight();
    void elidedTextFitsInAnyFont_data();
    void elidedTextFitsInAnyFont();
    void placeCoversItsLetters();
    void placeBehindTheEllipsisIsEmpty();
    void emptyTextHasNoWidth();
    void cachedTextIsLaidOutOnce();
    void cacheTellsFontsAndWidthsApart();
    void cacheKeepsNoHugeTexts();
    void cachesEndWithTheApplication();

private:
    static qreal widthOf(const QString &text) { return QFontMetricsF(QFont()).horizontalAdvance(text); }
};

void TestCellText::initTestCase()
{
    qAddPostRoutine(checkThatCachesAreEmpty); // before a cache is created
}

/// The check comes after the test, see checkThatCachesAreEmpty().
void TestCellText::cachesEndWithTheApplication()
{
    cellText = CellText::cached(u"Zebras"_s, QFont(), 1000);
    pillText = pilltext::whole(u"cs.CL"_s, QFont());
    QVERIFY(!cellText.expired() && !pillText.expired());
}

void TestCellText::fittingTextIsShownWhole()
{
    const QString title = u"Reward Models Are Measurement Devices"_s;
    const CellText text(title, QFont(), 1000);
    QCOMPARE(text.shown(), title);
    QVERIFY(qAbs(text.width() - widthOf(title)) <= 2);
    QCOMPARE(CellText(u"two\nlines"_s, QFont(), 1000).shown(), u"two lines"_s);
}

void TestCellText::longTextEndsInAnEllipsis()
{
    const QString title = u"Reward Models Are Measurement Devices: Position Bias in Mathematical Proofs"_s;
    for (int width = 20; width < 400; width += 7) {
        const CellText text(title, QFont(), width);
        QVERIFY(text.width() <= width);
        QVERIFY(text.shown().endsWith(u'…'));
        const QString kept = text.shown().chopped(1);
        QVERIFY2(title.startsWith(kept), qPrintable(kept));
        // Another letter would not fit.
        QVERIFY(widthOf(title.left(kept.size() + 1)) + widthOf(u"…"_s) > width - 2);
    }
}

/// Each mathematical letter in the test is a surrogate pair.
void TestCellText::surrogatePairIsNotCut()
{
    const QString title =
        u"\U0001d4a9\U0001d4a9\U0001d4a9\U0001d4a9\U0001d4a9\U0001d4a9\U0001d4a9\U0001d4a9"_s;
    for (int width = 0; width < 150; ++width) {
        const CellText text(title, QFont(), width);
        QVERIFY2(text.shown().isValidUtf16(), qPrintable(QString::number(width)));
    }
}

/// A ligature is drawn as a whole, so the ellipsis would be drawn over its end.
void TestCellText::ligatureIsNotCut()
{
    const QString title = u"fl ffi fi Workflow Different Efficient fl ffi fi"_s;
    QTextLayout layout(title, QFont());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const auto glyphs = [&line](qsizetype letters) {
        qsizetype number = 0;
        for (const QGlyphRun &run : line.glyphRuns(0, int(letters)))
            number += run.glyphIndexes().size();
        return number;
    };
    for (int width = 10; width < 300; ++width) {
        const CellText text(title, QFont(), width);
        const qsizetype kept = text.shown().size() - 1;
        if (text.shown().endsWith(u'…') && kept > 0)
            QVERIFY2(glyphs(kept) < glyphs(kept + 1), qPrintable(text.shown()));
    }
}

void TestCellText::longListOfAuthorsIsNotLaidOutWhole()
{
    const QString names = u"A. Author, "_s.repeated(3000);
    const CellText text(names, QFont(), 200);
    QVERIFY(text.width() <= 200);
    QVERIFY(text.shown().size() < 200);
    QVERIFY(text.shown().endsWith(u'…'));
}

void TestCellText::rightToLeftTextIsAlignedRight()
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

/// Adds the installed fonts as rows. If there are many fonts, only a part of them is used.
void TestCellText::elidedTextFitsInAnyFont_data()
{
    QTest::addColumn<QFont>("font");
    constexpr qsizetype most = 40;
    const QStringList families = QFontDatabase::families();
    for (qsizetype i = 0; i < families.size(); i += std::max<qsizetype>(1, families.size() / most))
        QTest::newRow(qPrintable(families[i])) << QFont(families[i], 10);
    QFont font;
    font.setBold(true);
    QTest::newRow("bold") << font;
    font.setItalic(true);
    font.setPointSizeF(7.3);
    QTest::newRow("small and slanted") << font;
    font.setPointSize(23);
    font.setStretch(QFont::ExtraExpanded);
    QTest::newRow("large and wide") << font;
    QFont spaced;
    spaced.setLetterSpacing(QFont::AbsoluteSpacing, 3.5);
    QTest::newRow("spaced") << spaced;
}

void TestCellText::elidedTextFitsInAnyFont()
{
    QFETCH(QFont, font);
    const QFontMetricsF metrics(font);
    // The ellipsis is either drawn separately, or it is in the layout and has the letter spacing of the text.
    const qreal least =
        std::max(CellText(u"some words"_s, font, 0).width(), CellText(u"שלום שלום"_s, font, 0).width());
    for (const QString &text : {u"Reward Models Are Measurement Devices"_s, u"מאמר על זברות"_s,
             u"مقالة عن الحمير الوحشية في السهول"_s, u"مقالة about zebras עם מילים ٢٠٢٥"_s,
             u"zebras و الحمير and שלום"_s, u"关于斑马的论文"_s, u"\U0001d4a9\U0001f993 e\u0301e\u0301"_s}) {
        const QString whole = text.repeated(12);
        for (int width = 0; width < 300; width += 17) {
            const CellText cut(whole, font, width);
            const QString row = u"%1 at %2"_s.arg(text).arg(width);
            QVERIFY2(cut.width() <= std::max<qreal>(width, least),
                qPrintable(row + u": "_s + QString::number(cut.width())));
            // Some fonts are so narrow that the whole text fits.
            const bool isWhole = cut.shown() == whole && cut.width() <= width;
            QVERIFY2(isWhole || cut.shown().contains(u'…'), qPrintable(row));
            QVERIFY2(cut.shown().isValidUtf16(), qPrintable(row));
            QVERIFY2(isWhole || whole.startsWith(cut.shown().chopped(1)), qPrintable(row));
            if (width > metrics.maxWidth() * 12) // at least some letters fit
                QVERIFY2(cut.shown().size() > 4, qPrintable(row));
        }
    }
}

void TestCellText::placeCoversItsLetters()
{
    const QString title = u"A zebra of the plain"_s;
    const QRect cell(30, 5, 500, 20);
    const CellText text(title, QFont(), cell.width());
    const QRectF zebra = text.placeOf(cell, 2, 5);
    QVERIFY(qAbs(zebra.left() - (cell.left() + widthOf(u"A "_s))) <= 1.5);
    QVERIFY(qAbs(zebra.right() - (cell.left() + widthOf(u"A zebra"_s))) <= 1.5);
    QVERIFY(QRectF(cell).adjusted(0, -3, 0, 3).contains(zebra));
}

void TestCellText::placeBehindTheEllipsisIsEmpty()
{
    const QString title = u"A zebra of the plain, and another one far behind"_s;
    const QRect cell(0, 0, int(widthOf(u"A zebra of …"_s)) + 2, 20);
    const CellText text(title, QFont(), cell.width());
    QVERIFY(!text.placeOf(cell, 2, 5).isEmpty());
    QVERIFY(text.placeOf(cell, int(title.indexOf(u"behind"_s)), 6).isEmpty());
    QVERIFY(text.placeOf(cell, 2, 40).right() <= cell.right() + 1); // the area contains only the visible part
}

void TestCellText::emptyTextHasNoWidth()
{
    const CellText text({}, QFont(), 100);
    QCOMPARE(text.shown(), QString());
    QVERIFY(text.placeOf(QRect(0, 0, 100, 20), 0, 3).isEmpty());
    QCOMPARE(CellText(u"a word"_s, QFont(), 0).shown().size(), 1); // only the ellipsis is visible
}

void TestCellText::cachedTextIsLaidOutOnce()
{
    const auto first = CellText::cached(u"Reward Models"_s, QFont(), 300);
    QCOMPARE(CellText::cached(u"Reward Models"_s, QFont(), 300), first);
    QCOMPARE(first->shown(), u"Reward Models"_s);
}

void TestCellText::cacheTellsFontsAndWidthsApart()
{
    const QString title = u"Reward Models Are Measurement Devices"_s;
    QFont bold;
    bold.setBold(true);
    QFont large;
    large.setPointSizeF(large.pointSizeF() * 2);
    const auto whole = CellText::cached(title, QFont(), 1000);
    QVERIFY(CellText::cached(title, QFont(), 60)->width() <= 60);
    QVERIFY(CellText::cached(title, bold, 1000) != whole);
    QVERIFY(CellText::cached(title, large, 1000)->width() > whole->width());
}

void TestCellText::cacheKeepsNoHugeTexts()
{
    const QString names = u"A. Author, "_s.repeated(5000);
    const auto first = CellText::cached(names, QFont(), 200);
    QCOMPARE(first.use_count(), 1);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestCellText)
#include "tst_celltext.moc"
