// Notes in the window: the editor below the abstract, and the note in the abstract.
#include "gui/mainwindowfixture.h"
#include "gui/noteeditor.h"
#include "gui/table/abstractpanel.h"
#include "library/notes.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestNotes : public QObject
{
    Q_OBJECT

private slots:
    void aNoteIsWrittenAndUndoneByKeys();
    void theNoteIsSavedWhileThePersonTypes();
    void theNoteIsSavedWithoutAPauseInTyping();
    void nothingIsLostWhenTheTabIsSwitched();
    void nothingIsLostWhenTheAbstractIsClosed();
    void nothingIsLostWhenTheWindowIsClosed();
    void aNoteIsShownInEveryTabAtOnce();
    void lettersInTheEditorChangeNoPaper();
    void theEditorHasRoomForItsText();
    void hostileNotesAreText_data();
    void hostileNotesAreText();

private:
    struct Desk : MainWindowFixture {
        using MainWindowFixture::MainWindowFixture;
        QString noteOf(const QString &id)
        {
            const auto paper = PaperReader(*openLibrary()).paper(keyOf(id));
            return paper ? paper->note : u"?"_s;
        }
        /// Starts the program with one paper, and opens the editor of its note.
        QPlainTextEdit *startWithEditor()
        {
            if (!give(u"MLLM"_s, {u"2503.00001"_s}) || !run())
                return nullptr;
            table()->setCurrentRow(0);
            return edit();
        }
        AbstractPanel *panel() { return table()->panel(table()->currentId()); }
        /// Presses e, and returns the text of the editor.
        QPlainTextEdit *edit()
        {
            key(Qt::Key_E);
            NoteEditor *editor = panel() ? panel()->editor() : nullptr;
            return editor ? editor->findChild<QPlainTextEdit *>(u"noteText"_s) : nullptr;
        }
    };
};

void TestNotes::aNoteIsWrittenAndUndoneByKeys()
{
    Desk f({u"MLLM"_s});
    QPlainTextEdit *text = f.startWithEditor();
    QVERIFY(text);
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, u"first line"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"**second**"_s);
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(f.table()->hasFocus());
    QVERIFY(!f.panel()->editor());
    QVERIFY(!f.panel()->textCursor().hasSelection()); // Qt selects the first link if the text gets the focus
    QTRY_COMPARE(f.noteOf(u"2503.00001"_s), u"first line\n**second**"_s);
    QTRY_COMPARE(f.page()->model()->paper(0)->note, u"first line\n**second**"_s);
    QVERIFY(f.panel()->toPlainText().contains(u"first line\nsecond"_s)); // Markdown
    const QModelIndex title = f.page()->model()->index(0, PapersModel::TitleColumn);
    QVERIFY(title.data(Qt::AccessibleTextRole).toString().contains("note"_L1));
    f.key(Qt::Key_Z, Qt::ControlModifier); // the whole note is one step
    QTRY_COMPARE(f.noteOf(u"2503.00001"_s), QString());
    QTRY_VERIFY(!f.panel()->toPlainText().contains(u"first line"_s));
    f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(f.panel()->toPlainText().contains(u"first line"_s));
    f.stop();
}

void TestNotes::theNoteIsSavedWhileThePersonTypes()
{
    Desk f({u"MLLM"_s});
    QPlainTextEdit *text = f.startWithEditor();
    QVERIFY(text);
    QTest::keyClicks(text, u"abc"_s);
    QTRY_COMPARE(f.noteOf(u"2503.00001"_s), u"abc"_s);
    const auto *state = f.panel()->editor()->findChild<QLabel *>(u"noteState"_s);
    QTRY_VERIFY(state->text().startsWith(u"Saved."_s));
    QTest::keyClicks(text, u"d"_s);
    QVERIFY(!state->text().startsWith(u"Saved."_s)); // nothing is called saved that is not
    QTRY_COMPARE(f.noteOf(u"2503.00001"_s), u"abcd"_s);
    QCOMPARE(text->toPlainText(), u"abcd"_s);
    f.stop();
}

void TestNotes::theNoteIsSavedWithoutAPauseInTyping()
{
    Desk f({u"MLLM"_s});
    QPlainTextEdit *text = f.startWithEditor();
    QVERIFY(text);
    const auto typeUntilSaved = [&] {
        QTest::keyClick(text, Qt::Key_A);
        return !f.noteOf(u"2503.00001"_s).isEmpty();
    };
    QVERIFY(QTest::qWaitFor(typeUntilSaved, 10000));
    f.stop();
}

void TestNotes::nothingIsLostWhenTheTabIsSwitched()
{
    Desk f({u"MLLM"_s, u"Reasoning"_s});
    QPlainTextEdit *text = f.startWithEditor();
    QVERIFY(text);
    QTest::keyClicks(text, u"abc"_s);
    QTest::keyClick(text, Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(f.tabs()->currentIndex(), 1);
    QTRY_COMPARE(f.noteOf(u"2503.00001"_s), u"abc"_s);
    f.stop();
}

void TestNotes::nothingIsLostWhenTheAbstractIsClosed()
{
    Desk f({u"MLLM"_s});
    QPlainTextEdit *text = f.startWithEditor();
    QVERIFY(text);
    QTest::keyClicks(text, u"abc"_s);
    QTest::keyClick(text, Qt::Key_Escape, Qt::ShiftModifier);
    QVERIFY(!f.panel());
    QVERIFY(f.table()->hasFocus());
    QTRY_COMPARE(f.noteOf(u"2503.00001"_s), u"abc"_s);
    f.stop();
}

void TestNotes::nothingIsLostWhenTheWindowIsClosed()
{
    Desk f({u"MLLM"_s});
    QPlainTextEdit *text = f.startWithEditor();
    QVERIFY(text);
    QTest::keyClicks(text, u"abc"_s);
    f.window().close();
    f.stop();
    QCOMPARE(f.noteOf(u"2503.00001"_s), u"abc"_s);
}

void TestNotes::aNoteIsShownInEveryTabAtOnce()
{
    Desk f({u"MLLM"_s, u"Reasoning"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.give(u"Reasoning"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    KeywordPage *other = f.window().tabs().keywordPages()[1];
    QTRY_COMPARE(other->model()->rowCount(), 1);
    QVERIFY(other->model()->paper(0)->note.isEmpty());
    f.table()->setCurrentRow(0);
    QPlainTextEdit *text = f.edit();
    QVERIFY(text);
    QTest::keyClicks(text, u"abc"_s);
    QTRY_COMPARE(other->model()->paper(0)->note, u"abc"_s);
    f.stop();
}

void TestNotes::lettersInTheEditorChangeNoPaper()
{
    Desk f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    QPlainTextEdit *text = f.edit();
    QVERIFY(text);
    QTest::keyClicks(text, u"smnjkteod /? x"_s);
    QCOMPARE(text->toPlainText(), u"smnjkteod /? x"_s);
    QCOMPARE(f.table()->currentIndex().row(), 0);
    QVERIFY(f.starredIds().isEmpty());
    QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier); // undoes in the text
    QVERIFY(text->toPlainText() != u"smnjkteod /? x"_s);
    f.stop();
}

void TestNotes::theEditorHasRoomForItsText()
{
    Desk f({u"MLLM"_s});
    QPlainTextEdit *text = f.startWithEditor();
    QVERIFY(text);
    const int before = f.table()->rowHeight(0);
    for (int line = 0; line < 6; ++line) {
        QTest::keyClicks(text, u"x"_s);
        QTest::keyClick(text, Qt::Key_Return);
    }
    QTRY_VERIFY(f.table()->rowHeight(0) > before);
    QVERIFY(text->viewport()->height() >= 7 * text->fontMetrics().lineSpacing());
    QTRY_COMPARE(text->verticalScrollBar()->maximum(), 0);
    const QRect editor = f.panel()->editor()->geometry();
    QVERIFY(f.panel()->rect().contains(editor));
    QVERIFY(editor.top() >= f.panel()->viewport()->geometry().bottom());
    QTest::keyClick(text, Qt::Key_Escape);
    f.stop();
}

void TestNotes::hostileNotesAreText_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("shown");
    QTest::newRow("HTML") << u"<img src=file:///etc/passwd><b>x</b>"_s
                          << u"<img src=file:///etc/passwd><b>x</b>"_s;
    QTest::newRow("an image") << u"![x](file:///etc/passwd)"_s << u"![x](file:///etc/passwd)"_s;
    QTest::newRow("a script") << u"[x](javascript:alert(1))"_s << u"x (javascript:alert(1))"_s;
    QTest::newRow("a file") << u"[x](file:///etc/passwd)"_s << u"x (file:///etc/passwd)"_s;
    QTest::newRow("a command of the panel") << u"[x](changes:1)"_s << u"x (changes:1)"_s;
    QTest::newRow("a script block") << u"<script>alert(1)</script>"_s << u"<script>alert(1)</script>"_s;
}

void TestNotes::hostileNotesAreText()
{
    QFETCH(QString, note);
    QFETCH(QString, shown);
    LibraryPaper paper;
    paper.paper = somePaper(u"2503.00001"_s);
    paper.paper.authors.clear(); // authors and categories are links that search
    paper.paper.categories.clear();
    paper.note = note;
    AbstractPanel panel;
    panel.setPaper(paper);
    QVERIFY2(panel.toPlainText().contains(shown), qPrintable(panel.toPlainText()));
    for (QTextBlock block = panel.document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QVERIFY(!it.fragment().charFormat().isImageFormat());
            const QString href = it.fragment().charFormat().anchorHref();
            QVERIFY2(href.isEmpty() || href.startsWith(u"http"_s), qPrintable(href));
        }
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestNotes)
#include "tst_notes.moc"
