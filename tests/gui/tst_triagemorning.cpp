// A person triages thirty new papers of three tabs: by keys alone, by mouse alone, and in the reading pane
// only.
#include "gui/mainwindowfixture.h"
#include "gui/noteeditor.h"
#include "gui/reading/readingpane.h"
#include "gui/table/abstractpanel.h"
#include "gui/table/papersdelegate.h"
#include "library/mutecache.h"

#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

QString idOf(int number)
{
    return u"2503.%1"_s.arg(number, 5, 10, QLatin1Char('0'));
}

/// Three tabs with ten unread papers each. The first paper of the first tab has a new version.
struct TriageFixture : MainWindowFixture {
    TriageFixture()
        : MainWindowFixture({u"A"_s, u"B"_s, u"C"_s})
    {
        int number = 0;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s}) {
            QStringList ids;
            for (int i = 0; i < 10; ++i)
                ids << idOf(++number);
            made = made && give(name, ids);
        }
        made = made && give(u"A"_s, {idOf(10) + u"v2"_s});
    }

    /// Numbers of papers that the library has stored after all posted writes.
    struct Stored {
        int read = 0, starred = 0, tagged = 0, noted = 0;
        qint64 muted = 0;
        friend bool operator==(const Stored &, const Stored &) = default;
    };
    Stored stored()
    {
        return session()
            .library()
            .writer
            .ask([](Library &library) {
                Stored stored;
                PaperQuery all;
                all.muted = Muted::Included;
                if (const auto papers = PaperReader(library).papers(all))
                    for (const LibraryPaper &paper : *papers) {
                        stored.read += paper.read;
                        stored.starred += paper.starred;
                        stored.tagged += !paper.tags.isEmpty();
                        stored.noted += !paper.note.isEmpty();
                    }
                if (const auto muted = MuteCache::hidden(library); muted && *muted)
                    stored.muted = (*muted)->countsOf(0).papers;
                return stored;
            })
            .get();
    }
    bool shows(int papers)
    {
        return QTest::qWaitFor([&] { return page() && page()->model()->paperCount() == papers; });
    }
    bool isChangeShown()
    {
        const AbstractPanel *panel = table()->panel(table()->currentId());
        return panel && panel->hasChangesShown();
    }
    QPlainTextEdit *noteText()
    {
        AbstractPanel *panel = table()->panel(table()->currentId());
        return panel && panel->editor() ? panel->editor()->findChild<QPlainTextEdit *>(u"noteText"_s)
                                        : nullptr;
    }
    void click(const QPoint &at) { QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at); }
    QRect cell(int row, int column)
    {
        const QRect rect = table()->visualRect(page()->model()->index(row, column));
        return {rect.topLeft(), QSize(rect.width(), table()->fontMetrics().height())};
    }
    void clickArrow(int row)
    {
        const QRect title = table()->visualRect(page()->model()->index(row, PapersModel::TitleColumn));
        click(PapersDelegate::arrowRect(title, table()->fontMetrics()).center());
    }
    /// Opens the context menu of a row and clicks an entry.
    void choose(int row, const QString &name)
    {
        const QPoint at = cell(row, PapersModel::TitleColumn).center();
        click(at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, table()->viewport()->mapToGlobal(at));
        QApplication::sendEvent(table()->viewport(), &event);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        QAction *action = window().findChild<QAction *>(name);
        QVERIFY(action && menu->actions().contains(action));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    /// Clicks the undo or the redo entry of the Paper menu.
    void clickInPaperMenu(const QString &name)
    {
        auto *menu = window().findChild<QMenu *>(u"paperMenu"_s);
        QMenuBar *bar = window().menuBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(menu->menuAction()).center());
        QTRY_VERIFY(menu->isVisible());
        QTest::mouseClick(
            menu, Qt::LeftButton, {}, menu->actionGeometry(window().findChild<QAction *>(name)).center());
    }
};

} // namespace

class TestTriageMorning : public QObject
{
    Q_OBJECT

private slots:
    void byKeysAlone();
    void byMouseAlone();
    void inThePaneOnly();
};

void TestTriageMorning::byKeysAlone()
{
    TriageFixture f;
    QVERIFY(f.run());
    // Tab A: ten papers are read. The first one is compared with its previous version.
    f.key(Qt::Key_Space);
    f.key(Qt::Key_D);
    QVERIFY(f.isChangeShown());
    f.key(Qt::Key_D);
    for (int i = 1; i < 10; ++i)
        f.key(Qt::Key_Space);
    QTRY_COMPARE(f.stored().read, 10);
    f.key(Qt::Key_S);
    // Tab B: a paper gets a tag, and the next one a note. One paper is not interesting.
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(f.shows(10));
    for (int i = 0; i < 5; ++i)
        f.key(Qt::Key_Space);
    f.key(Qt::Key_S);
    f.key(Qt::Key_T);
    QDialog *tags = dialogNamed(u"tagEditor"_s);
    QVERIFY(tags);
    auto *field = tags->findChild<QLineEdit *>(u"tagField"_s);
    QTest::keyClicks(field, u"to read"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    f.key(Qt::Key_N);
    f.key(Qt::Key_E);
    QPlainTextEdit *note = f.noteText();
    QVERIFY(note);
    QTest::keyClicks(note, u"Compare with our baseline."_s);
    QTest::keyClick(note, Qt::Key_Escape);
    f.key(Qt::Key_J);
    f.key(Qt::Key_X);
    QVERIFY(f.shows(9));
    // Tab C: four papers are read. Then two changes are undone, and one is repeated.
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(f.shows(10));
    for (int i = 0; i < 4; ++i)
        f.key(Qt::Key_Space);
    f.key(Qt::Key_S);
    f.key(Qt::Key_J);
    f.key(Qt::Key_X);
    QVERIFY(f.shows(9));
    QTRY_COMPARE(f.stored(), (TriageFixture::Stored{20, 3, 1, 1, 2}));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(f.shows(10));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.stored(), (TriageFixture::Stored{20, 2, 1, 1, 1}));
    f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.stored(), (TriageFixture::Stored{20, 3, 1, 1, 1}));
    f.stop();
}

void TestTriageMorning::byMouseAlone()
{
    TriageFixture f;
    QVERIFY(f.run());
    const auto readAll = [&](int papers) {
        for (int row = 0; row < papers; ++row) {
            f.clickArrow(row); // opens the paper, which marks it as read
            f.clickArrow(row); // closes it
        }
    };
    const auto show = [&](int tab) {
        QTabBar *bar = f.tabs()->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
        QVERIFY(f.shows(10));
    };
    readAll(10);
    f.choose(0, u"showChanges"_s);
    QTRY_VERIFY(f.isChangeShown());
    f.clickArrow(0);
    f.click(f.cell(0, PapersModel::StarColumn).center());
    show(1);
    readAll(6);
    f.click(f.cell(0, PapersModel::StarColumn).center());
    f.choose(1, u"editTags"_s);
    QDialog *tags = dialogNamed(u"tagEditor"_s);
    QVERIFY(tags);
    QTest::keyClicks(tags->findChild<QLineEdit *>(u"tagField"_s), u"to read"_s); // text needs the keyboard
    QTest::mouseClick(tags->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QVERIFY(backTo(f.window()));
    f.choose(2, u"editNote"_s);
    QPlainTextEdit *note = nullptr;
    QTRY_VERIFY((note = f.noteText()));
    QTest::keyClicks(note, u"Compare with our baseline."_s);
    f.choose(8, u"mutePaper"_s);
    QVERIFY(f.shows(9));
    show(2);
    readAll(4);
    f.click(f.cell(0, PapersModel::StarColumn).center());
    f.choose(9, u"mutePaper"_s);
    QVERIFY(f.shows(9));
    QTRY_COMPARE(f.stored(), (TriageFixture::Stored{20, 3, 1, 1, 2}));
    f.clickInPaperMenu(u"undo"_s);
    QVERIFY(f.shows(10));
    f.clickInPaperMenu(u"undo"_s);
    QTRY_COMPARE(f.stored(), (TriageFixture::Stored{20, 2, 1, 1, 1}));
    f.clickInPaperMenu(u"redo"_s);
    QTRY_COMPARE(f.stored(), (TriageFixture::Stored{20, 3, 1, 1, 1}));
    f.stop();
}

/// The keyboard leaves the pane only to change the tab.
void TestTriageMorning::inThePaneOnly()
{
    TriageFixture f;
    Settings(f.options.settings).set(Setting::ReadingPaneShown, true);
    QVERIFY(f.run());
    const auto *pane = f.window().findChild<ReadingPane *>();
    QVERIFY(pane);
    AbstractPanel *text = pane->panel();
    const auto showsCurrent = [&] {
        return pane->paperId() != 0 && pane->paperId() == f.table()->currentId();
    };
    const auto key = [&](Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClick(text, pressed, modifiers);
        QTRY_VERIFY(showsCurrent());
    };
    const auto enterPane = [&] {
        QTRY_VERIFY(showsCurrent());
        f.key(Qt::Key_F6);
    };
    const auto nextTab = [&] {
        QTest::keyClick(text, Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(f.shows(10));
        enterPane();
    };
    enterPane();
    key(Qt::Key_D);
    QVERIFY(text->hasChangesShown());
    key(Qt::Key_S);
    for (int i = 0; i < 9; ++i)
        key(Qt::Key_Space); // reads the paper, and then the next one
    QTRY_COMPARE(f.stored().read, 10);
    nextTab();
    key(Qt::Key_S);
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_Space);
    key(Qt::Key_T);
    QDialog *tags = dialogNamed(u"tagEditor"_s);
    QVERIFY(tags);
    auto *field = tags->findChild<QLineEdit *>(u"tagField"_s);
    QTest::keyClicks(field, u"to read"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    key(Qt::Key_J);
    key(Qt::Key_E); // reads the paper too
    auto *note = text->editor() ? text->editor()->findChild<QPlainTextEdit *>(u"noteText"_s) : nullptr;
    QVERIFY(note);
    QTest::keyClicks(note, u"Compare with our baseline."_s);
    QTest::keyClick(note, Qt::Key_Escape);
    key(Qt::Key_J);
    key(Qt::Key_X);
    QVERIFY(f.shows(9));
    nextTab();
    key(Qt::Key_S);
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Space);
    key(Qt::Key_J);
    key(Qt::Key_X);
    QVERIFY(f.shows(9));
    QTRY_COMPARE(f.stored(), (TriageFixture::Stored{20, 3, 1, 1, 2}));
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(f.shows(10));
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(f.stored() != (TriageFixture::Stored{20, 3, 1, 1, 1}));
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.stored(), (TriageFixture::Stored{20, 3, 1, 1, 1}));
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestTriageMorning)
#include "tst_triagemorning.moc"
