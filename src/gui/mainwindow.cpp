#include "gui/mainwindow.h"

#include "gui/icons.h"
#include "gui/widgets/emptypage.h"
#include "gui/widgets/errorbar.h"
#include "gui/widgets/keywordpage.h"
#include "gui/widgets/paperstable.h"
#include "text/errortext.h"
#include "version.h"

#include <QAction>
#include <QCloseEvent>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

MainWindow::MainWindow(Desk &desk, const ExportFile::Options &exportDefaults, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_exportDefaults(exportDefaults)
    , m_center(new QStackedWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_noKeywords(new EmptyPage(this))
    , m_errorBar(new ErrorBar(this))
    , m_tabsTimer(new QTimer(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Daily Papers"));
    setWindowIcon(programIcon());
    m_tabs->setObjectName(u"keywordTabs"_s);
    m_tabs->setAccessibleName(tr("Keywords"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(true);
    m_center->setObjectName(u"center"_s);
    m_center->addWidget(m_tabs);
    m_center->addWidget(m_noKeywords);
    m_noKeywords->say(tr("Nothing to follow yet"), tr("Add a keyword in the settings, and it becomes a tab."),
        tr("Open the settings"));
    connect(m_noKeywords, &EmptyPage::actionRequested, this, &MainWindow::openSettings);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_errorBar);
    layout->addWidget(m_center, 1);
    setCentralWidget(central);

    createActions();
    createMenus();
    createStatusBar();
    m_tabsTimer->setSingleShot(true);
    m_tabsTimer->setInterval(100);
    connect(m_tabsTimer, &QTimer::timeout, this, &MainWindow::loadTabs);
    connect(&m_desk, &Desk::marked, m_tabsTimer, qOverload<>(&QTimer::start));
    connect(&m_desk, &Desk::failed, this, &MainWindow::showError);
    connect(&m_desk, &Desk::undoChanged, this, &MainWindow::updateActions);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        updateActions();
        updateStatus();
        if (KeywordPage *page = currentPage(); page && !m_arranging) {
            page->table()->restoreColumns(m_columnState);
            page->table()->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_tabs->tabBar(), &QTabBar::tabMoved, this, [this] {
        if (m_arranging)
            return;
        QList<Keyword> keywords;
        for (KeywordPage *page : pages())
            keywords << page->state().keyword;
        storeKeywords(keywords, {});
    });
    connectRefresh();
    restoreLayout();
    updateActions();
}

MainWindow::~MainWindow() = default;

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
    on(newAction(u"refreshTab"_s, int(Glyph::Refresh), tr("Refresh this &tab"), QKeySequence(tr("Ctrl+R"))),
        [this] { onPage([this](KeywordPage &page) { refreshKeywords({page.state().keyword}); }); });
    on(newAction(u"stop"_s, int(Glyph::Stop), tr("Sto&p")), [this] { m_desk.refresh().stop(); });
    on(newAction(u"import"_s, int(Glyph::Import), tr("&Import …"), QKeySequence(tr("Ctrl+I"))),
        &MainWindow::importFiles);
    on(newAction(u"exportReadme"_s, int(Glyph::Export), tr("&Export README …"), QKeySequence(tr("Ctrl+E"))),
        &MainWindow::exportReadme);
    on(newAction(u"exportJson"_s, int(Glyph::Export), tr("Export papers as &JSON …")),
        [this] { exportAs(ExportFile::Format::Json, u"daily-papers.json"_s, tr("JSON (*.json)")); });
    on(newAction(u"exportOpml"_s, int(Glyph::Export), tr("Export keywords as &OPML …")),
        [this] { exportAs(ExportFile::Format::Opml, u"daily-papers.opml"_s, tr("OPML (*.opml)")); });
    on(newAction(u"settings"_s, int(Glyph::Settings), tr("&Settings …"), QKeySequence(tr("Ctrl+,"))),
        &MainWindow::openSettings);
    on(newAction(u"quit"_s, int(Glyph::Quit), tr("&Quit"), QKeySequence(tr("Ctrl+Q"))), &QWidget::close);
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
    // Single letters belong to the list, not to whatever else has the keyboard.
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
        {u"refresh"_s, u"refreshTab"_s, u"stop"_s, {}, u"import"_s, u"exportReadme"_s, u"exportJson"_s,
            u"exportOpml"_s, {}, u"settings"_s, {}, u"quit"_s});
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
    fill(view, {u"nextTab"_s, u"previousTab"_s});
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->setObjectName(u"helpMenu"_s);
    fill(help, {u"keys"_s, u"about"_s});

    QToolBar *bar = addToolBar(tr("Tool bar"));
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(20, 20));
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
    m_status = new QLabel(this);
    m_status->setObjectName(u"statusText"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_activity = new QLabel(this);
    m_activity->setObjectName(u"activityText"_s);
    m_activity->setTextFormat(Qt::PlainText);
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
    connect(m_stop, &QToolButton::clicked, this, [this] { m_desk.refresh().stop(); });
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
    const bool page = currentPage() != nullptr;
    const bool running = m_desk.refresh().isRunning();
    m_actions[u"refresh"_s]->setEnabled(!m_states.isEmpty());
    m_actions[u"stop"_s]->setEnabled(running);
    m_actions[u"undo"_s]->setEnabled(m_desk.canUndo());
    for (const QString &name : {u"refreshTab"_s, u"openAbstract"_s, u"nextPaper"_s, u"previousPaper"_s,
             u"nextUnread"_s, u"toggleRead"_s, u"toggleStar"_s, u"markTabRead"_s, u"openPage"_s, u"openPdf"_s,
             u"nextTab"_s, u"previousTab"_s})
        m_actions[name]->setEnabled(page);
    m_columnsMenu->setEnabled(page);
}

void MainWindow::updateStatus()
{
    const KeywordPage *page = currentPage();
    m_status->setText(page ? page->summary() : QString());
}

void MainWindow::showError(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled)
        m_errorBar->showError(errorText(error), false);
}

/// An action's text as a sentence has it: no mnemonic, as English or as Chinese writes it, and no dots.
static QString plainText(const QString &text)
{
    static const QRegularExpression marks(uR"(\(&\w\)|&|\s*…)"_s);
    return QString(text).remove(marks);
}

void MainWindow::showKeys()
{
    QString rows;
    for (const QMenu *menu : menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly)) {
        for (const QAction *action : menu->actions()) {
            if (action->shortcut().isEmpty())
                continue;
            rows += u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
                action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped(),
                plainText(action->text()).toHtmlEscaped());
        }
    }
    //: names of keys on the keyboard
    rows += u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
        tr("Right, Left").toHtmlEscaped(), tr("Open, close the abstract").toHtmlEscaped());
    //: the name of a key on the keyboard
    rows += u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(tr("Return").toHtmlEscaped(),
        tr("Into the abstract, to select and copy; Escape leads back").toHtmlEscaped());
    auto *dialog = new QDialog(this);
    dialog->setObjectName(u"keysDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keys"));
    auto *layout = new QVBoxLayout(dialog);
    auto *text = new QLabel(u"<table cellspacing=\"4\">"_s + rows + u"</table>"_s, dialog);
    text->setObjectName(u"keysText"_s);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(text);
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeButton"_s);
    connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    layout->addWidget(buttons);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Daily Papers"), {}, QMessageBox::NoButton, this);
    box->setObjectName(u"aboutBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(programIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    box->setText(tr("Daily Papers %1").arg(QStringLiteral(DP_VERSION)));
    box->setInformativeText(
        tr("A desktop reader for arXiv.\n\nThank you to arXiv for use of its open access interoperability. "
           "Daily Papers is not endorsed by arXiv.\n\nFree software under the MIT licence."));
    box->addButton(tr("Close"), QMessageBox::RejectRole)->setObjectName(u"closeButton"_s);
    box->open();
}

void MainWindow::saveLayout()
{
    Settings &settings = m_desk.settings();
    settings.set(Setting::WindowGeometry, saveGeometry());
    settings.set(Setting::WindowState, saveState());
    if (KeywordPage *page = currentPage()) {
        settings.set(Setting::TableColumns, page->table()->columnState());
        settings.set(Setting::CurrentTab, page->state().keyword.name);
    }
    if (!settings.sync())
        qWarning("the settings could not be written to %s", qUtf8Printable(settings.path()));
}

void MainWindow::restoreLayout()
{
    const Settings &settings = m_desk.settings();
    if (!restoreGeometry(settings.bytes(Setting::WindowGeometry)))
        resize(1100, 720);
    restoreState(settings.bytes(Setting::WindowState));
    m_columnState = settings.bytes(Setting::TableColumns);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // What is stored stays, and marks that are being written are: the library's thread ends after its last
    // task.
    m_desk.refresh().stop();
    saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace dp
