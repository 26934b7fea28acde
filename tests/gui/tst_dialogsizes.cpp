// Each dialog fits on a small screen with any size of the font. The buttons are always visible, and no text
// is cut.
#include "gui/adjustedfusionstyle.h"
#include "gui/dialogsizes.h"
#include "gui/window/keybindings.h"
#include "gui/window/toolbar.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestDialogSizes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { appearance::apply(u"light"_s); }
    void dialogsFitOnASmallScreen_data();
    void dialogsFitOnASmallScreen();
    void glyphsFollowTheFont();
    void buttonsHaveIconsInAllDialogsOrInNone_data();
    void buttonsHaveIconsInAllDialogsOrInNone();
};

void TestDialogSizes::dialogsFitOnASmallScreen_data()
{
    QTest::addColumn<int>("points");
    for (const int points : {8, 10, 20})
        QTest::newRow(qPrintable(u"%1 pt"_s.arg(points))) << points;
}

void TestDialogSizes::dialogsFitOnASmallScreen()
{
    QFETCH(int, points);
    QFont font = QApplication::font();
    font.setPointSize(points);
    QApplication::setFont(font);
    QCOMPARE(DialogSizes().all(), QString());
}

void TestDialogSizes::glyphsFollowTheFont()
{
    QFont font = QApplication::font();
    font.setPointSize(20);
    QApplication::setFont(font);
    QMainWindow window;
    ToolBar bar(u"Tools"_s, &window);
    QPushButton button(&window);
    QCheckBox check(&window);
    const int line = bar.fontMetrics().height();
    QVERIFY(line > 25);
    QVERIFY(bar.iconSize().height() >= line);
    QVERIFY(button.iconSize().height() >= line * 9 / 10);
    QVERIFY(check.style()->pixelMetric(QStyle::PM_IndicatorHeight, nullptr, &check) >= line * 9 / 10);
    font.setPointSize(8);
    bar.setFont(font);
    QVERIFY(bar.iconSize().height() < line);
}

namespace {

/// A style that has icons in dialogs, or has none.
class FakeDialogStyle final : public AdjustedFusionStyle
{
public:
    explicit FakeDialogStyle(bool hasIcons)
        : m_hasIcons(hasIcons)
    {
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
            ? int(m_hasIcons)
            : AdjustedFusionStyle::styleHint(hint, option, widget, data);
    }

private:
    bool m_hasIcons;
};

QStringList buttonsWith(bool hasIcon, const QWidget &dialog)
{
    QStringList names;
    for (const auto *box : dialog.findChildren<QDialogButtonBox *>())
        for (const QAbstractButton *button : box->buttons())
            if (button->icon().isNull() != hasIcon)
                names << button->objectName();
    return names;
}

} // namespace

void TestDialogSizes::buttonsHaveIconsInAllDialogsOrInNone_data()
{
    QTest::addColumn<bool>("hasIcons");
    QTest::newRow("icons") << true;
    QTest::newRow("no icons") << false;
}

void TestDialogSizes::buttonsHaveIconsInAllDialogsOrInNone()
{
    QFETCH(bool, hasIcons);
    QApplication::setStyle(new FakeDialogStyle(hasIcons));
    SettingsFixture settings;
    const KeywordDialog keyword({}, {});
    WelcomeDialog welcome({});
    welcome.offerBackups();
    const RestoreDialog restore({});
    const SnapshotDialog snapshot(u"a.json"_s, 2026);
    const FillDialog fill(u"A"_s, {}, QDate(2026, 11, 18));
    const KeysDialog keys({}, nullptr);
    const AboutBox about(nullptr);
    for (const QWidget *dialog : std::initializer_list<const QWidget *>{
             settings.dialog.get(), &keyword, &welcome, &restore, &snapshot, &fill, &keys, &about}) {
        QVERIFY2(!buttonsWith(hasIcons, *dialog).isEmpty(), qPrintable(nameOf(*dialog)));
        QVERIFY2(buttonsWith(!hasIcons, *dialog).isEmpty(), qPrintable(nameOf(*dialog)));
    }
    appearance::apply(u"light"_s);
}

} // namespace dp::test

DP_REGISTER_TEST(dp::test::TestDialogSizes, dp::test::SmallScreenApplication<1>, __COUNTER__)
#include "tst_dialogsizes.moc"
