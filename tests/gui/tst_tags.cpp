// Tags in the window: the editor, the rows, and the list of all tags.
#include "gui/dialogs/tageditor.h"
#include "gui/mainwindowfixture.h"
#include "gui/table/abstractpanel.h"
#include "library/tags.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestTags : public QObject
{
    Q_OBJECT

private slots:
    void aTagIsCreatedAndUndoneByKeys();
    void aTypedBeginningFindsATag();
    void aTagIsShownInEveryTabAtOnce();
    void aTagOfSomePapersStaysUntilItIsChanged();
    void aWrongNameIsRefusedInTheDialog();
    void theNextKeyIsTypedIntoTheDialog();
    void hostileNamesAreText();
    void tagsAreRenamedAndDeletedInTheList();

private:
    struct Desk : MainWindowFixture {
        using MainWindowFixture::MainWindowFixture;
        QString tagsOf(const QString &id)
        {
            const auto paper = PaperReader(*openLibrary()).paper(keyOf(id));
            QStringList names;
            if (paper)
                for (const Tag &tag : paper->tags)
                    names << tag.name;
            return names.join(u", "_s);
        }
        /// Presses t, types a name and presses Return twice.
        void tag(const QString &name)
        {
            key(Qt::Key_T);
            QDialog *editor = dialogNamed(u"tagEditor"_s);
            QVERIFY(editor);
            auto *field = editor->findChild<QLineEdit *>(u"tagField"_s);
            QTest::keyClicks(field, name);
            QTest::keyClick(field, Qt::Key_Return);
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY(!editor->isVisible());
            QVERIFY(backTo(window()));
        }
    };
};

void TestTags::aTagIsCreatedAndUndoneByKeys()
{
    Desk f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.tag(u"to read"_s);
    QTRY_COMPARE(f.tagsOf(u"2503.00002"_s), u"to read"_s);
    QTRY_COMPARE(f.page()->model()->paper(0)->tags.size(), 1);
    const QModelIndex title = f.page()->model()->index(0, PapersModel::TitleColumn);
    QVERIFY(title.data(Qt::AccessibleTextRole).toString().contains("to read"_L1));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.tagsOf(u"2503.00002"_s), QString());
    QTRY_VERIFY(f.page()->model()->paper(0)->tags.isEmpty());
    f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.tagsOf(u"2503.00002"_s), u"to read"_s);
    f.stop();
}

void TestTags::aTypedBeginningFindsATag()
{
    Desk f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.tag(u"survey"_s);
    QTRY_COMPARE(f.tagsOf(u"2503.00002"_s), u"survey"_s);
    f.table()->setCurrentRow(1);
    f.key(Qt::Key_T);
    QDialog *editor = dialogNamed(u"tagEditor"_s);
    QVERIFY(editor);
    auto *list = editor->findChild<QListWidget *>(u"tagList"_s);
    QTRY_COMPARE(list->count(), 2); // the tag, and the entry that creates a tag
    auto *field = editor->findChild<QLineEdit *>(u"tagField"_s);
    QTest::keyClicks(field, u"SUR"_s);
    QVERIFY(!list->item(1)->isHidden());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(f.tagsOf(u"2503.00001"_s), u"survey"_s);
    f.stop();
}

void TestTags::aTagIsShownInEveryTabAtOnce()
{
    Desk f({u"MLLM"_s, u"Reasoning"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.give(u"Reasoning"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    KeywordPage *other = f.window().tabs().keywordPages()[1];
    QTRY_COMPARE(other->model()->rowCount(), 1);
    QVERIFY(other->model()->paper(0)->tags.isEmpty());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_Right);
    f.tag(u"a"_s);
    QTRY_COMPARE(other->model()->paper(0)->tags.size(), 1);
    const AbstractPanel *panel = f.table()->panel(keyOf(u"2503.00001"_s));
    QTRY_VERIFY(panel->toPlainText().contains(u"Tags:"_s));
    f.stop();
}

void TestTags::aTagOfSomePapersStaysUntilItIsChanged()
{
    Desk f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.tag(u"one"_s);
    QTRY_COMPARE(f.tagsOf(u"2503.00003"_s), u"one"_s);
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.key(Qt::Key_T);
    QDialog *editor = dialogNamed(u"tagEditor"_s);
    QVERIFY(editor);
    auto *list = editor->findChild<QListWidget *>(u"tagList"_s);
    QTRY_COMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->checkState(), Qt::PartiallyChecked);
    auto *field = editor->findChild<QLineEdit *>(u"tagField"_s);
    QTest::keyClicks(field, u"all"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    QTRY_COMPARE(f.tagsOf(u"2503.00003"_s), u"all, one"_s);
    QCOMPARE(f.tagsOf(u"2503.00001"_s), u"all"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier); // the change of three papers is one step
    QTRY_COMPARE(f.tagsOf(u"2503.00001"_s), QString());
    QCOMPARE(f.tagsOf(u"2503.00003"_s), u"one"_s);
    f.stop();
}

void TestTags::aWrongNameIsRefusedInTheDialog()
{
    TagEditor editor(1);
    editor.show();
    QVERIFY(takeKeyboard(editor));
    auto *field = editor.findChild<QLineEdit *>(u"tagField"_s);
    QTest::keyClicks(field, u"x"_s.repeated(61));
    QTest::keyClick(field, Qt::Key_Return);
    const auto *problem = editor.findChild<QLabel *>(u"tagProblem"_s);
    QVERIFY(problem->isVisible());
    editor.accept();
    QVERIFY(editor.isVisible());
    QVERIFY(editor.added().isEmpty());
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(!problem->isVisible());
    editor.accept(); // a typed name is meant too
    QCOMPARE(editor.added().size(), 1);
}

/// Tests letters that are pressed directly after t. They must not change a paper.
void TestTags::theNextKeyIsTypedIntoTheDialog()
{
    Desk f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_T);
    auto *editor = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    QVERIFY(editor); // it is open before any other event is handled
    QTest::keyClicks(editor->focusWidget(), u"sms"_s);
    QTest::keyClick(editor->focusWidget(), Qt::Key_Return);
    QTest::keyClick(editor->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(f.tagsOf(u"2503.00001"_s), u"sms"_s);
    QVERIFY(f.starredIds().isEmpty());
    f.stop();
}

void TestTags::hostileNamesAreText()
{
    Desk f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    const QString name = u"<img src=file:///etc/passwd><b>x</b>"_s;
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_Right);
    f.tag(name);
    const AbstractPanel *panel = f.table()->panel(keyOf(u"2503.00001"_s));
    QTRY_VERIFY(panel->toPlainText().contains(name));
    f.stop();
}

void TestTags::tagsAreRenamedAndDeletedInTheList()
{
    Desk f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.tag(u"old"_s);
    QTRY_COMPARE(f.tagsOf(u"2503.00001"_s), u"old"_s);
    f.window().findChild<QAction *>(u"manageTags"_s)->trigger();
    QDialog *dialog = dialogNamed(u"tagsDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(widgetsWithoutNames(*dialog), QString());
    QCOMPARE(textsWithTheSameLetter(*dialog), QString());
    auto *tree = dialog->findChild<QTreeWidget *>(u"allTags"_s);
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->text(1), u"1"_s);
    tree->topLevelItem(0)->setText(0, u"new"_s);
    QTRY_COMPARE(f.tagsOf(u"2503.00001"_s), u"new"_s);
    QTRY_COMPARE(tree->topLevelItem(0)->text(0), u"new"_s);
    dialog->findChild<QPushButton *>(u"deleteTag"_s)->click();
    QTRY_COMPARE(f.tagsOf(u"2503.00001"_s), QString());
    QTRY_COMPARE(tree->topLevelItemCount(), 0);
    dialog->reject();
    QVERIFY(backTo(f.window()));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.tagsOf(u"2503.00001"_s), u"new"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.tagsOf(u"2503.00001"_s), u"old"_s);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestTags)
#include "tst_tags.moc"
