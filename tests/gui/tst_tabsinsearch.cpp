// During a search, the tabs are hidden. An action on a tab must not act on a tab that the person does not
// see.
#include "gui/tabfixture.h"

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// The actions on the current tab or on its keyword.
const QStringList actionsOnTab = {u"nextTab"_s, u"previousTab"_s, u"refreshTab"_s, u"fillBack"_s, u"watch"_s,
    u"editKeyword"_s, u"removeKeyword"_s};

} // namespace

class TestTabsInSearch : public QObject
{
    Q_OBJECT

private slots:
    void actionsOnTheHiddenTabAreDisabled();
    void keysDoNotActOnTheHiddenTab();
    void markAllMarksTheResults();
    void chosenTabEndsTheSearch();
};

void TestTabsInSearch::actionsOnTheHiddenTabAreDisabled()
{
    TabFixture f;
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    for (const QString &name : actionsOnTab)
        QVERIFY2(f.action(name)->isEnabled(), qPrintable(name));
    QVERIFY(f.search(u"paper"_s));
    for (const QString &name : actionsOnTab)
        QVERIFY2(!f.action(name)->isEnabled(), qPrintable(name));
    QVERIFY(f.action(u"refresh"_s)->isEnabled());
    QVERIFY(f.refresh()); // a change of the keywords does not enable them
    for (const QString &name : actionsOnTab)
        QVERIFY2(!f.action(name)->isEnabled(), qPrintable(name));
    QTest::keyClick(f.window().findChild<QLineEdit *>(u"searchField"_s), Qt::Key_Escape);
    QTRY_VERIFY(!f.isSearchShown());
    for (const QString &name : actionsOnTab)
        QVERIFY2(f.action(name)->isEnabled(), qPrintable(name));
    f.stop();
}

void TestTabsInSearch::keysDoNotActOnTheHiddenTab()
{
    TabFixture f;
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    QVERIFY(f.search(u"paper"_s));
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTest::keyClick(&f.window(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(f.tabs()->currentIndex(), 0);
    QVERIFY(!f.session().refresh().isRunning());
    QCOMPARE(f.arxiv.requests().size(), 0);
    f.stop();
}

void TestTabsInSearch::markAllMarksTheResults()
{
    TabFixture f;
    QVERIFY(f.give(u"Hallucination"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    QVERIFY(f.search(u"2503.00002"_s));
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 1);
    QTest::keyClick(&f.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.readIds(), QStringList{u"2503.00002"_s});
    f.stop();
}

void TestTabsInSearch::chosenTabEndsTheSearch()
{
    TabFixture f({u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s});
    QVERIFY(f.give(u"C"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    QVERIFY(f.search(u"paper"_s));
    QTest::keyClick(&f.window(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClicks(QApplication::focusWidget(), u"c"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!f.isSearchShown());
    QTRY_COMPARE(f.currentName(), u"C"_s);
    QTRY_VERIFY(f.table()->hasFocus());
    QVERIFY(f.window().findChild<QLineEdit *>(u"searchField"_s)->text().isEmpty());
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestTabsInSearch)
#include "tst_tabsinsearch.moc"
