// Tests the switch that limits a search to the current tab, and the completions below the search field.
#include "gui/animals.h"
#include "gui/pages/searchpage.h"
#include "support/testprogram.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

QLineEdit *searchField(DeskFixture &f)
{
    return f.window().findChild<QLineEdit *>(u"searchField"_s);
}

/// Returns the visible list of completions; null if none is visible.
QAbstractItemView *completions()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && widget->objectName() == "searchCompletions"_L1)
            return qobject_cast<QAbstractItemView *>(widget);
    return nullptr;
}

} // namespace

class TestSearchScope : public QObject
{
    Q_OBJECT

private slots:
    void aSearchCanBeLimitedToTheTab();
    void theEndOfASearchEndsTheLimit();
    void fieldsAndValuesAreCompleted();
    void completionsDoNotStopTyping();
};

void TestSearchScope::aSearchCanBeLimitedToTheTab()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(f.table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(searchField(f)->hasFocus());
    auto *limit = f.window().findChild<QToolButton *>(u"searchTabOnly"_s);
    QVERIFY(limit->isVisible() && limit->isChecked());
    QTest::keyClicks(searchField(f), u"zebra"_s);
    QTRY_VERIFY(f.searchPage() && !f.searchPage()->isTableShown()); // the tab has no papers
    auto *explanation = f.window().findChild<QLabel *>(u"searchExplanation"_s);
    QVERIFY(explanation->isVisible() && explanation->text().contains(u"the keyword “A”"_s));
    QTest::mouseClick(limit, Qt::LeftButton);
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 20);
    QVERIFY(!explanation->isVisible());
    QTest::keyClick(searchField(f), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 0);
    QTest::keyClick(searchField(f), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 20);
}

void TestSearchScope::theEndOfASearchEndsTheLimit()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 4) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(f.table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(searchField(f), u"zebra"_s);
    auto *limit = f.window().findChild<QToolButton *>(u"searchTabOnly"_s);
    QVERIFY(limit->isChecked());
    QTest::keyClick(searchField(f), Qt::Key_Escape);
    QVERIFY(!limit->isChecked() && !limit->isVisible());
}

void TestSearchScope::fieldsAndValuesAreCompleted()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 4) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    searchField(f)->setFocus();
    QTest::keyClicks(searchField(f), u"zebra aut"_s);
    QTRY_VERIFY(completions());
    QTest::keyClick(completions(), Qt::Key_Down);
    QTest::keyClick(completions(), Qt::Key_Return);
    QCOMPARE(searchField(f)->text(), u"zebra author:"_s);
    QTest::keyClicks(searchField(f), u"must"_s);
    QTRY_VERIFY(completions());
    QVERIFY(completions()->model()->rowCount() > 0);
    QTest::keyClick(completions(), Qt::Key_Down);
    QTest::keyClick(completions(), Qt::Key_Return);
    QVERIFY(searchField(f)->text().startsWith("zebra author:\""_L1));
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 2);
}

void TestSearchScope::completionsDoNotStopTyping()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 4) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    searchField(f)->setFocus();
    QTest::keyClicks(searchField(f), u"is:"_s);
    QTRY_VERIFY(completions());
    QTest::keyClicks(completions(), u"unr"_s);
    QCOMPARE(searchField(f)->text(), u"is:unr"_s);
    QTest::keyClick(completions(), Qt::Key_Escape); // closes only the list
    QVERIFY(!completions());
    QCOMPARE(searchField(f)->text(), u"is:unr"_s);
    QTest::keyClicks(searchField(f), u"ead lion"_s);
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 2);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSearchScope)
#include "tst_searchscope.moc"
