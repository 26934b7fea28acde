#include "gui/window/mainwindow.h"

#include "base/settings.h"
#include "gui/icons.h"
#include "gui/pages/searchpage.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/centralwidget.h"
#include "gui/window/citationactions.h"
#include "gui/window/errorbar.h"
#include "gui/window/filecontroller.h"
#include "gui/window/filteractions.h"
#include "gui/window/generalactions.h"
#include "gui/window/keywordactions.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/modalkeys.h"
#include "gui/window/notesyncactions.h"
#include "gui/window/pagestatus.h"
#include "gui/window/paperactions.h"
#include "gui/window/papertabs.h"
#include "gui/window/popupkeys.h"
#include "gui/window/publishactions.h"
#include "gui/window/refreshactions.h"
#include "gui/window/savedsearchactions.h"
#include "gui/window/searchcontroller.h"
#include "gui/window/statisticsactions.h"
#include "gui/window/statusarea.h"
#include "gui/window/undooffer.h"
#include "gui/window/visittracker.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowlayout.h"
#include "gui/window/windowmenus.h"
#include "gui/window/windowmessages.h"
#include "gui/window/windowtitle.h"
#include "session/session.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dp {

MainWindow::MainWindow(Session &session, Settings &settings, Prompts &prompts, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_settings(settings)
{
    setObjectName(u"mainWindow"_s);
    new WindowTitle(*this, session.keywords());
    new PopupKeys(this);
    new ModalKeys(this);
    auto *central = new CentralWidget(this);
    KeywordTabs &keywordTabs = central->tabs();
    auto *actions = new WindowActions(this);
    const auto *menus = new WindowMenus(*this, *actions);
    auto *status = new StatusArea(*this, session.jobs());
    m_messages = new WindowMessages(central->errorBar(), *status, session, this);
    m_tabs = new PaperTabs(keywordTabs, session, settings, this);
    m_center = &central->center();
    m_search = new SearchController(*actions, *menus->toolBar(), *m_center, session, *m_messages, this);
    m_files = new FileController(*actions, session, settings, prompts, *m_messages, *this);
    m_paperActions = new PaperActions(
        *actions, *m_center, central->reading(), *m_tabs, session, settings, prompts, *m_messages, this);
    auto *searches =
        new SavedSearchActions(*actions, *m_search, *m_center, *m_tabs, session, *m_messages, *this);
    m_keywordActions = new KeywordActions(
        *actions, *m_tabs, *m_center, *m_files, *searches, session, settings, prompts, *m_messages, *this);
    m_layout = new WindowLayout(*this, *central, *actions, *menus, settings);
    new RefreshActions(*actions, *m_tabs, *m_center, session, *this);
    new PublishActions(*actions, session, settings, this);
    new NoteSyncActions(*actions, session, settings, this);
    new UndoOffer(*actions->undo, *m_center, session.undoStack(), *m_messages, this);
    new FilterActions(*actions, *m_center, this);
    new VisitTracker(*this, *m_center, *m_tabs, session);
    new CitationActions(*actions, *m_center, *m_search, *m_files, session, settings, *m_messages, *this);
    new StatisticsActions(*actions, *m_tabs, *m_search, *m_files, session, settings, *m_messages, *this);
    new PageStatus(*m_center, *m_tabs, *m_search, *status, session, this);
    new GeneralActions(*actions, *m_tabs, keywordTabs, *m_messages, settings, *this);
    connect(actions->quit, &QAction::triggered, this, &MainWindow::quit);
    setCentralWidget(central);
    connectParts(central->errorBar());
    m_layout->restore();
}

void MainWindow::connectParts(ErrorBar &errorBar)
{
    const auto focusTable = [this] {
        if (PapersPage *page = shownPage(); page && page->isBuilt())
            page->takeFocus();
    };
    connect(m_tabs, &PaperTabs::tabShown, this, focusTable);
    connect(m_tabs, &PaperTabs::emptyChanged, m_center, &CenterStack::setEmpty);
    connect(m_tabs, &PaperTabs::tableCreated, this, &MainWindow::attachTable);
    connect(m_tabs, &PaperTabs::failed, m_messages, &WindowMessages::showError);
    connect(m_search, &SearchController::pageCreated, this, &MainWindow::attachTable);
    connect(m_paperActions, &PaperActions::searchRequested, m_search, &SearchController::searchFor);
    connect(m_paperActions, &PaperActions::filterRequested, m_search, &SearchController::filterBy);
    connect(&errorBar, &ErrorBar::copyRequested, m_files, &FileController::saveCopy);
    connect(&errorBar, &ErrorBar::retryRequested, &m_session.refresh(), &RefreshJob::retry);
    connect(&errorBar, &ErrorBar::focusReleased, this, focusTable);
}

PapersPage *MainWindow::shownPage() const
{
    return m_center->shownPage();
}

void MainWindow::attachTable(PapersPage *page)
{
    m_paperActions->attach(*page);
    m_layout->attach(*page);
}

void MainWindow::start()
{
    // The following is not needed for the first painting.
    setWindowIcon(programIcon());
    QTimer::singleShot(0, m_tabs, &PaperTabs::loadNextTab);
    const auto isWelcomeDue = m_session.keywords().isWelcomeDue();
    if (!isWelcomeDue)
        m_messages->showError(isWelcomeDue.error());
    else if (*isWelcomeDue)
        m_keywordActions->welcome();
    else if (m_settings.flag(Setting::RefreshOnStart))
        m_session.refresh().refreshAll();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_isTrayThere && m_isTrayThere() && !m_isQuitting && m_settings.flag(Setting::KeepInTray)) {
        m_layout->save(*m_tabs);
        hide();
        event->ignore();
        return;
    }
    // Papers that are already stored stay. The thread of the library also finishes pending marks.
    m_session.jobs().stopAll();
    m_layout->save(*m_tabs);
    QMainWindow::closeEvent(event);
    if (m_isTrayThere) // Qt would not quit by itself, because it counts the tray icon as an open window
        QCoreApplication::quit();
}

void MainWindow::quit()
{
    m_isQuitting = true;
    if (isVisible())
        return void(close());
    m_session.jobs().stopAll();
    QCoreApplication::quit();
}

void MainWindow::bringUp()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void MainWindow::showPaper(qint64 keywordId, qint64 paperId)
{
    bringUp();
    m_search->end();
    m_tabs->showPaper(keywordId, paperId);
}

} // namespace dp

#include "moc_mainwindow.cpp"
