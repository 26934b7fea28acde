// The window when things go wrong, and by its keys.
#include "exchange/readmewriter.h"
#include "gui/deskfixture.h"
#include "gui/pages/emptypage.h"
#include "gui/window/errorbar.h"
#include "gui/window/windowactions.h"
#include "gui/windowkeys.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/recovery/repair.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"
#include "text/errortext.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

Keyword keyword(const QString &name)
{
    return Keyword{0, name, {}, Keyword::defaultCategories(), Keyword::defaultLimit};
}

/// The program with a library that has keywords. Some of the keywords have papers.
struct Fixture : DeskFixture {
    explicit Fixture(
        const QStringList &names = {u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s})
    {
        QList<Keyword> keywords;
        for (const QString &name : names)
            keywords << keyword(name);
        made = makeLibrary(keywords);
    }

    /// Stores papers of a keyword before the program starts.
    bool give(const QString &name, const QStringList &ids)
    {
        auto library = libraryopener::open(options.library, Library::Access::Write);
        if (!library)
            return false;
        const auto stored = Keywords(**library).find(name);
        Transaction transaction(**library);
        return stored && transaction.begin()
            && Papers(**library).store(somePapers(ids), stored->id, Source::Feed, clock.now())
            && transaction.commit();
    }

    /// Starts the program. Waits until the current tab has all its rows, or until the window shows something
    /// other than the tabs.
    bool run()
    {
        return made && start() && QTest::qWaitFor([this] {
            return window().findChild<QStackedWidget *>(u"center"_s)->currentIndex() == 1
                || (page() && page()->model()->rowCount() == page()->state().papers);
        });
    }

    /// Presses F5 and waits until the refresh has finished.
    bool refresh()
    {
        QSignalSpy finished(&session().refreshService(), &RefreshService::finished);
        QTest::keyClick(&window(), Qt::Key_F5);
        return finished.wait(20000);
    }

    /// Presses a key in the list of the current tab.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        table()->setFocus();
        QTest::keyClick(table(), key, modifiers);
    }

    ErrorBar *bar() { return window().findChild<ErrorBar *>(); }
    QPushButton *retry() { return bar()->findChild<QPushButton *>(u"retryButton"_s); }
    QTabWidget *tabs() { return window().findChild<QTabWidget *>(u"keywordTabs"_s); }
    EmptyPage *empty(const QString &name)
    {
        for (KeywordPage *each : window().tabs().keywordPages())
            if (each->state().keyword.name == name)
                return each->findChild<EmptyPage *>();
        return nullptr;
    }
    static QString heading(EmptyPage *page) { return page->findChild<QLabel *>(u"emptyHeading"_s)->text(); }
    static QString explanation(EmptyPage *page)
    {
        return page->findChild<QLabel *>(u"emptyExplanation"_s)->text();
    }
    static QPushButton *action(EmptyPage *page) { return page->findChild<QPushButton *>(u"emptyAction"_s); }
    void showTab(int index)
    {
        tabs()->setCurrentIndex(index);
        table()->setFocus();
    }
    /// Returns those default keywords for which arXiv was asked.
    QStringList asked()
    {
        QStringList names;
        for (const LoopbackArxiv::Request &request : arxiv.requests())
            for (const QString &name : {u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s})
                if (request.parameter(u"search_query"_s).contains(name))
                    names << name;
        names.removeDuplicates();
        return names;
    }
    QString host() const { return u"127.0.0.1"_s; }
    QStringList readIds()
    {
        QStringList ids;
        const auto library = openLibrary();
        const auto papers = PaperReader(*library).papers(PaperQuery{});
        if (papers)
            for (const LibraryPaper &paper : *papers)
                if (paper.read)
                    ids << paper.paper.id.toString();
        return ids;
    }
    QStringList starredIds()
    {
        PaperQuery query;
        query.starredOnly = true;
        const auto library = openLibrary();
        const auto papers = PaperReader(*library).papers(query);
        return papers ? idsOf(*papers) : QStringList();
    }
    QString currentPaper() { return ArxivId::fromKey(table()->currentId()).value_or(ArxivId()).toString(); }

    bool made = false;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void whatFailedIsSaidAndRetryAsksThatAlone();
    void retryAsksAgainWhereNothingIsDue();
    void whileArxivFailsNothingIsLost();
    void theErrorBarIsClosedByItsButton();
    void stopEndsAFetchThatHangs();
    void closingWhileFetchingIsPromptAndLeavesASoundLibrary();
    void anEmptyTabSaysWhy();
    void withoutKeywordsThePageLeadsToTheSettings();
    void anImportMakesTabsWithTheirPapers();
    void whatCannotBeImportedIsSaid();
    void anExportThatCannotBeWrittenIsSaid();
    void marksAreTakenBackOneByOne();
    void markingATabReadIsTakenBackAtOnce();
    void nGoesFromUnreadToUnreadAndOnToTheNextTab();
    void jAndKStopAtTheEnds();
    void theTabsSayHowManyAreUnread();
    void whatAnotherProgramChangesIsShown();
    void afterTheFirstFetchTheKeysAreForTheFirstPaper();
    void openingAnAbstractReadsItUnlessThatIsOff();
    void oAndPOpenThePageAndThePdf();
    void onlyWebAddressesAreOpened();
    void namesOfKeywordsAreTextInTabsAndToolTips();
    void aSettingsChangeIsATabChange();
    void questionMarkShowsEveryKey();
    void everyActionHasANameAndAText();
    void everyWidgetOfTheWindowHasAName();
    void everyWidgetOfTheKeysAndAboutHasAName();
};

void TestMainWindow::whatFailedIsSaidAndRetryAsksThatAlone()
{
    Fixture f;
    f.arxiv.queueFault(Fault::status(400, {}, "incorrect query"), "MLLM", -1);
    QVERIFY(f.run());
    QVERIFY(!f.bar()->isVisible());
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY2(f.bar()->text().startsWith(u"“MLLM”: "_s), qPrintable(f.bar()->text()));
    QVERIFY2(f.bar()->text().contains(f.host()), qPrintable(f.bar()->text()));
    for (const QString &fine : {u"Hallucination"_s, u"Reasoning"_s})
        QVERIFY(!f.bar()->text().contains(fine));
    QVERIFY(f.retry()->isVisible());
    // The other keywords have their papers.
    QTRY_VERIFY(f.window().tabs().keywordPages()[0]->model()->rowCount() > 0);
    QTRY_VERIFY(f.window().tabs().keywordPages()[3]->model()->rowCount() > 0);
    QCOMPARE(f.window().tabs().keywordPages()[1]->model()->rowCount(), 0);

    f.arxiv.clearFaults();
    f.arxiv.clearRequests();
    QSignalSpy finished(&f.session().refreshService(), &RefreshService::finished);
    f.retry()->setFocus();
    QTest::keyClick(f.retry(), Qt::Key_Space);
    QVERIFY(finished.wait(20000));
    QCOMPARE(f.asked(), QStringList{u"MLLM"_s});
    QVERIFY(!f.bar()->isVisible());
    QCOMPARE(f.window().focusWidget(), f.table());
    QTRY_VERIFY(f.window().tabs().keywordPages()[1]->model()->rowCount() > 0);
    f.stop();
}

/// After the first refresh, no keyword is due. The retry must ask arXiv nevertheless.
void TestMainWindow::retryAsksAgainWhereNothingIsDue()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.refresh());
    f.arxiv.queueFault(Fault::status(400, {}, "incorrect query"), "MLLM", -1);
    QSignalSpy finished(&f.session().refreshService(), &RefreshService::finished);
    QTest::keyClick(&f.window(), Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(finished.wait(20000));
    QTRY_VERIFY(f.bar()->isVisible());
    f.arxiv.clearFaults();
    f.arxiv.clearRequests();
    QTest::mouseClick(f.retry(), Qt::LeftButton);
    QVERIFY(finished.wait(20000));
    QCOMPARE(f.asked(), QStringList{u"MLLM"_s});
    f.stop();
}

void TestMainWindow::whileArxivFailsNothingIsLost()
{
    Fixture f;
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    f.arxiv.queueFault(Fault::status(500), {}, -1);
    QVERIFY(f.run());
    f.showTab(1);
    QTRY_COMPARE(f.page()->model()->rowCount(), 2);
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.bar()->isVisible());
    Error error{ErrorKind::Http, f.host(), {}, 500};
    QCOMPARE(f.bar()->text(), u"“Hallucination”, “MLLM”, “Reasoning”, “Reward Model”: "_s + errorText(error));
    QCOMPARE(f.page()->model()->rowCount(), 2);
    QVERIFY(f.table()->isVisible());
    // The retry asks for all four keywords, and the error is shown again.
    f.arxiv.clearRequests();
    QSignalSpy finished(&f.session().refreshService(), &RefreshService::finished);
    QTest::mouseClick(f.retry(), Qt::LeftButton);
    QVERIFY(finished.wait(20000));
    QCOMPARE(f.asked().size(), 4);
    QTRY_VERIFY(f.bar()->isVisible());
    f.stop();
}

void TestMainWindow::theErrorBarIsClosedByItsButton()
{
    Fixture f;
    f.arxiv.queueFault(Fault::status(500), {}, -1);
    QVERIFY(f.run());
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.bar()->isVisible());
    f.arxiv.clearRequests();
    QTest::mouseClick(f.bar()->findChild<QToolButton *>(u"errorCloseButton"_s), Qt::LeftButton);
    QVERIFY(!f.bar()->isVisible());
    QCOMPARE(f.arxiv.requests().size(), 0);
    f.stop();
}

void TestMainWindow::stopEndsAFetchThatHangs()
{
    Fixture f;
    f.arxiv.queueFault(Fault::Hang, {}, -1);
    QVERIFY(f.run());
    auto *stop = f.window().findChild<QToolButton *>(u"stopButton"_s);
    auto *progress = f.window().findChild<QProgressBar *>(u"progressBar"_s);
    QVERIFY(!stop->isVisible());
    QSignalSpy asked(&f.arxiv, &LoopbackArxiv::requested);
    QSignalSpy finished(&f.session().refreshService(), &RefreshService::finished);
    QTest::keyClick(&f.window(), Qt::Key_F5);
    QVERIFY(asked.wait());
    QVERIFY(stop->isVisible());
    QVERIFY(progress->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!f.session().refreshService().isRunning());
    QTRY_VERIFY(!stop->isVisible());
    QVERIFY(!progress->isVisible());
    QVERIFY2(!f.bar()->isVisible(), "who stops needs not be told");
    QVERIFY(f.window().statusBar()->currentMessage().startsWith(u"Stopped"_s));
    QCOMPARE(f.heading(f.empty(u"Hallucination"_s)), u"No papers yet"_s);
    // A new refresh can be started.
    f.arxiv.clearFaults();
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.page()->model()->rowCount() > 0);
    f.stop();
}

void TestMainWindow::closingWhileFetchingIsPromptAndLeavesASoundLibrary()
{
    Fixture f;
    f.arxiv.queueFault(Fault::None);
    f.arxiv.queueFault(Fault::Hang, {}, -1);
    QVERIFY(f.run());
    QSignalSpy asked(&f.arxiv, &LoopbackArxiv::requested);
    QTest::keyClick(&f.window(), Qt::Key_F5);
    QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 2, 10000);
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(&f.window(), Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(!f.window().isVisible());
    f.stop();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    auto library = libraryopener::open(f.options.library, Library::Access::Write);
    VERIFY_OK(library);
    const auto problems = repair::problems(**library);
    VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
    // The papers that arrived before the end of the program are stored.
    const auto states = Keywords(**library).states();
    VERIFY_OK(states);
    QVERIFY(states->first().papers > 0);
}

void TestMainWindow::anEmptyTabSaysWhy()
{
    Fixture f({u"Zzyzx Nowhere"_s});
    QVERIFY(f.run());
    EmptyPage *empty = f.empty(u"Zzyzx Nowhere"_s);
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(f.heading(empty), u"No papers yet"_s);
    QVERIFY(f.action(empty)->isVisible());
    QVERIFY(!f.explanation(empty).isEmpty());

    // The request is running.
    f.arxiv.queueFault(Fault::Hang);
    QSignalSpy asked(&f.arxiv, &LoopbackArxiv::requested);
    QSignalSpy finished(&f.session().refreshService(), &RefreshService::finished);
    f.action(empty)->setFocus();
    QTest::keyClick(f.action(empty), Qt::Key_Space);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(f.heading(empty), u"Fetching…"_s);
    QVERIFY(!f.action(empty)->isVisible());
    QTest::mouseClick(f.window().findChild<QToolButton *>(u"stopButton"_s), Qt::LeftButton);
    QTRY_COMPARE(finished.count(), 1);
    QTRY_COMPARE(f.heading(empty), u"No papers yet"_s);

    // The request has failed.
    f.arxiv.queueFault(Fault::status(503));
    QTest::mouseClick(f.action(empty), Qt::LeftButton);
    QTRY_COMPARE(finished.count(), 2);
    QTRY_COMPARE(f.heading(empty), u"Could not fetch papers"_s);
    QCOMPARE(f.explanation(empty), errorText(Error{ErrorKind::Http, f.host(), {}, 503}));
    QVERIFY(f.action(empty)->isVisible());

    // arXiv has no papers for this keyword.
    QTest::mouseClick(f.action(empty), Qt::LeftButton);
    QTRY_COMPARE(finished.count(), 3);
    QTRY_COMPARE(f.heading(empty), u"No results on arXiv"_s);
    QVERIFY2(f.explanation(empty).contains(u"(ti:\"Zzyzx Nowhere\" OR abs:\"Zzyzx Nowhere\")"_s),
        qPrintable(f.explanation(empty)));
    QVERIFY(!f.bar()->isVisible());
    QCOMPARE(
        f.empty(u"Zzyzx Nowhere"_s)->findChild<QLabel *>(u"emptyExplanation"_s)->textFormat(), Qt::PlainText);
    f.stop();
}

void TestMainWindow::withoutKeywordsThePageLeadsToTheSettings()
{
    Fixture f((QStringList()));
    QVERIFY(f.run());
    auto *center = f.window().findChild<QStackedWidget *>(u"center"_s);
    QTRY_COMPARE(center->currentIndex(), 1);
    auto *page = qobject_cast<EmptyPage *>(center->currentWidget());
    QVERIFY(page && page->isVisible());
    QVERIFY(!f.window().findChild<QAction *>(u"refresh"_s)->isEnabled());
    for (const QString &name : {u"openAbstract"_s, u"toggleStar"_s, u"nextTab"_s})
        QVERIFY(!f.window().findChild<QAction *>(name)->isEnabled());
    QTest::mouseClick(f.action(page), Qt::LeftButton);
    QDialog *settings = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(settings);
    QVERIFY(pressAlt(*settings, Qt::Key_A));
    QDialog *dialog = dialogNamed(u"KeywordDialog"_s);
    QVERIFY(dialog);
    QTest::keyClicks(QApplication::focusWidget(), u"Reasoning"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(backTo(*settings));
    QTest::keyClick(settings, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    QTRY_COMPARE(center->currentIndex(), 0);
    QCOMPARE(f.window().tabs().keywordPages().size(), 1);
    QVERIFY(f.window().findChild<QAction *>(u"refresh"_s)->isEnabled());
    f.stop();
}

void TestMainWindow::anImportMakesTabsWithTheirPapers()
{
    Fixture f({u"MLLM"_s});
    QVERIFY(f.run());
    ReadmePage page;
    page.lastUpdate = QDate(2025, 3, 4);
    page.sections << ReadmePage::Section{
        u"R&D"_s, {onPage(somePaper(u"2503.00002"_s)), onPage(somePaper(u"2503.00001"_s))}, 0};
    page.sections << ReadmePage::Section{u"mllm"_s, {onPage(somePaper(u"2503.00002"_s))}, 0};
    const QString path = f.folder.filePath(u"README.md"_s);
    putBytes(path, readme::write(page));
    f.prompts.open = QStringList{path};
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    QTest::keyClick(&f.window(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(done.wait());
    QTRY_COMPARE(f.window().tabs().keywordPages().size(), 2);
    // The names are equal except for the case, so it is the same keyword.
    QTRY_COMPARE(f.tabs()->tabText(0), u"MLLM (1)"_s);
    QTRY_COMPARE(f.tabs()->tabText(1), u"R&&D (2)"_s);
    QTRY_COMPARE(f.window().tabs().keywordPages()[1]->model()->rowCount(), 2);
    QTRY_COMPARE(f.window().tabs().keywordPages()[0]->model()->rowCount(), 1);
    QVERIFY(!f.bar()->isVisible());
    const QString said = f.window().statusBar()->currentMessage();
    QVERIFY2(said.contains(u"README.md"_s), qPrintable(said));
    // The second import adds nothing.
    QTest::keyClick(&f.window(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(done.wait());
    QTRY_COMPARE(f.tabs()->tabText(1), u"R&&D (2)"_s);
    QCOMPARE(f.window().tabs().keywordPages()[1]->model()->rowCount(), 2);
    QCOMPARE(f.arxiv.requests().size(), 0);
    f.stop();
}

void TestMainWindow::whatCannotBeImportedIsSaid()
{
    Fixture f;
    QVERIFY(f.run());
    putBytes(f.folder.filePath(u"notes.md"_s), "only notes");
    f.prompts.open = QStringList{f.folder.filePath(u"notes.md"_s)};
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    QTest::keyClick(&f.window(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(done.wait());
    QVERIFY(f.bar()->isVisible());
    QVERIFY2(f.bar()->text().contains(u"notes.md"_s), qPrintable(f.bar()->text()));
    QVERIFY(!f.retry()->isVisible());
    QCOMPARE(f.bar()->findChild<QLabel *>(u"errorText"_s)->textFormat(), Qt::PlainText);
    // If the dialog is cancelled, nothing happens.
    f.prompts.open.clear();
    f.bar()->hide();
    QTest::keyClick(&f.window(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(!f.bar()->isVisible());
    QCOMPARE(f.window().tabs().keywordPages().size(), 4);
    f.stop();
}

void TestMainWindow::anExportThatCannotBeWrittenIsSaid()
{
    Fixture f;
    QVERIFY(f.run());
    f.prompts.save = f.folder.path();
    QSignalSpy done(&f.jobs(), &dp::JobList::ended);
    QTest::keyClick(&f.window(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(done.wait());
    QVERIFY(f.bar()->isVisible());
    QCOMPARE(f.bar()->text(), errorText(Error{ErrorKind::IsDirectory, f.folder.path(), {}}));
    QVERIFY(!f.retry()->isVisible());
    QVERIFY(f.prompts.suggested.endsWith(u"/README.md"_s));
    // If the dialog is cancelled, nothing is written.
    f.prompts.save.clear();
    QTest::keyClick(&f.window(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(done.count(), 1);
    f.stop();
}

void TestMainWindow::marksAreTakenBackOneByOne()
{
    Fixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s}));
    QVERIFY(f.run());
    QAction *undo = f.window().findChild<QAction *>(u"undo"_s);
    QVERIFY(!undo->isEnabled());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starredIds(), QStringList{u"2503.00003"_s});
    QVERIFY(f.page()->model()->paper(0)->starred);
    f.table()->setCurrentRow(1);
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.readIds(), QStringList{u"2503.00002"_s});
    QTRY_VERIFY(undo->isEnabled());
    // If a paper already had the mark, undo does not remove the mark.
    f.key(Qt::Key_Home, Qt::ControlModifier);
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.readIds().size(), 3);
    QTRY_COMPARE(f.tabs()->tabText(0), u"MLLM"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.readIds(), QStringList{u"2503.00002"_s});
    QTRY_COMPARE(f.tabs()->tabText(0), u"MLLM (2)"_s);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.readIds(), QStringList());
    QVERIFY(!f.page()->model()->paper(1)->read);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.starredIds(), QStringList());
    QTRY_VERIFY(!undo->isEnabled());
    f.stop();
}

void TestMainWindow::markingATabReadIsTakenBackAtOnce()
{
    Fixture f({u"MLLM"_s, u"Reasoning"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s}));
    QVERIFY(f.give(u"Reasoning"_s, {u"2503.00003"_s, u"2503.00004"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(2);
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.readIds(), QStringList{u"2503.00001"_s});
    f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.readIds(), QStringList({u"2503.00003"_s, u"2503.00002"_s, u"2503.00001"_s}));
    QTRY_COMPARE(f.tabs()->tabText(0), u"MLLM"_s);
    // The paper that belongs to both keywords is read in this tab too.
    QTRY_COMPARE(f.tabs()->tabText(1), u"Reasoning (1)"_s);
    QTRY_VERIFY(f.window().tabs().keywordPages()[1]->model()->paper(1)->read);
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.readIds(), QStringList{u"2503.00001"_s});
    QTRY_COMPARE(f.tabs()->tabText(1), u"Reasoning (2)"_s);
    f.stop();
}

void TestMainWindow::nGoesFromUnreadToUnreadAndOnToTheNextTab()
{
    Fixture f({u"MLLM"_s, u"Agents"_s, u"Reasoning"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s, u"2503.00004"_s}));
    QVERIFY(f.give(u"Reasoning"_s, {u"2503.00011"_s, u"2503.00012"_s}));
    QVERIFY(f.run());
    for (const int row : {0, 2}) {
        f.table()->setCurrentRow(row);
        f.key(Qt::Key_M);
    }
    QTRY_COMPARE(f.readIds().size(), 2);
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_N);
    QCOMPARE(f.currentPaper(), u"2503.00003"_s);
    f.key(Qt::Key_N);
    QCOMPARE(f.currentPaper(), u"2503.00001"_s);
    f.key(Qt::Key_N); // continues at the beginning of the list
    QCOMPARE(f.currentPaper(), u"2503.00003"_s);
    f.key(Qt::Key_M);
    f.key(Qt::Key_N);
    QCOMPARE(f.currentPaper(), u"2503.00001"_s);
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.tabs()->tabText(0), u"MLLM"_s);
    // This tab and the next tab have no unread papers.
    f.key(Qt::Key_N);
    QCOMPARE(f.tabs()->currentIndex(), 2);
    QCOMPARE(f.currentPaper(), u"2503.00012"_s);
    QTRY_VERIFY(f.table()->hasFocus());
    f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(f.tabs()->tabText(2), u"Reasoning"_s);
    f.key(Qt::Key_N); // no tab has unread papers
    QCOMPARE(f.tabs()->currentIndex(), 2);
    f.stop();
}

void TestMainWindow::jAndKStopAtTheEnds()
{
    Fixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    QTRY_COMPARE(f.currentPaper(), u"2503.00002"_s);
    f.key(Qt::Key_K);
    QCOMPARE(f.currentPaper(), u"2503.00002"_s);
    f.key(Qt::Key_J);
    QCOMPARE(f.currentPaper(), u"2503.00001"_s);
    f.key(Qt::Key_J);
    QCOMPARE(f.currentPaper(), u"2503.00001"_s);
    QCOMPARE(f.table()->selectedIds(), QList<qint64>{keyOf(u"2503.00001"_s)});
    f.key(Qt::Key_K);
    QCOMPARE(f.currentPaper(), u"2503.00002"_s);
    f.stop();
}

void TestMainWindow::theTabsSayHowManyAreUnread()
{
    Fixture f;
    QVERIFY(f.run());
    QCOMPARE(f.tabs()->tabText(0), u"Hallucination"_s);
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.page()->state().unread > 1);
    const int unread = f.page()->state().unread;
    QTRY_COMPARE(f.page()->model()->rowCount(), unread);
    QTRY_COMPARE(f.tabs()->tabText(0), u"Hallucination (%1)"_s.arg(unread));
    QVERIFY(f.tabs()->tabToolTip(0).contains(QString::number(unread)));
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.tabs()->tabText(0), u"Hallucination (%1)"_s.arg(unread - 1));
    QTRY_VERIFY(
        f.window().findChild<QLabel *>(u"statusText"_s)->text().contains(u"%1 unread"_s.arg(unread - 1)));
    f.stop();
}

/// Another program changes the library while the window is open, as a script does that refreshes the library.
void TestMainWindow::whatAnotherProgramChangesIsShown()
{
    Fixture f;
    QVERIFY(f.give(u"Hallucination"_s, {u"2502.00001"_s, u"2502.00003"_s}));
    QVERIFY(f.run());
    f.key(Qt::Key_J); // moves to the second paper; the next key opens its abstract
    f.key(Qt::Key_Return);
    const qint64 open = keyOf(u"2502.00001"_s);
    QVERIFY(f.table()->isOpen(open));
    QVERIFY(f.give(u"Hallucination"_s, {u"2502.00002"_s, u"2502.00004"_s}));
    PapersModel *model = f.page()->model();
    QTRY_COMPARE(model->rowCount(), 4);
    QTRY_COMPARE(f.page()->state().papers, 4);
    QCOMPARE(model->idAt(f.table()->currentIndex().row()), open);
    QVERIFY(f.table()->isOpen(open));
    {
        const auto other = libraryopener::open(f.options.library, Library::Access::Write);
        VERIFY_OK(other);
        Transaction transaction(**other);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(Papers(**other).mark({open}, Mark::Starred));
        VERIFY_OK(transaction.commit());
    }
    QTRY_VERIFY(f.table()->currentIndex().data(PapersModel::StarredRole).toBool());
}

void TestMainWindow::afterTheFirstFetchTheKeysAreForTheFirstPaper()
{
    Fixture f({u"Hallucination"_s});
    QVERIFY(f.run());
    EmptyPage *empty = f.empty(u"Hallucination"_s);
    f.action(empty)->setFocus();
    QTRY_VERIFY(f.action(empty)->hasFocus());
    f.arxiv.queueFault(Fault::status(500));
    QSignalSpy finished(&f.session().refreshService(), &RefreshService::finished);
    QTest::keyClick(f.action(empty), Qt::Key_Space);
    QVERIFY(finished.wait());
    QTRY_VERIFY(f.action(empty)->hasFocus()); // so that the same key can start the next attempt
    QTest::keyClick(f.action(empty), Qt::Key_Space);
    QTRY_VERIFY(f.page()->model()->rowCount() > 0);
    // The button has disappeared, so the table has the keyboard focus.
    QTRY_VERIFY(f.table()->hasFocus());
    QCOMPARE(f.table()->selectedIds(), f.page()->model()->ids().mid(0, 1));
    const QString first = f.currentPaper();
    QTest::keyClick(f.table(), Qt::Key_M);
    QTRY_COMPARE(f.readIds(), QStringList{first});
    f.stop();
}

void TestMainWindow::openingAnAbstractReadsItUnlessThatIsOff()
{
    Fixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.run());
    QSignalSpy marked(&f.session().marks(), &dp::Marks::marked);
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_Space);
    QVERIFY(f.table()->isOpen(keyOf(u"2503.00002"_s)));
    QTRY_COMPARE(marked.count(), 1);
    QCOMPARE(f.readIds(), QStringList{u"2503.00002"_s});
    f.key(Qt::Key_Space);
    QVERIFY(!f.table()->isOpen(keyOf(u"2503.00002"_s)));
    f.desktop->settings().set(Setting::MarkReadOnOpen, false);
    f.table()->setCurrentRow(1);
    f.key(Qt::Key_Right);
    QVERIFY(f.table()->isOpen(keyOf(u"2503.00001"_s)));
    f.key(Qt::Key_S); // if opening marked the paper, that mark would be written before this one
    QTRY_COMPARE(marked.count(), 2);
    QCOMPARE(f.readIds(), QStringList{u"2503.00002"_s});
    f.stop();
}

void TestMainWindow::oAndPOpenThePageAndThePdf()
{
    Fixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_O);
    f.key(Qt::Key_P);
    const Paper paper = somePaper(u"2503.00001"_s);
    QCOMPARE(f.prompts.opened, QList<QUrl>({QUrl(paper.absUrl), QUrl(paper.pdfUrl())}));
    f.stop();
}

void TestMainWindow::onlyWebAddressesAreOpened()
{
    Fixture f({u"MLLM"_s});
    QVERIFY(f.run());
    for (const QString &address :
        {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"/etc/passwd"_s, u"data:text/html,x"_s, u""_s})
        emit f.table()->linkActivated(QUrl(address));
    QCOMPARE(f.prompts.opened, QList<QUrl>());
    f.stop();
}

void TestMainWindow::namesOfKeywordsAreTextInTabsAndToolTips()
{
    const QString hostile = u"<img src=file:///etc/passwd> R&D %1"_s;
    Fixture f({hostile});
    QVERIFY(f.give(hostile, {u"2503.00001"_s}));
    QVERIFY(f.run());
    QTRY_COMPARE(f.tabs()->tabText(0), u"<img src=file:///etc/passwd> R&&D %1 (1)"_s);
    QVERIFY2(f.tabs()->tabToolTip(0).startsWith(u"&lt;img src=file:///etc/passwd&gt; R&amp;D %1<br>"_s),
        qPrintable(f.tabs()->tabToolTip(0)));
    f.arxiv.queueFault(Fault::status(500), {}, -1);
    QVERIFY(f.refresh());
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY2(f.bar()->text().startsWith(u"“"_s + hostile + u"”: "_s), qPrintable(f.bar()->text()));
    QVERIFY(f.bar()->text().contains(f.host()));
    for (const QLabel *label : f.window().findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u"<img"_s),
            qPrintable(label->objectName()));
    f.stop();
}

void TestMainWindow::aSettingsChangeIsATabChange()
{
    Fixture f({u"MLLM"_s, u"Reasoning"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.give(u"Reasoning"_s, {u"2503.00002"_s}));
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    QDialog *settings = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(settings);
    QVERIFY(pressAlt(*settings, Qt::Key_D));
    QTest::keyClick(settings, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    QTRY_COMPARE(f.tabs()->tabText(0), u"Reasoning (1)"_s);
    QCOMPARE(f.tabs()->tabText(1), u"MLLM (1)"_s);
    QCOMPARE(f.page()->state().keyword.name, u"MLLM"_s); // the current tab still shows the same keyword
    QTest::keyClick(&f.window(), Qt::Key_Comma, Qt::ControlModifier);
    settings = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(settings);
    QVERIFY(pressAlt(*settings, Qt::Key_R));
    QTest::keyClick(settings, Qt::Key_Return);
    QVERIFY(backTo(f.window()));
    QCOMPARE(f.prompts.questions.size(), 1);
    QTRY_COMPARE(f.window().tabs().keywordPages().size(), 1);
    QCOMPARE(f.tabs()->tabText(0), u"MLLM (1)"_s);
    f.stop();
}

void TestMainWindow::questionMarkShowsEveryKey()
{
    Fixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_Question);
    QDialog *keys = dialogNamed(u"keysDialog"_s);
    QVERIFY(keys);
    const QString text = keys->findChild<QLabel *>(u"keysText"_s)->text();
    int shortcuts = 0;
    for (const QAction *action : f.window().findChildren<QAction *>()) {
        if (action->shortcut().isEmpty())
            continue;
        ++shortcuts;
        const QString key = action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped();
        QVERIFY2(text.contains(u"<b>"_s + key + u"</b>"_s), qPrintable(action->objectName()));
        QVERIFY2(text.contains(WindowActions::generalText(*action).toHtmlEscaped()),
            qPrintable(action->objectName()));
    }
    QVERIFY(shortcuts > 15);
    for (const char *key : {"Home, End", "Ctrl+A", "Right, Left", "Return"})
        QVERIFY2(text.contains(u"<b>%1</b>"_s.arg(QLatin1StringView(key))), key);
    QTest::keyClick(keys, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    f.stop();
}

void TestMainWindow::everyActionHasANameAndAText()
{
    Fixture f;
    QVERIFY(f.run());
    QStringList nameless, names, keys;
    for (const QMenu *menu : f.window().menuBar()->findChildren<QMenu *>()) {
        if (menu->objectName().isEmpty())
            nameless << menu->title();
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator() || action->menu())
                continue;
            if (action->objectName().isEmpty() || action->text().isEmpty())
                nameless << menu->objectName() + u'/' + action->text();
            names << action->objectName();
        }
    }
    QCOMPARE(nameless.join(u"; "_s), QString());
    QVERIFY(names.size() > 20);
    QCOMPARE(names.removeDuplicates(), 0);
    // No shortcut belongs to two actions, and each action is in a menu.
    for (const QAction *action : f.window().findChildren<QAction *>()) {
        if (action->shortcut().isEmpty())
            continue;
        keys << action->shortcut().toString();
        QVERIFY2(names.contains(action->objectName()), qPrintable(action->objectName()));
    }
    QCOMPARE(keys.removeDuplicates(), 0);
    f.stop();
}

void TestMainWindow::everyWidgetOfTheWindowHasAName()
{
    Fixture f;
    QVERIFY(f.give(u"Hallucination"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_Right);
    QCOMPARE(widgetsWithoutNames(f.window()), QString());
    f.stop();
}

void TestMainWindow::everyWidgetOfTheKeysAndAboutHasAName()
{
    Fixture f;
    QVERIFY(f.run());
    for (const auto &[action, name] : {QPair(u"keys"_s, u"keysDialog"_s), QPair(u"about"_s, u"aboutBox"_s)}) {
        f.window().findChild<QAction *>(action)->trigger();
        QDialog *dialog = dialogNamed(name);
        QVERIFY2(dialog, qPrintable(name));
        QCOMPARE(widgetsWithoutNames(*dialog), QString());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(backTo(f.window()));
    }
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestMainWindow)
#include "tst_mainwindow.moc"
