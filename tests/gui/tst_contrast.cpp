// Tests the contrast of colors by the formulas of WCAG 2.1.
#include "gui/contrast.h"

#include "gui/appearance.h"
#include "gui/table/rowcolors.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestContrast : public QObject
{
    Q_OBJECT

private slots:
    void theRatioIsThatOfTheStandard_data();
    void theRatioIsThatOfTheStandard();
    void aReadableColorIsKept();
    void anUnreadableColorIsChanged();
    void rowsAreReadableInEachPalette_data();
    void rowsAreReadableInEachPalette();
    void thePalettesOfTheProgramAreReadable_data();
    void thePalettesOfTheProgramAreReadable();
};

void TestContrast::theRatioIsThatOfTheStandard_data()
{
    QTest::addColumn<QColor>("one");
    QTest::addColumn<QColor>("other");
    QTest::addColumn<double>("ratio");
    QTest::newRow("black and white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("equal") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
    QTest::newRow("gray on white") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
    QTest::newRow("blue on white") << QColor(0, 0, 0xff) << QColor(Qt::white) << 8.59;
}

void TestContrast::theRatioIsThatOfTheStandard()
{
    QFETCH(QColor, one);
    QFETCH(QColor, other);
    QFETCH(double, ratio);
    QVERIFY(std::abs(contrast::ratio(one, other) - ratio) < 0.01);
    QVERIFY(std::abs(contrast::ratio(other, one) - ratio) < 0.01);
}

void TestContrast::aReadableColorIsKept()
{
    QCOMPARE(contrast::readable(Qt::darkBlue, Qt::white, contrast::text), QColor(Qt::darkBlue));
}

void TestContrast::anUnreadableColorIsChanged()
{
    for (int gray = 0; gray < 256; gray += 5)
        for (const QColor &color :
            {QColor(0xd9, 0x91, 0x00), QColor(gray, gray, gray), QColor(0x4b, 0x8b, 0xe0)}) {
            const QColor background(gray, gray, gray);
            QVERIFY(
                contrast::ratio(contrast::readable(color, background, contrast::text), background) >= 4.5);
        }
}

void TestContrast::rowsAreReadableInEachPalette_data()
{
    QTest::addColumn<QPalette>("palette");
    const auto add = [](const char *name, QRgb base, QRgb text, QRgb highlight, QRgb highlighted) {
        QPalette palette;
        palette.setColor(QPalette::Base, QColor(base));
        palette.setColor(QPalette::Text, QColor(text));
        palette.setColor(QPalette::Highlight, QColor(highlight));
        palette.setColor(QPalette::HighlightedText, QColor(highlighted));
        QTest::newRow(name) << palette;
    };
    add("light", 0xffffff, 0x1d1f21, 0x2a6fc9, 0xffffff);
    add("dark", 0x1e2023, 0xe6e6e6, 0x4b8be0, 0xffffff);
    add("Breeze", 0xffffff, 0x232629, 0x3daee9, 0xffffff);
    add("Breeze dark", 0x1b1e20, 0xfcfcfc, 0x3daee9, 0xfcfcfc);
    add("Adwaita", 0xffffff, 0x2e3436, 0x3584e4, 0xffffff);
    add("high contrast", 0x000000, 0xffffff, 0xffff00, 0xffffff);
    add("high contrast, inverse", 0xffffff, 0x000000, 0x000000, 0xffffff);
    add("solarized", 0xfdf6e3, 0x657b83, 0xb58900, 0xfdf6e3);
}

void TestContrast::rowsAreReadableInEachPalette()
{
    QFETCH(QPalette, palette);
    for (const QStyle::State selected : {QStyle::State_None, QStyle::State_Selected})
        for (const QStyle::State active : {QStyle::State_None, QStyle::State_Active})
            for (const QStyle::State enabled : {QStyle::State_None, QStyle::State_Enabled}) {
                QStyleOptionViewItem option;
                option.palette = palette;
                option.state = selected | active | enabled;
                const RowColors colors(option);
                for (const QColor &text : {colors.text, colors.quiet})
                    QVERIFY(contrast::ratio(text, colors.background) >= 4.5);
                for (const QColor &behind : {colors.match, colors.badge})
                    QVERIFY(contrast::ratio(colors.text, behind) >= 4.5);
                QVERIFY(contrast::ratio(colors.categoryText, colors.category) >= 4.5);
                for (const QColor &glyph : {colors.accent, colors.star, colors.noStar, colors.arrow})
                    QVERIFY(contrast::ratio(glyph, colors.background) >= 3);
            }
}

void TestContrast::thePalettesOfTheProgramAreReadable_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void TestContrast::thePalettesOfTheProgramAreReadable()
{
    QFETCH(QString, name);
    appearance::apply(name);
    const QPalette palette = QApplication::palette();
    const std::tuple<QPalette::ColorRole, QPalette::ColorRole, double> pairs[] = {
        {QPalette::Text, QPalette::Base, contrast::text},
        {QPalette::WindowText, QPalette::Window, contrast::text},
        {QPalette::ButtonText, QPalette::Button, contrast::text},
        {QPalette::ToolTipText, QPalette::ToolTipBase, contrast::text},
        {QPalette::HighlightedText, QPalette::Highlight, contrast::text},
        {QPalette::Link, QPalette::Base, contrast::text},
        {QPalette::LinkVisited, QPalette::Base, contrast::text},
        {QPalette::PlaceholderText, QPalette::Base, contrast::text},
        {QPalette::Highlight, QPalette::Base, contrast::glyph},
    };
    for (const auto &[text, background, least] : pairs)
        QVERIFY2(contrast::ratio(palette.color(text), palette.color(background)) >= least,
            qPrintable(QString::number(int(text))));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        QVERIFY(contrast::ratio(palette.color(QPalette::Disabled, role),
                    palette.color(QPalette::Disabled, QPalette::Window))
            >= contrast::glyph);
    for (const QStyle::State selected : {QStyle::State_None, QStyle::State_Selected}) {
        QStyleOptionViewItem option;
        option.palette = palette;
        option.state = selected | QStyle::State_Active | QStyle::State_Enabled;
        const RowColors colors(option);
        for (const QColor &behind : {colors.match, colors.badge})
            QVERIFY(contrast::ratio(behind, colors.background) >= 1.2);
    }
    appearance::apply(u"desktop"_s);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestContrast)
#include "tst_contrast.moc"
