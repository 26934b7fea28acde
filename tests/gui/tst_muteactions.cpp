// Muting in the window: the key, the dialog, the menu, undo, and what the lists show.
#include "gui/listfixture.h"
#include "gui/pages/searchpage.h"
#include "gui/table/abstracthtml.h"
#include "gui/table/abstractpanel.h"
#include "gui/table/markshtml.h"
#include "gui/table/papersmodel.h"
#include "gui/windowkeys.h"
#include "library/mutes.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestMuteActions : public QObject
{
    Q_OBJECT

private slots:
    void theKeyHidesAPaperAndUndoShowsIt();
    void theToastUndoesTheMute();
    void aMuteIsSeenInAllTabs();
    void aMuteIsSeenInASearch();
    void mutedPapersAreShownOnRequest();
    void theLinkShowsAPaperAgain();
    void theDialogShowsWhatItHides();
    void aLongListLosesItsHiddenPapers();
    void aMuteOfAnotherProgramIsSeen();
    void aRuleEndsAtMidnight();
    void hostileTextIsShownAsText();

private:
    struct MuteFixture : ListFixture {
        using ListFixture::ListFixture;
        void trigger(const QString &name) { window().findChild<QAction *>(name)->trigger(); }
        int rows() { return page()->model()->paperCount(); }
        template <typename T>
        T *in(const QString &name)
        {
            QWidget *dialog = QApplication::activeModalWidget();
            return dialog ? dialog->findChild<T *>(name) : nullptr;
        }
        QWidget *toast() { return window().findChild<QWidget *>(u"toast"_s); }
    };
};

void TestMuteActions::theKeyHidesAPaperAndUndoShowsIt()
{
    MuteFixture f(5);
    QVERIFY(f.run());
    const qint64 second = f.page()->model()->idAt(1), third = f.page()->model()->idAt(2);
    f.table()->setCurrentRow(1);
    f.key(Qt::Key_X);
    QTRY_COMPARE(f.rows(), 4);
    QCOMPARE(f.page()->model()->rowOf(second), -1);
    QCOMPARE(f.table()->currentId(), third); // the next paper
    QTRY_COMPARE(f.page()->state().unread, 4);
    QTRY_VERIFY2(f.message().contains(u"muted"_s), qPrintable(f.message()));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.rows(), 5);
    QTRY_COMPARE(f.page()->state().unread, 5);
    f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.rows(), 4);
    f.stop();
}

void TestMuteActions::theToastUndoesTheMute()
{
    MuteFixture f(3);
    QVERIFY(f.run());
    f.key(Qt::Key_X);
    QTRY_VERIFY(f.toast() && f.toast()->isVisible());
    auto *undo = f.toast()->findChild<QPushButton *>(u"toastUndoButton"_s);
    QCOMPARE(undo->toolTip(), u"Undo (Ctrl+Z)"_s);
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(f.rows(), 3);
    QVERIFY(!f.toast()->isVisible());
    f.stop();
}

void TestMuteActions::aMuteIsSeenInAllTabs()
{
    MuteFixture f(5);
    QVERIFY(f.run());
    auto *tabs = f.window().findChild<QTabWidget *>(u"keywordTabs"_s);
    const auto libraryPage = f.window().tabs().libraryPages().first();
    f.window().tabs().show(*libraryPage);
    QTRY_COMPARE(libraryPage->model()->paperCount(), 5);
    tabs->setCurrentIndex(0);
    f.key(Qt::Key_X);
    QTRY_COMPARE(f.rows(), 4);
    QTRY_COMPARE(libraryPage->model()->paperCount(), 4);
    QTRY_COMPARE(f.session().keywords().counts().unread, 4);
    QCOMPARE(f.session().keywords().counts().muted, 1);
    f.stop();
}

void TestMuteActions::aMuteIsSeenInASearch()
{
    MuteFixture f(5);
    QVERIFY(f.run());
    f.window().search().searchFor(u"category:cs.CL"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->isLoaded());
    QTRY_COMPARE(f.searchPage()->model()->paperCount(), 5);
    PapersTable *table = f.searchPage()->table();
    table->setFocus();
    table->setCurrentRow(1);
    QTest::keyClick(table, Qt::Key_X);
    QTRY_COMPARE(f.searchPage()->model()->paperCount(), 4);
    f.stop();
}

void TestMuteActions::mutedPapersAreShownOnRequest()
{
    MuteFixture f(5);
    QVERIFY(f.run());
    const qint64 first = f.page()->model()->idAt(0);
    f.key(Qt::Key_X);
    QTRY_COMPARE(f.rows(), 4);
    f.trigger(u"showMuted"_s);
    QTRY_COMPARE(f.rows(), 5);
    const QModelIndex index = f.page()->model()->index(f.page()->model()->rowOf(first), 0);
    QVERIFY(index.data(PapersModel::BadgesRole).toStringList().contains(u"muted"_s));
    QCOMPARE(f.page()->state().unread, 4); // it is shown but not counted
    f.table()->setCurrentRow(index.row());
    f.key(Qt::Key_X); // shows it again
    QTRY_COMPARE(f.session().keywords().counts().muted, 0);
    f.trigger(u"showMuted"_s);
    QTRY_COMPARE(f.rows(), 5);
    f.stop();
}

void TestMuteActions::theLinkShowsAPaperAgain()
{
    MuteFixture f(3);
    QVERIFY(f.run());
    f.session().mutes().add({0, Mute::Kind::Word, u"zebra"_s});
    f.trigger(u"showMuted"_s);
    QTRY_COMPARE(f.session().keywords().counts().muted, 3);
    QTRY_COMPARE(f.rows(), 3);
    const LibraryPaper *paper = f.page()->model()->paper(0);
    QVERIFY(paper && paper->mutedBy.size() == 1);
    const QString html = AbstractHtml(*paper, {}, f.table()->palette()).body(0);
    QVERIFY2(html.contains(u"word"_s) && html.contains(u"Remove this mute"_s), qPrintable(html));
    const QUrl link(u"%1:%2.%3"_s.arg(MarksHtml::unmuteScheme)
                        .arg(paper->paper.id.key())
                        .arg(paper->mutedBy.first().rule->id));
    emit f.table()->linkActivated(link);
    QTRY_COMPARE(f.session().keywords().counts().muted, 0);
    f.stop();
}

void TestMuteActions::theDialogShowsWhatItHides()
{
    MuteFixture f(5);
    QVERIFY(f.run());
    f.trigger(u"muteRule"_s);
    QTRY_VERIFY(f.in<QLineEdit>(u"muteText"_s));
    auto *ok = f.in<QPushButton>(u"okButton"_s);
    auto *result = f.in<QLabel>(u"muteResult"_s);
    QVERIFY(!ok->isEnabled());
    QTest::keyClicks(f.in<QLineEdit>(u"muteText"_s), u"zebra"_s);
    QTRY_COMPARE(result->text(), u"Hides 5 of 5 paper(s)."_s);
    QCOMPARE(f.in<QListWidget>(u"muteTitles"_s)->count(), 5);
    QTest::keyClicks(f.in<QLineEdit>(u"muteText"_s), u"x"_s);
    QTRY_COMPARE(result->text(), u"Hides 0 of 5 paper(s)."_s);
    QTest::keyClick(f.in<QLineEdit>(u"muteText"_s), Qt::Key_Backspace);
    QVERIFY(ok->isEnabled());
    // The rule is for the current tab unless the person chooses another place.
    QCOMPARE(f.in<QComboBox>(u"mutePlace"_s)->currentData().toLongLong(), f.page()->state().keyword.id);
    QTest::keyClick(f.in<QLineEdit>(u"muteText"_s), Qt::Key_Return);
    QTRY_COMPARE(f.rows(), 0);
    QTRY_COMPARE(f.page()->state().muted, 5);
    QCOMPARE(f.session().keywords().counts().muted, 0);
    f.stop();
}

void TestMuteActions::aLongListLosesItsHiddenPapers()
{
    const int papers = PapersModel::wholeListLimit + 100;
    MuteFixture f(papers);
    QVERIFY(f.made && f.start());
    QTRY_COMPARE(f.rows(), papers);
    QVERIFY(f.page()->model()->isWindowed());
    const qint64 first = f.page()->model()->idAt(0), second = f.page()->model()->idAt(1);
    f.key(Qt::Key_X);
    QTRY_COMPARE(f.rows(), papers - 1);
    QCOMPARE(f.page()->model()->idAt(0), second);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.rows(), papers);
    QCOMPARE(f.page()->model()->idAt(0), first);
    f.stop();
}

void TestMuteActions::aMuteOfAnotherProgramIsSeen()
{
    MuteFixture f(3);
    QVERIFY(f.run());
    f.session().externalChanges().check();
    const qint64 first = f.page()->model()->idAt(0);
    {
        const auto library = libraryopener::open(f.options.library, Library::Access::Write);
        QVERIFY(library.ok());
        QVERIFY(Mutes(**library).setMuted({first}, true, f.clock.now()).ok());
    }
    QTRY_COMPARE_WITH_TIMEOUT(f.rows(), 2, 10000);
    f.stop();
}

void TestMuteActions::aRuleEndsAtMidnight()
{
    MuteFixture f(3);
    QVERIFY(f.run());
    f.session().mutes().add({0, Mute::Kind::Word, u"zebra"_s, 0, f.clock.today()});
    QTRY_COMPARE(f.rows(), 0);
    f.clock.set(f.clock.now().addDays(1));
    f.session().dayChange().check();
    QTRY_COMPARE(f.rows(), 3);
    QTRY_COMPARE(f.page()->state().unread, 3);
    f.stop();
}

void TestMuteActions::hostileTextIsShownAsText()
{
    MuteFixture f(3);
    QVERIFY(f.run());
    const QString hostile = u"<img src=file:///etc/passwd> zebra"_s;
    f.session().mutes().add({0, Mute::Kind::Word, hostile});
    QTRY_VERIFY(f.toast() && f.toast()->isVisible());
    const auto *text = f.toast()->findChild<QLabel *>(u"toastText"_s);
    QCOMPARE(text->textFormat(), Qt::PlainText);
    LibraryPaper paper = *f.page()->model()->paper(0);
    paper.mutedBy = {MuteReason{Mute{1, Mute::Kind::Word, hostile}, {}}};
    const QString html = AbstractHtml(paper, {}, f.table()->palette()).body(0);
    QVERIFY(!html.contains(u"<img"_s));
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestMuteActions)
#include "tst_muteactions.moc"
