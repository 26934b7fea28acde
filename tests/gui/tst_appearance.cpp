// The appearance: light, dark, or the same as the system.
#include "gui/adjustedfusionstyle.h"
#include "gui/appearance.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QStyleOptionButton>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestAppearance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void appearanceChangesAndIsRestored();
    void extensionButtonHasTheColorOfTheText_data();
    void extensionButtonHasTheColorOfTheText();
    void checkBoxFrameIsVisible_data();
    void checkBoxFrameIsVisible();
    void fieldFrameIsVisible_data();
    void fieldFrameIsVisible();
    void disabledAndPlaceholderTextIsReadable_data();
    void disabledAndPlaceholderTextIsReadable();

private:
    static int window() { return QApplication::palette().color(QPalette::Window).lightness(); }
};

void TestAppearance::initTestCase()
{
    if (QApplication::style()->objectName().compare("fusion"_L1, Qt::CaseInsensitive) != 0)
        QSKIP("the desktop's style is another");
}

void TestAppearance::appearanceChangesAndIsRestored()
{
    appearance::apply(u"desktop"_s);
    const int before = window();
    appearance::apply(u"dark"_s);
    QVERIFY(window() < 80);
    appearance::apply(u"light"_s);
    QVERIFY(window() > 200);
    appearance::apply(u"desktop"_s);
    QCOMPARE(window(), before);
    QCOMPARE(QApplication::style()->objectName(), u"fusion"_s);
}

void TestAppearance::extensionButtonHasTheColorOfTheText_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"desktop", "light", "dark"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestAppearance::extensionButtonHasTheColorOfTheText()
{
    QFETCH(QString, name);
    appearance::apply(name);
    QVERIFY(qobject_cast<AdjustedFusionStyle *>(QApplication::style()));
    for (const auto kind :
        {QStyle::SP_ToolBarHorizontalExtensionButton, QStyle::SP_ToolBarVerticalExtensionButton}) {
        const QImage drawn = QApplication::style()->standardIcon(kind).pixmap(QSize(24, 24)).toImage();
        QCOMPARE(drawn.pixelColor(12, 12).rgb(), QApplication::palette().color(QPalette::WindowText).rgb());
        QCOMPARE(drawn.pixelColor(1, 1).alpha(), 0);
    }
}

namespace {

/// Returns the relative luminance, as WCAG 2.1 defines it.
double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    // std::minmax() gets a list, because for two temporaries it would return references to them.
    const auto [less, more] = std::minmax({luminance(a), luminance(b)});
    return (more + 0.05) / (less + 0.05);
}

} // namespace

void TestAppearance::checkBoxFrameIsVisible_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("element");
    QTest::addColumn<int>("scale");
    for (const char *name : {"light", "dark"})
        for (const int scale : {1, 2}) {
            QTest::addRow("check box, %s, %d", name, scale)
                << QString::fromLatin1(name) << int(QStyle::PE_IndicatorCheckBox) << scale;
            QTest::addRow("check box of an item, %s, %d", name, scale)
                << QString::fromLatin1(name) << int(QStyle::PE_IndicatorItemViewItemCheck) << scale;
            QTest::addRow("radio button, %s, %d", name, scale)
                << QString::fromLatin1(name) << int(QStyle::PE_IndicatorRadioButton) << scale;
        }
}

/// Source: https://www.w3.org/TR/WCAG21/#non-text-contrast
void TestAppearance::checkBoxFrameIsVisible()
{
    QFETCH(QString, name);
    QFETCH(int, element);
    QFETCH(int, scale);
    appearance::apply(name);
    for (const QPalette::ColorRole background : {QPalette::Window, QPalette::Base})
        for (const auto state : {QStyle::State_Off, QStyle::State_On}) {
            QStyleOptionButton option;
            option.palette = QApplication::palette();
            option.rect = QRect(2, 2, 14, 14);
            option.state = QStyle::State_Enabled | state;
            const QColor behind = option.palette.color(background);
            QImage drawn(QSize(18, 18) * scale, QImage::Format_RGB32);
            drawn.setDevicePixelRatio(scale);
            drawn.fill(behind);
            QPainter painter(&drawn);
            QApplication::style()->drawPrimitive(QStyle::PrimitiveElement(element), &option, &painter);
            painter.end();
            // Check the pixels from the left edge to the inside, at half the height.
            double best = 0, toInside = 0;
            const QColor inside = drawn.pixelColor(6 * scale, 9 * scale);
            for (int x = 0; x < 5 * scale; ++x) {
                best = std::max(best, contrast(drawn.pixelColor(x, 9 * scale), behind));
                toInside = std::max(toInside, contrast(drawn.pixelColor(x, 9 * scale), inside));
            }
            QVERIFY2(best >= 3, qPrintable(QString::number(best)));
            if (state == QStyle::State_Off)
                QVERIFY2(toInside >= 3, qPrintable(QString::number(toInside)));
        }
}

namespace {

/// The palette that Qt makes of a colour scheme with black windows: it computes the disabled text from the
/// button.
QPalette blackPalette()
{
    QPalette palette(QColor(15, 15, 15), QColor(Qt::black));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, Qt::white);
        palette.setColor(QPalette::Disabled, role, QColor(15, 15, 15).darker());
    }
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    palette.setColor(QPalette::Link, QColor(0, 0, 255));
    return palette;
}

QPalette paletteOf(const QString &name)
{
    appearance::apply(name == "black"_L1 ? u"dark"_s : name);
    QPalette palette = name == "black"_L1 ? blackPalette() : QApplication::palette();
    AdjustedFusionStyle().polish(palette);
    return palette;
}

} // namespace

void TestAppearance::fieldFrameIsVisible_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"light", "dark", "black"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Source: https://www.w3.org/TR/WCAG21/#non-text-contrast
void TestAppearance::fieldFrameIsVisible()
{
    QFETCH(QString, name);
    const QPalette palette = paletteOf(name);
    const auto drawnBy = [&](auto draw) {
        QImage drawn(QSize(80, 30), QImage::Format_RGB32);
        drawn.fill(palette.color(QPalette::Window));
        QPainter painter(&drawn);
        draw(QApplication::style(), &painter);
        painter.end();
        double best = 0; // the pixels from the left edge to the inside, at half the height
        for (int x = 0; x < 6; ++x)
            best = std::max(best, contrast(drawn.pixelColor(x, 15), palette.color(QPalette::Window)));
        return best;
    };
    const auto filled = [&](auto option) {
        option.palette = palette;
        option.rect = QRect(2, 2, 76, 26);
        option.state = QStyle::State_Enabled;
        return option;
    };
    QStyleOptionFrame line = filled(QStyleOptionFrame());
    QVERIFY(drawnBy([&](QStyle *style, QPainter *painter) {
        style->drawPrimitive(QStyle::PE_FrameLineEdit, &line, painter);
    }) >= 3);
    QStyleOptionComboBox combo = filled(QStyleOptionComboBox());
    QVERIFY(drawnBy([&](QStyle *style, QPainter *painter) {
        style->drawComplexControl(QStyle::CC_ComboBox, &combo, painter);
    }) >= 3);
    QStyleOptionSpinBox spin = filled(QStyleOptionSpinBox());
    spin.frame = true;
    QVERIFY(drawnBy([&](QStyle *style, QPainter *painter) {
        style->drawComplexControl(QStyle::CC_SpinBox, &spin, painter);
    }) >= 3);
}

void TestAppearance::disabledAndPlaceholderTextIsReadable_data()
{
    fieldFrameIsVisible_data();
}

void TestAppearance::disabledAndPlaceholderTextIsReadable()
{
    QFETCH(QString, name);
    const QPalette palette = paletteOf(name);
    const auto ratio = [&](QPalette::ColorGroup group, QPalette::ColorRole text, QPalette::ColorRole behind) {
        return contrast(palette.color(group, text), palette.color(group, behind));
    };
    QVERIFY(ratio(QPalette::Disabled, QPalette::ButtonText, QPalette::Button) >= 3);
    QVERIFY(ratio(QPalette::Disabled, QPalette::WindowText, QPalette::Window) >= 3);
    QVERIFY(ratio(QPalette::Disabled, QPalette::Text, QPalette::Base) >= 3);
    for (const auto role : {QPalette::PlaceholderText, QPalette::Link}) {
        QCOMPARE(palette.color(QPalette::Active, role).alpha(), 255);
        QVERIFY(ratio(QPalette::Active, role, QPalette::Base) >= 4.5);
    }
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestAppearance)
#include "tst_appearance.moc"
