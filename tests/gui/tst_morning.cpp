// The first and the second session of a person, simulated by key presses in a real window.
#include "gui/deskfixture.h"
#include "gui/table/abstractpanel.h"
#include "gui/table/papersheader.h"
#include "gui/welcomekeys.h"
#include "library/keywords.h"
#include "library/paperreader.h"
#include "support/checks.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeWidget>

using namespace dp;
using namespace dp::test;
using namespace Qt::StringLiterals;

class MorningTest : public QObject
{
    Q_OBJECT

private slots:
    void keywordIsAddedFetchedReadStarredExportedAndKept();
};

void MorningTest::keywordIsAddedFetchedReadStarredExportedAndKept()
{
    DeskFixture desk;
    QVERIFY(desk.start());

    // The welcome dialog is shown before anything is fetched.
    QDialog *welcome = dialogNamed(u"WelcomeDialog"_s);
    QVERIFY(welcome);
    QCOMPARE(desk.arxiv.requests().size(), 0);
    auto *offers = welcome->findChild<QTreeWidget *>(u"keywordList"_s);
    for (const Keyword &each : Keyword::defaults())
        QVERIFY(toggle(offers, each.name));
    QTest::keyClick(welcome, Qt::Key_L, Qt::AltModifier); // presses "Fetch later"
    QVERIFY(backTo(desk.window()));
    QTRY_COMPARE(desk.window().tabs().keywordPages().size(), 4);
    QCOMPARE(desk.arxiv.requests().size(), 0);

    // Ctrl+, opens the settings, and Alt+A adds a keyword.
    QTest::keyClick(&desk.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *settings = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(settings);
    QTest::keyClick(settings, Qt::Key_A, Qt::AltModifier);
    QDialog *keyword = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(keyword);
    QTest::keyClicks(QApplication::focusWidget(), u"Time Series"_s);
    QTest::keyClick(keyword, Qt::Key_Return);
    QVERIFY(backTo(*settings));
    QTRY_COMPARE(desk.window().tabs().keywordPages().size(), 5);
    auto *list = settings->findChild<QTreeWidget *>(u"keywordList"_s);
    QCOMPARE(list->topLevelItemCount(), 5);
    QCOMPARE(list->topLevelItem(4)->text(0), u"Time Series"_s);
    QTest::keyClick(settings, Qt::Key_Return);
    QTRY_COMPARE(desk.window().tabs().keywordPages().size(), 5);
    QVERIFY(backTo(desk.window()));

    // F5 fetches the papers of all five keywords. The progress bar moves.
    auto *bar = desk.window().findChild<QProgressBar *>(u"progressBar"_s);
    QSignalSpy moves(bar, &QProgressBar::valueChanged);
    QSignalSpy finished(&desk.session().refresh(), &RefreshJob::reported);
    QTest::keyClick(&desk.window(), Qt::Key_F5);
    QVERIFY(finished.wait(20000));
    QVERIFY(moves.count() >= 5);
    QCOMPARE(desk.arxiv.mostAtOnce(), 1);
    QTRY_VERIFY(desk.page()->model()->rowCount() > 5);

    // In the first tab, Ctrl+PgUp is pressed three times. It passes the tabs of the library and reaches the
    // tab of the new keyword.
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&desk.window(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(desk.page()->state().keyword.name, u"Time Series"_s);
    QTRY_VERIFY(desk.page()->model()->rowCount() > 5);
    PapersTable *table = desk.table();
    QTRY_VERIFY(table->hasFocus());

    // Clicks on the header sort by date. The first click puts the newest paper first, and the second click
    // the oldest.
    QHeaderView *header = table->horizontalHeader();
    const QPoint date(
        header->sectionViewportPosition(PapersModel::SubmittedColumn) + 10, header->height() / 2);
    const auto days = [&] {
        QStringList isos;
        for (int row = 0; row < desk.page()->model()->rowCount(); ++row)
            isos << desk.page()->model()->paper(row)->paper.published.iso();
        return isos;
    };
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, date);
    QTRY_VERIFY([&] {
        auto d = days();
        return std::is_sorted(d.rbegin(), d.rend());
    }());
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, date);
    QTRY_VERIFY([&] {
        auto d = days();
        return std::is_sorted(d.begin(), d.end());
    }());

    // Down and Right open the abstract below its row. The paper is marked as read.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Down);
    const qint64 id = table->currentId();
    QVERIFY(id != 0);
    const Paper paper = desk.page()->model()->paper(table->currentIndex().row())->paper;
    const int unread = desk.page()->state().unread;
    QTest::keyClick(table, Qt::Key_Right);
    AbstractPanel *panel = table->panel(id);
    QVERIFY(panel && panel->isVisible());
    QVERIFY(panel->width() <= table->viewport()->width());
    QVERIFY(panel->y() >= table->rowViewportPosition(table->currentIndex().row()));
    QVERIFY(panel->toPlainText().contains(paper.id.versioned()));
    QTRY_COMPARE(desk.page()->state().unread, unread - 1);
    // Return, Ctrl+A and Ctrl+C select and copy the text.
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(panel->hasFocus());
    QTest::keyClick(panel, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(panel->textCursor().selectedText().contains(paper.id.versioned()));
    QTest::keyClick(panel, Qt::Key_Escape);
    QTRY_VERIFY(table->hasFocus());

    // The key S stars the paper.
    QTest::keyClick(table, Qt::Key_S);
    QTRY_VERIFY([&] {
        const auto library = desk.openLibrary();
        const auto libraryPaper = library ? PaperReader(*library).paper(id) : Result<LibraryPaper>(Error{});
        return libraryPaper && libraryPaper->starred && libraryPaper->read;
    }());

    // Ctrl+E exports the README.
    desk.prompts.save = desk.folder.filePath(u"page.md"_s);
    QSignalSpy exported(&desk.jobs(), &dp::JobList::ended);
    QTest::keyClick(&desk.window(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(exported.wait());
    const QByteArray page = bytesOf(desk.prompts.save);
    QVERIFY(page.contains("## Time Series\n| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | "
                          "--- | --- | --- |\n| **["));
    QVERIFY(page.contains(paper.absUrl.toUtf8()));

    // The column of the authors is hidden. Ctrl+Q ends the program.
    table->setColumnHidden(PapersModel::AuthorsColumn, true);
    emit table->head()->columnsChanged();
    const QStringList before = days();
    QTest::keyClick(&desk.window(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!desk.window().isVisible());
    desk.stop();

    // After the next start, everything is unchanged. No dialog opens, and nothing is fetched.
    const auto requests = desk.arxiv.requests().size();
    QVERIFY(desk.start());
    QTRY_COMPARE(desk.window().tabs().keywordPages().size(), 5);
    QTRY_COMPARE(desk.page()->state().keyword.name, u"Time Series"_s);
    QTRY_COMPARE(days(), before); // the list is still sorted by date
    table = desk.table();
    QVERIFY(table->isColumnHidden(PapersModel::AuthorsColumn));
    const int row = desk.page()->model()->rowOf(id);
    QVERIFY(row >= 0);
    QVERIFY(desk.page()->model()->paper(row)->starred);
    QVERIFY(desk.page()->model()->paper(row)->read);
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(desk.arxiv.requests().size(), requests);
    desk.stop();
}

DP_WINDOW_TEST(MorningTest)
#include "tst_morning.moc"
