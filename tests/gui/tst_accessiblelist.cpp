// Lists of papers for assistive technology: each row is one item with a name, a state and actions.
#include "gui/listfixture.h"
#include "gui/pages/searchpage.h"
#include "gui/table/abstractpanel.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

struct AccessibleFixture : ListFixture {
    using ListFixture::ListFixture;

    QAccessibleInterface *list() { return QAccessible::queryAccessibleInterface(table()); }
    /// Returns the item whose name contains the text.
    QAccessibleInterface *item(const QString &text)
    {
        for (int i = 0; i < list()->childCount(); ++i)
            if (QAccessibleInterface *one = list()->child(i);
                one && one->text(QAccessible::Name).split(u", "_s).contains(text))
                return one;
        return nullptr;
    }
    void act(const QString &title, const QString &action)
    {
        QAccessibleInterface *one = item(title);
        QVERIFY(one && one->actionInterface());
        QVERIFY(one->actionInterface()->actionNames().contains(action));
        one->actionInterface()->doAction(action);
    }
};

} // namespace

class TestAccessibleList : public QObject
{
    Q_OBJECT

private slots:
    void aRowIsOneItemWithAllTexts();
    void anyPaperIsOpenedAndStarredByName();
    void theAbstractIsBelowItsRow();
    void aHeadingIsAnItem();
    void keysMoveTheFocusOfAssistiveTechnology();
    void searchResultsDoNotTakeTheFocus();
    void anItemFollowsItsPaper();
    void onlyTheLastItemsAreKept();
};

void TestAccessibleList::aRowIsOneItemWithAllTexts()
{
    AccessibleFixture f(5);
    QVERIFY(f.run());
    QCOMPARE(f.list()->role(), QAccessible::List);
    QCOMPARE(f.list()->childCount(), 5);
    QAccessibleInterface *first = f.list()->child(0);
    QCOMPARE(first->role(), QAccessible::ListItem);
    QCOMPARE(f.list()->indexOfChild(first), 0);
    QVERIFY(first->parent() == f.list());
    const QString name = first->text(QAccessible::Name);
    QVERIFY2(name.startsWith(u"unread, Zebra 5, "_s), qPrintable(name));
    f.act(u"Zebra 5"_s, u"star"_s);
    f.act(u"Zebra 5"_s, u"read"_s);
    QTRY_VERIFY(first->text(QAccessible::Name).startsWith(u"starred, Zebra 5, "_s));
    QVERIFY(f.written());
    f.stop();
}

void TestAccessibleList::anyPaperIsOpenedAndStarredByName()
{
    AccessibleFixture f(60);
    QVERIFY(f.run());
    f.key(Qt::Key_J); // the current row is another one
    for (const QString &title : {u"Zebra 58"_s, u"Zebra 21"_s, u"Zebra 1"_s}) {
        f.act(title, u"open"_s);
        f.act(title, u"star"_s);
        QAccessibleInterface *item = f.item(title);
        QVERIFY(item->state().expanded);
        QVERIFY(f.table()->isOpen(f.page()->model()->idAt(f.list()->indexOfChild(item))));
    }
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"starred"_s), 3);
    f.act(u"Zebra 21"_s, u"close"_s);
    QVERIFY(f.item(u"Zebra 21"_s)->state().collapsed);
    f.act(u"Zebra 21"_s, QAccessibleActionInterface::setFocusAction());
    QCOMPARE(f.page()->model()->paper(f.table()->currentIndex().row())->paper.title, u"Zebra 21"_s);
    QVERIFY(f.list()->focusChild() == f.item(u"Zebra 21"_s));
    f.stop();
}

void TestAccessibleList::theAbstractIsBelowItsRow()
{
    AccessibleFixture f(5);
    QVERIFY(f.run());
    QAccessibleInterface *item = f.item(u"Zebra 3"_s);
    QVERIFY(item);
    QCOMPARE(item->childCount(), 0);
    f.act(u"Zebra 3"_s, u"open"_s);
    QCOMPARE(item->childCount(), 1);
    QAccessibleInterface *abstract = item->child(0);
    QVERIFY(abstract && abstract->textInterface());
    QCOMPARE(item->indexOfChild(abstract), 0);
    const int length = abstract->textInterface()->characterCount();
    QVERIFY(abstract->textInterface()->text(0, length).contains(
        f.page()->model()->paper(f.list()->indexOfChild(item))->paper.abstract));
    f.stop();
}

void TestAccessibleList::aHeadingIsAnItem()
{
    AccessibleFixture f(5);
    Settings(f.options.settings).set(Setting::GroupByDate, true);
    QVERIFY(f.made && f.start());
    QTRY_VERIFY(f.page() && f.page()->model()->rowCount() == 6);
    QAccessibleInterface *heading = f.list()->child(0);
    QCOMPARE(heading->role(), QAccessible::Heading);
    QVERIFY(heading->text(QAccessible::Name).contains(u"5"_s));
    QVERIFY(!heading->actionInterface());
    QVERIFY(heading->isValid());
    f.stop();
}

void TestAccessibleList::keysMoveTheFocusOfAssistiveTechnology()
{
    AccessibleFixture f(5);
    QVERIFY(f.run());
    f.key(Qt::Key_J);
    const int row = f.table()->currentIndex().row();
    QSignalSpy focused(f.table(), &RowTable::rowFocused);
    f.key(Qt::Key_J);
    QCOMPARE(focused.size(), 1);
    QCOMPARE(focused.first().first().toInt(), row + 1);
    f.stop();
}

void TestAccessibleList::searchResultsDoNotTakeTheFocus()
{
    AccessibleFixture f(5);
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"ze"_s);
    QTRY_VERIFY(f.searchPage());
    QSignalSpy focused(f.searchPage()->table(), &RowTable::rowFocused);
    QTest::keyClicks(field, u"bra"_s);
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 5);
    QCOMPARE(focused.size(), 0);
    QTest::keyClick(field, Qt::Key_Down);
    QTRY_VERIFY(f.searchPage()->table()->hasFocus());
    QVERIFY(!focused.isEmpty());
    f.stop();
}

void TestAccessibleList::anItemFollowsItsPaper()
{
    AccessibleFixture f(5);
    QVERIFY(f.run());
    QAccessibleInterface *item = f.item(u"Zebra 3"_s);
    const int row = f.list()->indexOfChild(item);
    QList<qint64> ids = f.page()->model()->ids();
    ids.removeFirst();
    f.page()->model()->setIds(ids);
    QCOMPARE(f.list()->indexOfChild(item), row - 1);
    f.page()->model()->setIds({ids.first()});
    QVERIFY(!item->isValid());
    QVERIFY(item->state().invalid);
    QCOMPARE(item->text(QAccessible::Name), QString());
    item->actionInterface()->doAction(u"star"_s); // changes nothing
    f.stop();
}

void TestAccessibleList::onlyTheLastItemsAreKept()
{
    AccessibleFixture f(3000);
    QVERIFY(f.run());
    const QAccessible::Id first = QAccessible::uniqueId(f.list()->child(0));
    for (int i = 1; i < 3000; ++i)
        QVERIFY(f.list()->child(i));
    QVERIFY(!QAccessible::accessibleInterface(first));
    QVERIFY(f.list()->child(0)->text(QAccessible::Name).contains(u"Zebra 3000"_s));
    const QAccessible::Id last = QAccessible::uniqueId(f.list()->child(2999));
    f.stop();
    QVERIFY(!QAccessible::accessibleInterface(last));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestAccessibleList)
#include "tst_accessiblelist.moc"
