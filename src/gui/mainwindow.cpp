#include "gui/mainwindow.h"

#include "gui/models/papersmodel.h"

#include "gui/icons.h"
#include "gui/mnemonic.h"
#include "gui/popupkeys.h"
#include "gui/widgets/errorbar.h"
#include "gui/widgets/keywordpage.h"
#include "gui/widgets/keywordtabs.h"
#include "gui/widgets/papersheader.h"
#include "gui/widgets/paperstable.h"
#include "library/recovery/damagestate.h"
#include "library/recovery/rebuild.h"
#include "text/errortext.h"
#include "version.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {

MainWindow::MainWindow(Desk &desk, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_firstTabs(desk.searcher().ask(&MainWindow::readTabs))
    , m_center(new QStackedWidget(this))
    , m_tabs(new KeywordTabs(this))
    , m_errorBar(new ErrorBar(this))
    , m_tabsTimer(new QTimer(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Daily Papers"));
    m_tabs->setObjectName(u"keywordTabs"_s);
    m_tabs->setAccessibleName(tr("Keywords"));
    m_tabs->setWholeText([this](int index) { return wholeTabText(index); });
    m_center->setObjectName(u"center"_s);
    m_center->addWidget(m_tabs);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_errorBar);
    layout->addWidget(m_center, 1);
    setCentralWidget(central);

    new PopupKeys(this);
    createActions();
    createMenus();
    createSearch();
    createStatusBar();
    m_tabsTimer->setSingleShot(true);
    m_tabsTimer->setInterval(100);
    connect(m_tabsTimer, &QTimer::timeout, this, &MainWindow::loadTabs);
    connect(&m_desk, &Desk::marked, m_tabsTimer, qOverload<>(&QTimer::start));
    connect(&m_desk, &Desk::failed, this, &MainWindow::showError);
    connect(&m_desk, &Desk::undoChanged, this, &MainWindow::updateActions);
    connect(&m_desk, &Desk::markedMany, this, &MainWindow::tellMarks);
    connect(&m_desk, &Desk::markedOne, statusBar(), &QStatusBar::clearMessage);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        updateActions();
        updateStatus();
        if (PapersPage *page = shownPage(); page && !m_arranging) {
            page->loadOnce();
            page->table()->head()->restoreColumns(m_columnState);
            page->table()->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_tabs, &KeywordTabs::manyChanged, m_actions[u"tabList"_s], &QAction::setEnabled);
    connect(m_tabs->tabBar(), &QTabBar::tabMoved, this, [this] {
        if (m_arranging)
            return;
        QList<Keyword> keywords;
        for (KeywordPage *page : pages())
            keywords << page->state().keyword;
        storeKeywords(shownKeywords(), keywords);
    });
    connectRefresh();
    restoreLayout();
    m_arranging = true; // the first tab is shown when it is added, but must not be loaded
    createLibraryPages();
    m_arranging = false;
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::updateStatus()
{
    const PapersPage *page = shownPage();
    m_status->setText(page ? page->summary() : QString());
}

void MainWindow::showError(const Error &error)
{
    if (error.kind == ErrorKind::LibraryDamaged)
        return showDamage(error);
    if (Library::isLost(error))
        return tellLost(error);
    if (error.kind != ErrorKind::Cancelled)
        m_errorBar->showError(errorText(error), false);
}

/// A library that another program has overwritten looks damaged, because a part of it is still in memory.
void MainWindow::showDamage(const Error &error)
{
    m_desk.searcher().post(
        this, [](Library &library) { return library.checkFile(); },
        [this, error](const Outcome &found) {
            if (!found)
                return tellLost(found.error());
            damagestate::suspect(m_desk.writer().path());
            m_errorBar->showError(errorText(error), false);
        });
}

static QString withoutEllipsis(QString text)
{
    return text.remove(u'…').trimmed();
}

void MainWindow::showKeys()
{
    QString rows;
    const auto addRow = [&rows](const QString &keys, const QString &action) {
        rows += u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
            keys.toHtmlEscaped(), action.toHtmlEscaped());
    };
    for (const QMenu *menu : menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly)) {
        for (const QAction *action : menu->actions()) {
            if (!action->shortcut().isEmpty())
                addRow(action->shortcut().toString(QKeySequence::NativeText),
                    withoutEllipsis(mnemonic::removed(action->text())));
        }
    }
    //: names of keys on the keyboard
    addRow(tr("Right, Left"), tr("Open, close the abstract"));
    //: the name of a key on the keyboard
    addRow(tr("Return"), tr("Into the abstract, to select and copy; Escape leads back"));
    //: names of keys on the keyboard
    addRow(tr("Home, End"), tr("First, last paper"));
    addRow(QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText), tr("Select all papers"));
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
    if (auto *page = qobject_cast<PapersPage *>(m_tabs->currentWidget())) {
        settings.set(Setting::TableColumns, page->table()->head()->columns());
        settings.set(Setting::CurrentTab, page->key());
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
    if (m_isTrayThere && m_isTrayThere() && !m_quitting && m_desk.settings().flag(Setting::KeepInTray)) {
        saveLayout();
        hide();
        event->ignore();
        return;
    }
    // Stored papers stay. Marks that are being written are finished too, because the library's thread ends
    // after its last task.
    m_desk.refresh().stop();
    saveLayout();
    QMainWindow::closeEvent(event);
    if (m_isTrayThere) // Qt counts the tray icon as a window that stays open
        QCoreApplication::quit();
}

void MainWindow::quit()
{
    m_quitting = true;
    if (isVisible()) {
        close();
        return;
    }
    m_desk.refresh().stop();
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
    for (KeywordPage *page : pages()) {
        if (page->state().keyword.id != keywordId)
            continue;
        m_tabs->setCurrentWidget(page);
        if (const int row = page->model()->rowOf(paperId); row >= 0) {
            page->table()->setCurrentRow(row);
            page->table()->open(paperId);
        }
    }
}

} // namespace dp
