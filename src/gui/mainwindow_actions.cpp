#include "gui/mainwindow.h"

#include "gui/icons.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/keywordpage.h"
#include "gui/widgets/keywordtabs.h"
#include "gui/widgets/toolbar.h"

#include <QAction>
#include <QMenuBar>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp {

QAction *MainWindow::newAction(const QString &name, int glyph, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(icon(Glyph(glyph)), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    m_actions.insert(name, action);
    return action;
}

void MainWindow::createActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(newAction(u"refresh"_s, int(Glyph::Refresh), tr("&Refresh"), QKeySequence(Qt::Key_F5)),
        &MainWindow::refreshAll);
    m_actions[u"refresh"_s]->setToolTip(tr("Fetch the newest papers of all keywords (F5)"));
    on(newAction(u"refreshAnyway"_s, int(Glyph::Refresh), tr("Refresh e&ven if nothing is announced"),
           QKeySequence(tr("Shift+F5"))),
        &MainWindow::refreshAllAnyway);
    on(newAction(u"fillGaps"_s, int(Glyph::Down), tr("Fill what is &missing in this tab")),
        [this] { onKeyword([this](KeywordPage &page) { fill(page.state().keyword, {}); }); });
    on(newAction(u"fillBack"_s, int(Glyph::Down), tr("Fill this tab &back to …")), &MainWindow::askFillBack);
    QAction *watch = newAction(u"watch"_s, int(Glyph::Info), tr("&Watch this keyword"));
    watch->setCheckable(true);
    watch->setToolTip(tr("Tell in a notification what a refresh brings for it"));
    on(watch, &MainWindow::toggleWatched);
    on(newAction(u"refreshTab"_s, int(Glyph::Refresh), tr("Refresh this &tab"), QKeySequence(tr("Ctrl+R"))),
        [this] { onKeyword([this](KeywordPage &page) { refreshKeywords({page.state().keyword}); }); });
    on(newAction(u"stop"_s, int(Glyph::Stop), tr("Sto&p")), [this] { stopAll(); });
    on(newAction(u"import"_s, int(Glyph::Import), tr("&Import …"), QKeySequence(tr("Ctrl+I"))),
        &MainWindow::importFiles);
    on(newAction(u"exportReadme"_s, int(Glyph::Export), tr("&Export README …"), QKeySequence(tr("Ctrl+E"))),
        &MainWindow::exportReadme);
    on(newAction(u"exportJson"_s, int(Glyph::Export), tr("Export papers as &JSON …")),
        [this] { exportAs(ExportFile::Format::Json, u"daily-papers.json"_s, tr("JSON (*.json)")); });
    on(newAction(u"exportOpml"_s, int(Glyph::Export), tr("Export keywords as &OPML …")),
        [this] { exportAs(ExportFile::Format::Opml, u"daily-papers.opml"_s, tr("OPML (*.opml)")); });
    on(newAction(u"restore"_s, int(Glyph::Undo), tr("Restore &from a backup …")), &MainWindow::askForBackup);
    on(newAction(u"settings"_s, int(Glyph::Settings), tr("&Settings …"), QKeySequence(tr("Ctrl+,"))),
        &MainWindow::openSettings);
    on(newAction(u"quit"_s, int(Glyph::Quit), tr("&Quit"), QKeySequence(tr("Ctrl+Q"))), &MainWindow::quit);
    m_actions[u"quit"_s]->setMenuRole(QAction::QuitRole);
    m_actions[u"settings"_s]->setMenuRole(QAction::PreferencesRole);

    on(newAction(u"openAbstract"_s, int(Glyph::Opened), tr("&Open or close the abstract"),
           QKeySequence(Qt::Key_Space)),
        &MainWindow::toggleAbstract);
    on(newAction(u"nextPaper"_s, int(Glyph::Down), tr("&Next paper"), QKeySequence(Qt::Key_J)),
        [this] { step(1); });
    on(newAction(u"previousPaper"_s, int(Glyph::Up), tr("&Previous paper"), QKeySequence(Qt::Key_K)),
        [this] { step(-1); });
    on(newAction(u"nextUnread"_s, int(Glyph::Unread), tr("Ne&xt unread paper"), QKeySequence(Qt::Key_N)),
        &MainWindow::nextUnread);
    on(newAction(u"toggleRead"_s, int(Glyph::Read), tr("Mark as &read or unread"), QKeySequence(Qt::Key_M)),
        &MainWindow::toggleRead);
    on(newAction(u"toggleStar"_s, int(Glyph::Star), tr("&Star or unstar"), QKeySequence(Qt::Key_S)),
        &MainWindow::toggleStar);
    on(newAction(u"markTabRead"_s, int(Glyph::Read), tr("Mark &all in this tab as read"),
           QKeySequence(tr("Ctrl+Shift+A"))),
        &MainWindow::markTabRead);
    on(newAction(u"undo"_s, int(Glyph::Undo), tr("&Undo the last mark"), QKeySequence(QKeySequence::Undo)),
        [this] { m_desk.undo(); });
    on(newAction(
           u"openPage"_s, int(Glyph::Page), tr("Open the abstract pa&ge on arXiv"), QKeySequence(Qt::Key_O)),
        [this] { openPaper(false); });
    on(newAction(u"openPdf"_s, int(Glyph::Pdf), tr("Open the P&DF"), QKeySequence(Qt::Key_P)),
        [this] { openPaper(true); });
    // Shortcuts with single letters work only in the list, not in other widgets.
    for (const QString &name : {u"openAbstract"_s, u"nextPaper"_s, u"previousPaper"_s, u"nextUnread"_s,
             u"toggleRead"_s, u"toggleStar"_s, u"openPage"_s, u"openPdf"_s})
        m_actions[name]->setShortcutContext(Qt::WidgetWithChildrenShortcut);

    on(newAction(u"nextTab"_s, int(Glyph::Closed), tr("&Next tab"), QKeySequence(tr("Ctrl+PgDown"))), [this] {
        if (m_tabs->count() > 0)
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count());
    });
    on(newAction(u"previousTab"_s, int(Glyph::Closed), tr("&Previous tab"), QKeySequence(tr("Ctrl+PgUp"))),
        [this] {
            if (m_tabs->count() > 0)
                m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() - 1) % m_tabs->count());
        });
    on(newAction(u"tabList"_s, int(Glyph::Down), tr("&List of tabs …"), QKeySequence(tr("Ctrl+L"))),
        [this] { m_tabs->showList(); });
    m_actions[u"tabList"_s]->setEnabled(false);
    on(newAction(u"search"_s, int(Glyph::Search), tr("&Search all papers"), QKeySequence(QKeySequence::Find)),
        &MainWindow::focusSearch);
    m_actions[u"search"_s]->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(u"/"_s)});
    on(newAction(u"keys"_s, int(Glyph::Keys), tr("&Keys"), QKeySequence(u"?"_s)), &MainWindow::showKeys);
    on(newAction(u"about"_s, int(Glyph::Info), tr("&About Daily Papers")), &MainWindow::showAbout);
    m_actions[u"about"_s]->setMenuRole(QAction::AboutRole);
}

void MainWindow::createMenus()
{
    const auto fill = [this](QMenu *menu, const QStringList &names) {
        for (const QString &name : names)
            name.isEmpty() ? menu->addSeparator() : (menu->addAction(m_actions.value(name)), nullptr);
    };
    menuBar()->setObjectName(u"menuBar"_s);
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->setObjectName(u"fileMenu"_s);
    fill(file,
        {u"refresh"_s, u"refreshTab"_s, u"refreshAnyway"_s, u"fillGaps"_s, u"fillBack"_s, u"stop"_s,
            u"watch"_s, {}, u"import"_s, u"exportReadme"_s, u"exportJson"_s, u"exportOpml"_s, u"restore"_s,
            {}, u"settings"_s, {}, u"quit"_s});
    QMenu *paper = menuBar()->addMenu(tr("&Paper"));
    paper->setObjectName(u"paperMenu"_s);
    fill(paper,
        {u"openAbstract"_s, u"openPage"_s, u"openPdf"_s, {}, u"toggleRead"_s, u"toggleStar"_s,
            u"markTabRead"_s, u"undo"_s, {}, u"nextPaper"_s, u"previousPaper"_s, u"nextUnread"_s});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(u"viewMenu"_s);
    m_columnsMenu = view->addMenu(tr("&Columns"));
    m_columnsMenu->setObjectName(u"viewColumnsMenu"_s);
    connect(m_columnsMenu, &QMenu::aboutToShow, this, &MainWindow::fillColumnsMenu);
    view->addSeparator();
    fill(view, {u"search"_s, {}, u"nextTab"_s, u"previousTab"_s, u"tabList"_s});
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->setObjectName(u"helpMenu"_s);
    fill(help, {u"keys"_s, u"about"_s});

    auto *bar = new ToolBar(tr("Tool bar"), this);
    bar->setObjectName(u"toolBar"_s);
    addToolBar(bar);
    for (const QString &name : {u"refresh"_s, u"exportReadme"_s, u"settings"_s})
        bar->addAction(m_actions.value(name));
    //: on a button, so short
    m_actions[u"refresh"_s]->setIconText(tr("Refresh"));
    //: on a button, so short
    m_actions[u"exportReadme"_s]->setIconText(tr("Export README"));
    //: on a button, so short
    m_actions[u"settings"_s]->setIconText(tr("Settings"));
    bar->toggleViewAction()->setObjectName(u"showToolBar"_s);
    view->addAction(bar->toggleViewAction());
}

void MainWindow::createStatusBar()
{
    m_status = new ElidedLabel(this);
    m_status->setObjectName(u"statusText"_s);
    m_activity = new ElidedLabel(this);
    m_activity->setObjectName(u"activityText"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"progressBar"_s);
    m_progress->setAccessibleName(tr("Progress of the refresh"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_stop = new QToolButton(this);
    m_stop->setObjectName(u"stopButton"_s);
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setIcon(icon(Glyph::Stop));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_stop, &QToolButton::clicked, this, [this] { stopAll(); });
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_activity);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_stop);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_activity, m_progress, m_stop})
        widget->hide();
}

void MainWindow::updateActions()
{
    const bool page = shownPage() != nullptr;
    const bool running = m_desk.refresh().isRunning();
    m_actions[u"refresh"_s]->setEnabled(!m_states.isEmpty());
    m_actions[u"stop"_s]->setEnabled(running || m_snapshotJob);
    const KeywordPage *current = currentPage();
    m_actions[u"refreshAnyway"_s]->setEnabled(!m_states.isEmpty());
    m_actions[u"fillGaps"_s]->setEnabled(current && !current->state().coverage.gaps().isEmpty());
    m_actions[u"fillBack"_s]->setEnabled(current != nullptr);
    m_actions[u"watch"_s]->setEnabled(current != nullptr);
    m_actions[u"refreshTab"_s]->setEnabled(current != nullptr);
    m_actions[u"watch"_s]->setChecked(current && current->state().keyword.watched);
    m_actions[u"undo"_s]->setEnabled(m_desk.canUndo());
    for (const QString &name :
        {u"openAbstract"_s, u"nextPaper"_s, u"previousPaper"_s, u"nextUnread"_s, u"toggleRead"_s,
            u"toggleStar"_s, u"markTabRead"_s, u"openPage"_s, u"openPdf"_s, u"nextTab"_s, u"previousTab"_s})
        m_actions[name]->setEnabled(page);
    m_columnsMenu->setEnabled(page);
}

} // namespace dp
