// The widths of tabs: a long name does not take the room of the others, and each number is visible.
#include "gui/mainwindowfixture.h"
#include "gui/window/keywordtabs.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

const QList<TabLabel> sixTabs = {{u"MLLM"_s, 1204}, {u"Hallucination"_s, 87}, {u"Reasoning"_s, 3210},
    {u"Reward Model"_s, 3216}, {u"Time Series"_s, 571760}, {u"Diffusion Models"_s, 45}};
const QList<TabLabel> tenTabs = sixTabs
    + QList<TabLabel>{{u"Large Language Model Agents"_s, 9}, {u"Graph Neural Networks"_s, 120},
        {u"Reinforcement Learning"_s, 10432}, {u"State Space Models"_s, 7}};

/// The tabs of keywords and of the library in a window of their own.
struct TabBarFixture {
    explicit TabBarFixture(const QList<TabLabel> &keywords)
    {
        for (const TabLabel &label :
            keywords + QList<TabLabel>{{u"All papers"_s, 0, false}, {u"Starred"_s, 0, false}})
            bar().setLabel(tabs.addTab(new QWidget, QString()), label, QString());
    }
    bool show(int width)
    {
        tabs.resize(width, 300);
        tabs.show();
        return QTest::qWaitForWindowExposed(&tabs);
    }
    KeywordTabBar &bar() { return *tabs.bar(); }
    int widthOfTabs() { return bar().tabRect(bar().count() - 1).right() + 1; }
    /// Returns the tabs whose number is not painted completely.
    QString cutTabs()
    {
        QStringList cut;
        for (int i = 0; i < bar().count(); ++i) {
            const int unread = bar().label(i).unread;
            const QString text = bar().shownText(i).replace(u"&&"_s, u"&"_s);
            const bool hasNumber = unread == 0 || text.endsWith(u'(' + tabtext::number(unread) + u')')
                || text.endsWith(u'(' + tabtext::shortNumber(unread) + u')');
            const int frame = bar().style()->pixelMetric(QStyle::PM_TabBarTabHSpace, nullptr, &bar());
            const int room = bar().tabRect(i).width() - frame;
            if (!hasNumber || bar().fontMetrics().horizontalAdvance(text) > room)
                cut << text;
        }
        return cut.join(u"; "_s);
    }
    bool canScroll()
    {
        for (const QToolButton *button : bar().findChildren<QToolButton *>())
            if (button->isVisible())
                return true;
        return false;
    }

    KeywordTabs tabs{nullptr};
};

} // namespace

class TestKeywordTabBar : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreWholeInCommonWidths_data();
    void numbersAreWholeInCommonWidths();
    void longNameDoesNotShrinkTheOthers();
    void widestTabsShrinkFirst();
    void tabsScrollIfTheyDoNotFit();
    void tabsHaveTheirWidthsAgainInAWiderWindow();
    void wholeNumberIsInTheToolTipAndTheAccessibleName();
};

void TestKeywordTabBar::numbersAreWholeInCommonWidths_data()
{
    QTest::addColumn<int>("keywords");
    QTest::addColumn<int>("width");
    for (const int width : {500, 640, 800, 1100, 1366, 1900}) {
        QTest::addRow("six keywords, %d pixels", width) << 6 << width;
        QTest::addRow("ten keywords, %d pixels", width) << 10 << width;
    }
}

void TestKeywordTabBar::numbersAreWholeInCommonWidths()
{
    QFETCH(int, keywords);
    QFETCH(int, width);
    TabBarFixture f(tenTabs.mid(0, keywords));
    QVERIFY(f.show(width));
    if (f.canScroll()) // the painted text is defined only for visible tabs
        for (int i = 0; i < f.bar().count(); ++i) {
            f.tabs.setCurrentIndex(i);
            const int unread = f.bar().label(i).unread;
            QVERIFY2(unread == 0 || f.bar().shownText(i).endsWith(u'(' + tabtext::number(unread) + u')'),
                qPrintable(f.bar().shownText(i)));
        }
    else
        QCOMPARE(f.cutTabs(), QString());
    if (width >= (keywords == 6 ? 1366 : 1900))
        QVERIFY(!f.canScroll());
}

void TestKeywordTabBar::longNameDoesNotShrinkTheOthers()
{
    QList<TabLabel> labels = sixTabs.mid(0, 4);
    labels << TabLabel{QString(150, u'n'), 5};
    TabBarFixture f(labels);
    QVERIFY(f.show(900));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(f.bar().shownText(i), f.bar().tabText(i));
    QVERIFY2(f.bar().shownText(4).endsWith(u" (5)"_s), qPrintable(f.bar().shownText(4)));
    QVERIFY(f.bar().tabRect(4).width() < 32 * f.bar().fontMetrics().averageCharWidth());
    QVERIFY(!f.canScroll());
}

void TestKeywordTabBar::widestTabsShrinkFirst()
{
    TabBarFixture f(tenTabs);
    QVERIFY(f.show(1900));
    const int width = f.widthOfTabs();
    f.tabs.resize(f.tabs.width() - f.bar().width() + width - 40, 300);
    QTRY_VERIFY(f.widthOfTabs() <= width - 40);
    QCOMPARE(f.bar().shownText(0), f.bar().tabText(0)); // a short name is still whole
    QVERIFY(f.bar().shownText(6) != f.bar().tabText(6)); // the longest name is elided
    QVERIFY(f.widthOfTabs() > f.bar().width() - f.bar().count()); // no room is lost
    QCOMPARE(f.cutTabs(), QString());
}

void TestKeywordTabBar::tabsScrollIfTheyDoNotFit()
{
    TabBarFixture f(tenTabs + tenTabs);
    QVERIFY(f.show(800));
    QVERIFY(f.canScroll());
    // Names that are shorter than the limit are whole.
    QCOMPARE(f.bar().shownText(0), f.bar().tabText(0));
    QCOMPARE(f.bar().shownText(1), f.bar().tabText(1));
}

void TestKeywordTabBar::tabsHaveTheirWidthsAgainInAWiderWindow()
{
    TabBarFixture f(sixTabs);
    QVERIFY(f.show(1900));
    const int width = f.widthOfTabs();
    f.tabs.resize(1900 - f.bar().width() + width - 40, 300);
    QTRY_VERIFY(f.widthOfTabs() < width);
    f.tabs.resize(1900, 300);
    QTRY_COMPARE(f.widthOfTabs(), width);
    f.bar().setLabel(0, {u"MLLM"_s, 0}, QString());
    QVERIFY(f.widthOfTabs() < width);
}

void TestKeywordTabBar::wholeNumberIsInTheToolTipAndTheAccessibleName()
{
    MainWindowFixture f({u"Large Language Model Agents"_s, u"MLLM"_s});
    QStringList ids;
    for (int i = 1; i <= 1204; ++i)
        ids << u"2503.%1"_s.arg(i, 5, 10, QChar(u'0'));
    QVERIFY(f.give(u"Large Language Model Agents"_s, ids));
    QVERIFY(f.run());
    KeywordTabBar *bar = f.window().findChild<KeywordTabBar *>();
    f.window().resize(460, 500);
    QTRY_VERIFY2(bar->shownText(0).endsWith(u"(1.2k)"_s) || bar->shownText(0).endsWith(u"(1,204)"_s),
        qPrintable(bar->shownText(0)));
    QVERIFY2(bar->tabToolTip(0).contains(u"1,204"_s), qPrintable(bar->tabToolTip(0)));
    const QAccessibleInterface *tab = QAccessible::queryAccessibleInterface(bar)->child(0);
    QCOMPARE(tab->text(QAccessible::Name), u"Large Language Model Agents (1,204)"_s);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestKeywordTabBar)
#include "tst_keywordtabbar.moc"
