// Changes of keywords are undone by keys, in the menu of the last changes, and in the list of removed
// keywords.
#include "base/plaintext.h"
#include "gui/tabfixture.h"
#include "gui/window/toast.h"
#include "session/undostack.h"
#include "support/tablerows.h"

#include <QTabBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

QStringList rowsOf(TabFixture &f)
{
    QStringList rows = f.session().library().writer.ask([](Library &open) { return tableRows(open); }).get();
    rows.removeIf([](const QString &row) { return row.startsWith("removed_"_L1); });
    return rows;
}

const QStringList all{u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s};
const QStringList withoutMllm{u"Hallucination"_s, u"Reasoning"_s, u"Reward Model"_s};

} // namespace

class TestKeywordUndo : public QObject
{
    Q_OBJECT

private slots:
    void keysUndoAndRedoARemoval();
    void theToastUndoesARemoval();
    void keysUndoAMovedTab();
    void anEntryOfTheHistoryUndoesBackToIt();
    void aRemovedKeywordIsRestoredFromTheList();
    void namesAreNotMarkup();

private:
    static bool remove(TabFixture &f)
    {
        f.showTab(1);
        f.prompts.yes = true;
        f.action(u"removeKeyword"_s)->trigger();
        return QTest::qWaitFor([&f] { return f.names() == withoutMllm; });
    }
};

void TestKeywordUndo::keysUndoAndRedoARemoval()
{
    TabFixture f;
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    const QStringList before = rowsOf(f);
    QVERIFY(remove(f));
    QTRY_COMPARE(f.message(), u"“MLLM” was removed."_s);
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.names(), all);
    QTRY_COMPARE(f.message(), u"Undone: Remove keyword MLLM"_s);
    QCOMPARE(rowsOf(f), before);
    f.showTab(1);
    QTRY_COMPARE(f.page()->model()->rowCount(), 2);
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.names(), withoutMllm);
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.names(), all);
    QCOMPARE(rowsOf(f), before);
    f.stop();
}

void TestKeywordUndo::theToastUndoesARemoval()
{
    TabFixture f;
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    QVERIFY(remove(f));
    Toast *toast = nullptr;
    QTRY_VERIFY((toast = f.window().findChild<Toast *>(u"toast"_s)));
    QTRY_VERIFY(toast->isVisible());
    auto *undo = toast->findChild<QPushButton *>(u"toastUndoButton"_s);
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(f.names(), all);
    QTRY_VERIFY(!toast->isVisible());
    f.stop();
}

void TestKeywordUndo::keysUndoAMovedTab()
{
    TabFixture f;
    QVERIFY(f.run());
    const QStringList before = rowsOf(f);
    f.tabs()->tabBar()->moveTab(0, 2);
    QTRY_COMPARE(f.session().keywords().keywords().first().name, u"MLLM"_s);
    QVERIFY(f.written());
    QTest::keyClick(&f.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.names(), all);
    QCOMPARE(rowsOf(f), before);
    f.stop();
}

void TestKeywordUndo::anEntryOfTheHistoryUndoesBackToIt()
{
    TabFixture f;
    QVERIFY(f.give(u"Hallucination"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    QVERIFY(!f.action(u"undoHistory"_s)->isEnabled());
    f.showTab(0);
    QTest::keyClick(f.table(), Qt::Key_S);
    QVERIFY(remove(f));
    f.showTab(0);
    QTest::keyClick(f.table(), Qt::Key_M);
    QVERIFY(f.written());
    QTest::keyClick(&f.window(), Qt::Key_P, Qt::AltModifier);
    auto *paperMenu = f.window().findChild<QMenu *>(u"paperMenu"_s);
    QTRY_COMPARE(QApplication::activePopupWidget(), paperMenu);
    paperMenu->setActiveAction(f.action(u"undoHistory"_s));
    QTest::keyClick(paperMenu, Qt::Key_Right);
    auto *history = f.window().findChild<QMenu *>(u"undoHistoryMenu"_s);
    QTRY_VERIFY(history->isVisible());
    QStringList texts;
    for (const QAction *entry : history->actions())
        texts << entry->text();
    const QString title = plaintext::isolated(f.page()->model()->paper(0)->paper.title);
    QCOMPARE(
        texts, (QStringList{u"Mark as read: "_s + title, u"Remove keyword MLLM"_s, u"Star: "_s + title}));
    history->setActiveAction(history->actions()[1]);
    QTest::keyClick(history, Qt::Key_Return);
    QTRY_COMPARE(f.names(), all);
    QVERIFY(f.written());
    QCOMPARE(f.readIds(), QStringList());
    QCOMPARE(f.starredIds(), QStringList{u"2503.00001"_s});
    QCOMPARE(f.session().undoStack().undoSteps().size(), 1);
    QCOMPARE(f.session().undoStack().undoText(), u"Star"_s);
    f.stop();
}

void TestKeywordUndo::aRemovedKeywordIsRestoredFromTheList()
{
    TabFixture f;
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    const QStringList before = rowsOf(f);
    QVERIFY(remove(f));
    QTest::keyClick(&f.window(), Qt::Key_K, Qt::AltModifier);
    QTRY_COMPARE(QApplication::activePopupWidget(), f.window().findChild<QMenu *>(u"keywordMenu"_s));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_V);
    QDialog *dialog = dialogNamed(u"removedKeywordsDialog"_s);
    QVERIFY(dialog);
    auto *list = dialog->findChild<QTreeWidget *>(u"removedKeywordsList"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), u"MLLM"_s);
    QCOMPARE(list->topLevelItem(0)->text(1), u"2"_s);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(f.names(), all);
    QTRY_COMPARE(list->topLevelItemCount(), 0);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    QCOMPARE(rowsOf(f), before);
    QTRY_COMPARE(f.currentName(), u"MLLM"_s);
    QCOMPARE(f.arxiv.requests().size(), 0); // nothing is fetched
    f.stop();
}

void TestKeywordUndo::namesAreNotMarkup()
{
    TabFixture f({u"<b>a & b</b>"_s});
    QVERIFY(f.run());
    f.prompts.yes = true;
    f.action(u"removeKeyword"_s)->trigger();
    QTRY_COMPARE(f.names(), QStringList());
    QCOMPARE(f.action(u"undo"_s)->text(), u"&Undo “Remove keyword <b>a && b</b>”"_s);
    f.action(u"undo"_s)->trigger();
    QTRY_COMPARE(f.names(), QStringList{u"<b>a & b</b>"_s});
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestKeywordUndo)

#include "tst_keywordundo.moc"
