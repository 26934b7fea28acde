// Reading in the reading pane with the keyboard: a small morning, pages, links, and copies.
#include "gui/noteeditor.h"
#include "gui/pages/searchpage.h"
#include "gui/readingfixture.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestReadingInPane : public QObject
{
    Q_OBJECT

private slots:
    void aMorningInThePaneOnly();
    void spaceShowsEachPageAndThenTheNextUnreadPaper();
    void spaceReadsInTheTabOfAllPapers();
    void shiftSpaceGoesBack();
    void tabMovesFromTheListToThePaneAndBack();
    void anAuthorIsSearchedInTheLibrary();
    void aNoteIsWrittenInThePane();
    void aCategoryFiltersTheTab();
    void otherLinksOpenTheBrowserOnlyForTheWeb();
    void hostileTextIsTextInThePane();
    void copiesHaveTheirForm();
    void everyWidgetHasAName();
};

/// The keyboard never leaves the pane.
void TestReadingInPane::aMorningInThePaneOnly()
{
    ReadingPaneFixture f(6);
    QVERIFY(f.runWithPane());
    f.key(Qt::Key_F6);
    AbstractPanel *text = f.pane()->panel();
    QVERIFY(text->hasFocus());
    const auto key = [&](Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(text, pressed, modifiers);
        QTRY_COMPARE(f.shownTitle(), f.currentTitle());
        QVERIFY(f.written());
    };
    QCOMPARE(f.shownTitle(), u"Zebra 6"_s);
    key(Qt::Key_Space); // read; the next unread paper is opened
    QCOMPARE(f.shownTitle(), u"Zebra 5"_s);
    QCOMPARE(f.marked(u"read"_s), 2);
    key(Qt::Key_S);
    QCOMPARE(f.starred().size(), 1);
    key(Qt::Key_J); // looks at a paper without reading it
    QCOMPARE(f.shownTitle(), u"Zebra 4"_s);
    QCOMPARE(f.marked(u"read"_s), 2);
    key(Qt::Key_N);
    QCOMPARE(f.shownTitle(), u"Zebra 3"_s);
    QCOMPARE(f.marked(u"read"_s), 3);
    key(Qt::Key_S);
    QCOMPARE(f.starred().size(), 2);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.starred().size(), 1);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.starred().size(), 2);
    for (int i = 0; i < 3; ++i) // the last papers, and then the one that was passed over
        key(Qt::Key_Space);
    QCOMPARE(f.shownTitle(), u"Zebra 4"_s);
    QTRY_COMPARE(f.page()->state().unread, 0);
    key(Qt::Key_Space);
    QCOMPARE(f.message(), u"No more unread papers"_s);
    QCOMPARE(f.shownTitle(), u"Zebra 4"_s);
    QVERIFY(text->hasFocus());
    f.stop();
    QCOMPARE(f.starred().size(), 2);
    QCOMPARE(f.marked(u"read"_s), 6);
}

void TestReadingInPane::spaceShowsEachPageAndThenTheNextUnreadPaper()
{
    ReadingPaneFixture f(5);
    QVERIFY(f.setAbstract(5, f.tallText()));
    QVERIFY(f.runWithPane());
    const QScrollBar *bar = f.pane()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    int pages = 0;
    for (int before = bar->value(); bar->value() < bar->maximum(); before = bar->value()) {
        f.key(Qt::Key_Space);
        QCOMPARE(f.row(), 0);
        QVERIFY(bar->value() > before);
        QVERIFY2(
            bar->value() - before < f.pane()->viewport()->height(), "lines of the last page stay visible");
        QVERIFY(++pages < 50);
    }
    QVERIFY(pages > 1);
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"read"_s), 1);
    f.key(Qt::Key_Space);
    QCOMPARE(f.row(), 1);
    QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    QCOMPARE(bar->value(), 0);
    f.stop();
}

void TestReadingInPane::spaceReadsInTheTabOfAllPapers()
{
    ReadingPaneFixture f(2);
    QVERIFY(f.runWithPane());
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier); // the tab of all papers
    PapersPage *all = f.window().tabs().currentPage();
    QTRY_COMPARE(all->model()->rowCount(), 2);
    QTRY_VERIFY(all->table()->hasFocus());
    QTRY_VERIFY(f.pane()->paperId() != 0);
    QTest::keyClick(all->table(), Qt::Key_Space);
    QTest::keyClick(all->table(), Qt::Key_Space);
    QTRY_COMPARE(f.pane()->paperId(), all->table()->currentId());
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"read"_s), 2);
    f.stop();
}

void TestReadingInPane::shiftSpaceGoesBack()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.setAbstract(2, f.tallText()));
    QVERIFY(f.runWithPane());
    f.key(Qt::Key_J);
    QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    f.key(Qt::Key_Space);
    QVERIFY(f.pane()->verticalScrollBar()->value() > 0);
    f.key(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(f.pane()->verticalScrollBar()->value(), 0);
    QCOMPARE(f.row(), 1);
    f.key(Qt::Key_Space, Qt::ShiftModifier);
    QTRY_COMPARE(f.shownTitle(), f.titleOf(0));
    f.key(Qt::Key_Space, Qt::ShiftModifier); // there is no previous paper
    QCOMPARE(f.row(), 0);
    f.stop();
}

void TestReadingInPane::tabMovesFromTheListToThePaneAndBack()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.runWithPane());
    QTRY_VERIFY(f.table()->hasFocus());
    QTest::keyClick(f.table(), Qt::Key_Tab);
    QVERIFY(f.pane()->panel()->hasFocus());
    QTest::keyClick(f.pane()->panel(), Qt::Key_Escape);
    QVERIFY(f.table()->hasFocus());
    f.key(Qt::Key_F6);
    QVERIFY(f.pane()->panel()->hasFocus());
    QTest::keyClick(f.pane()->panel(), Qt::Key_F6);
    QVERIFY(f.table()->hasFocus());
    f.stop();
}

void TestReadingInPane::anAuthorIsSearchedInTheLibrary()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.runWithPane());
    f.key(Qt::Key_F6);
    QTest::keyClick(f.pane()->panel(), Qt::Key_Tab); // the first author
    QTest::keyClick(f.pane()->panel(), Qt::Key_Return);
    auto *field = f.window().findChild<QLineEdit *>(u"searchField"_s);
    QVERIFY2(field->text().startsWith(u"author:\""_s), qPrintable(field->text()));
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() > 0);
    QTRY_VERIFY(f.pane()->paperId() == f.searchPage()->table()->currentId() && f.pane()->paperId() != 0);
    QTRY_VERIFY(f.searchPage()->table()->hasFocus());
    QTest::keyClick(f.searchPage()->table(), Qt::Key_Escape);
    QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    f.stop();
}

void TestReadingInPane::aNoteIsWrittenInThePane()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.runWithPane());
    const qint64 id = f.table()->currentId();
    f.key(Qt::Key_E);
    const NoteEditor *editor = f.pane()->panel()->editor();
    QVERIFY(editor);
    auto *text = editor->findChild<QPlainTextEdit *>(u"noteText"_s);
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, u"xyz in the pane"_s); // letters are no keys of the list
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!f.pane()->panel()->editor() && f.table()->hasFocus());
    const auto noteOf = [&f](qint64 paper) {
        const auto stored = PaperReader(*f.openLibrary()).paper(paper);
        return stored ? stored->note : QString();
    };
    QTRY_COMPARE(noteOf(id), u"xyz in the pane"_s);
    QTRY_VERIFY(f.pane()->panel()->toPlainText().contains(u"xyz in the pane"_s));
    // The next paper saves the note that is being written.
    f.key(Qt::Key_E);
    QTest::keyClicks(f.pane()->panel()->editor()->findChild<QPlainTextEdit *>(u"noteText"_s), u"!"_s);
    f.table()->setCurrentRow(1);
    QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    QVERIFY(!f.pane()->panel()->editor());
    QTRY_VERIFY(noteOf(id).contains(u'!'));
    QCOMPARE(noteOf(f.table()->currentId()), QString());
    f.stop();
}

void TestReadingInPane::aCategoryFiltersTheTab()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.runWithPane());
    f.key(Qt::Key_F6);
    for (int link = 0; link < 3; ++link) // two authors and the first category
        QTest::keyClick(f.pane()->panel(), Qt::Key_Tab);
    QTest::keyClick(f.pane()->panel(), Qt::Key_Return);
    auto *field = f.window().findChild<QLineEdit *>(u"searchField"_s);
    QCOMPARE(field->text(), u"category:cs.CL"_s);
    QVERIFY(f.window().findChild<QToolButton *>(u"searchTabOnly"_s)->isChecked());
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 3);
    f.stop();
}

void TestReadingInPane::otherLinksOpenTheBrowserOnlyForTheWeb()
{
    ReadingPaneFixture f(1);
    QVERIFY(f.runWithPane());
    for (const QString &address : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"ftp://example.org"_s})
        emit f.pane()->panel()->anchorClicked(QUrl(address));
    QCOMPARE(f.prompts.opened.size(), 0);
    emit f.pane()->panel()->anchorClicked(QUrl(u"https://arxiv.org/abs/2501.00001v1"_s));
    QCOMPARE(f.prompts.opened.size(), 1);
    f.stop();
}

void TestReadingInPane::hostileTextIsTextInThePane()
{
    const QString hostile = u"<img src=file:///etc/passwd><b>x</b>"_s;
    ReadingPaneFixture f(1);
    QVERIFY(f.setAbstract(1, hostile) && f.setText(1, u"comment"_s, hostile));
    QVERIFY(f.setTitle(1, hostile));
    QVERIFY(f.runWithPane());
    QCOMPARE(f.shownTitle(), hostile);
    QCOMPARE(f.pane()->panel()->toPlainText().count(hostile), 3);
    QVERIFY(!f.pane()->panel()->toHtml().contains(u"<img"_s));
    f.stop();
}

void TestReadingInPane::copiesHaveTheirForm()
{
    ReadingPaneFixture f(2);
    QVERIFY(f.runWithPane());
    const auto copied = [&](const QString &name) {
        QApplication::clipboard()->clear();
        f.action(name)->trigger();
        return QApplication::clipboard()->text();
    };
    QVERIFY(copied(u"copyText"_s).startsWith(f.currentTitle() + u'\n'));
    QVERIFY(copied(u"copyText"_s).contains(f.page()->model()->paper(0)->paper.abstract));
    QVERIFY(copied(u"copyMarkdown"_s).startsWith(u"[Zebra 2]("_s));
    QVERIFY(copied(u"copyCitation"_s).contains(u"(2025). Zebra 2. arXiv:"_s));
    f.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(copied(u"copyCitation"_s).count(u"\n\n"_s), 1);
    f.stop();
}

void TestReadingInPane::everyWidgetHasAName()
{
    ReadingPaneFixture f(2);
    QVERIFY(f.runWithPane());
    QCOMPARE(widgetsWithoutNames(f.window()), QString());
    QAccessibleInterface *row = QAccessible::queryAccessibleInterface(f.table())->child(0);
    QVERIFY(row && !row->state().expandable);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestReadingInPane)
#include "tst_readinginpane.moc"
