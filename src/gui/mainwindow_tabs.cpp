#include "gui/mainwindow.h"

#include "base/plaintext.h"
#include "gui/mnemonic.h"
#include "gui/models/papersmodel.h"
#include "gui/widgets/emptypage.h"
#include "gui/widgets/keywordpage.h"
#include "gui/widgets/keywordtabs.h"
#include "gui/widgets/librarypage.h"
#include "gui/widgets/papersheader.h"
#include "gui/widgets/paperstable.h"
#include "gui/widgets/searchpage.h"
#include "library/keywords.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int loadedAhead = 20; // number of tabs that are loaded before they are shown
constexpr int longestName = 50; // maximum width of a tab's name, in letters of average width

} // namespace

KeywordPage *MainWindow::currentPage() const
{
    return qobject_cast<KeywordPage *>(m_tabs->currentWidget());
}

PapersPage *MainWindow::shownPage() const
{
    if (m_searchPage && m_center->currentWidget() == m_searchPage)
        return m_searchPage;
    return m_center->currentWidget() == m_tabs ? qobject_cast<PapersPage *>(m_tabs->currentWidget())
                                               : nullptr;
}

QList<KeywordPage *> MainWindow::pages() const
{
    QList<KeywordPage *> pages;
    for (int i = 0; i < m_tabs->count(); ++i)
        if (auto *page = qobject_cast<KeywordPage *>(m_tabs->widget(i)))
            pages << page;
    return pages;
}

QList<LibraryPage *> MainWindow::libraryPages() const
{
    QList<LibraryPage *> pages;
    for (int i = 0; i < m_tabs->count(); ++i)
        if (auto *page = qobject_cast<LibraryPage *>(m_tabs->widget(i)))
            pages << page;
    return pages;
}

QList<PapersPage *> MainWindow::allPages() const
{
    QList<PapersPage *> pages;
    for (int i = 0; i < m_tabs->count(); ++i)
        pages << qobject_cast<PapersPage *>(m_tabs->widget(i));
    if (m_searchPage)
        pages << m_searchPage;
    return pages;
}

/// Reloads the loaded pages, except the search, which keeps its results.
void MainWindow::reloadPages()
{
    for (PapersPage *page : allPages())
        if (page->isLoaded() && page != m_searchPage)
            page->reload();
}

void MainWindow::readAgain()
{
    for (PapersPage *page : allPages())
        if (page->isBuilt())
            page->model()->forgetAll();
    reloadPages();
    loadTabs();
}

Result<MainWindow::Tabs> MainWindow::readTabs(Library &library)
{
    const auto states = Keywords(library).states();
    if (!states)
        return states.error();
    const auto counts = LibraryCounts::read(library);
    if (!counts)
        return counts.error();
    return Tabs{*states, *counts};
}

void MainWindow::prepare()
{
    const auto tabs = m_firstTabs.get();
    if (!tabs)
        return showError(tabs.error());
    showTabs(*tabs);
}

void MainWindow::loadTabs()
{
    m_desk.writer().post(this, &MainWindow::readTabs, [this](const Result<Tabs> &tabs) {
        if (!tabs)
            return showError(tabs.error());
        if (m_storing > 0)
            return; // read before a change that is already shown; that change reads again
        showTabs(*tabs);
        emit tabsLoaded();
    });
}

/// Returns whether laying out the tabs after each change would take long.
bool MainWindow::isMuchChanged(const QList<KeywordState> &states) const
{
    const QList<KeywordPage *> shown = pages();
    qsizetype changed = std::abs(shown.size() - states.size());
    for (qsizetype i = 0; i < std::min(shown.size(), states.size()); ++i)
        changed += shown[i]->state() != states[i];
    return changed > KeywordTabs::manyTabs;
}

void MainWindow::showTabs(const Tabs &tabs)
{
    const auto &[states, counts] = tabs;
    const bool first = m_states.isEmpty();
    m_states = states;
    m_arranging = true;
    // A hidden tab bar is laid out once, when it is shown again.
    const bool isMuch = isMuchChanged(states), isHeld = isMuch && m_tabs->bar()->isVisible();
    if (isMuch)
        m_tabs->bar()->hold(true);
    if (isHeld)
        m_tabs->bar()->hide();
    QHash<qint64, KeywordPage *> gone;
    for (KeywordPage *page : pages())
        gone.insert(page->state().keyword.id, page);
    for (int i = 0; i < states.size(); ++i) {
        KeywordPage *page = gone.take(states[i].keyword.id);
        if (page) {
            if (page->state() != states[i])
                page->setState(states[i]);
            if (m_tabs->widget(i) != page) // indexOf() is slow with many tabs
                m_tabs->tabBar()->moveTab(m_tabs->indexOf(page), i);
            updateTabText(i, *page);
        } else {
            page = createPage(states[i]);
            m_tabs->insertTab(i, page, tabText(states[i], Names::Short));
            updateTabText(i, *page);
            if (!first && page->isWhole() && i < loadedAhead)
                page->loadOnce();
        }
    }
    for (KeywordPage *page : std::as_const(gone)) {
        m_tabs->removeTab(m_tabs->indexOf(page));
        page->deleteLater();
    }
    if (isMuch)
        m_tabs->bar()->hold(false);
    if (isHeld)
        m_tabs->bar()->show();
    for (LibraryPage *page : libraryPages()) {
        page->setCounts(counts);
        if (page->isLoaded() && page->kind() == LibraryPage::Kind::Starred)
            page->reload(); // marks add and remove stars
    }
    if (first) {
        const QString last = m_desk.settings().text(Setting::CurrentTab);
        m_tabs->setCurrentIndex(0);
        for (PapersPage *page : allPages())
            if (!last.isEmpty() && page->key() == last)
                m_tabs->setCurrentWidget(page);
        if (auto *page = qobject_cast<PapersPage *>(m_tabs->currentWidget())) {
            page->loadNow();
            page->table()->head()->restoreColumns(m_columnState);
            page->table()->setFocus(Qt::OtherFocusReason);
        }
    }
    m_arranging = false;
    // The current tab may have changed while the tabs were rearranged, and it was not notified.
    if (PapersPage *page = shownPage(); page && !first)
        page->loadOnce();
    m_isEmpty = states.isEmpty() && counts.papers == 0;
    if (!m_searchPage || m_center->currentWidget() != m_searchPage)
        showTabsOrWelcome();
    updateActions();
    updateStatus();
}

void MainWindow::showTabsOrWelcome()
{
    if (m_isEmpty && !m_noKeywords) {
        m_noKeywords = new EmptyPage(m_center);
        m_noKeywords->say(tr("Nothing to follow yet"),
            tr("Add a keyword in the settings, and it becomes a tab."), tr("Open the settings"));
        connect(m_noKeywords, &EmptyPage::actionRequested, this, &MainWindow::openSettings);
        m_center->addWidget(m_noKeywords);
    }
    m_center->setCurrentWidget(m_isEmpty ? static_cast<QWidget *>(m_noKeywords) : m_tabs);
}

/// Loads the next of the first tabs when idle. The current tab is loaded before them. Long lists, and the
/// remaining tabs of many, are loaded when they are shown.
void MainWindow::loadNextTab()
{
    for (KeywordPage *page : pages().mid(0, loadedAhead)) {
        if (page->isLoaded() || !page->isWhole())
            continue;
        connect(page, &PapersPage::loaded, this, &MainWindow::loadNextTab, Qt::SingleShotConnection);
        page->loadOnce();
        return;
    }
}

void MainWindow::createLibraryPages()
{
    for (const auto kind : {LibraryPage::Kind::All, LibraryPage::Kind::Starred}) {
        auto *page = new LibraryPage(m_desk, kind, m_tabs);
        setUpPage(*page);
        m_tabs->addTab(page, page->title());
    }
}

KeywordPage *MainWindow::createPage(const KeywordState &state)
{
    auto *page = new KeywordPage(m_desk, state, m_tabs);
    setUpPage(*page);
    connect(page, &KeywordPage::refreshRequested, this,
        [this](const Keyword &keyword) { refreshKeywords({keyword}); });
    connect(page, &KeywordPage::fillRequested, this, [this](const Keyword &keyword) { fill(keyword, {}); });
    page->setBusy(m_desk.refresh().isRunning());
    return page;
}

/// Connects a page's table to the window's actions after it was built.
void MainWindow::setUpPage(PapersPage &page)
{
    connect(&page, &PapersPage::built, this, [this, built = &page] { setUpTable(*built); });
    if (page.isBuilt())
        setUpTable(page);
}

void MainWindow::setUpTable(PapersPage &papersPage)
{
    PapersPage *page = &papersPage;
    PapersTable *table = page->table();
    table->head()->restoreColumns(m_columnState);
    for (const QString &name : {u"openAbstract"_s, u"nextPaper"_s, u"previousPaper"_s, u"nextUnread"_s,
             u"toggleRead"_s, u"toggleStar"_s, u"openPage"_s, u"openPdf"_s})
        table->addAction(m_actions.value(name));
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(table->head(), &PapersHeader::columnsChanged, this,
        [this, table] { m_columnState = table->head()->columns(); });
    connect(table, &PapersTable::opened, this, [this](qint64 id) {
        if (m_desk.settings().flag(Setting::MarkReadOnOpen))
            m_desk.mark({id}, Mark::Read);
    });
    connect(table, &PapersTable::starClicked, this, [this, page](qint64 id) {
        if (const LibraryPaper *paper = page->model()->paper(page->model()->rowOf(id)))
            m_desk.mark({id}, paper->starred ? Mark::Unstarred : Mark::Starred);
    });
    connect(table, &PapersTable::readClicked, this, [this, page](qint64 id) {
        if (const LibraryPaper *paper = page->model()->paper(page->model()->rowOf(id)))
            m_desk.mark({id}, paper->read ? Mark::Unread : Mark::Read);
    });
    connect(table, &PapersTable::linkActivated, &m_desk, &Desk::openUrl);
    connect(page, &PapersPage::allSelected, table, [this](int papers) {
        statusBar()->showMessage(tr("%Ln paper(s) selected", nullptr, papers), 10000);
    });
    // A visible list has a current row, so that the keyboard can be used at once.
    connect(page, &PapersPage::loaded, table, [table] {
        // A table that gets the focus makes a row current but does not select it.
        if (!table->selectionModel()->hasSelection() && table->papers()->rowCount() > 0)
            table->setCurrentRow(std::max(0, table->currentIndex().row()));
    });
}

QString MainWindow::tabText(const KeywordState &state, Names names) const
{
    const QFontMetrics metrics = m_tabs->bar()->fontMetrics();
    // A long name is shortened to leave room for its number and for other tabs. The tool tip has the full
    // name.
    const QString shown = names == Names::Whole
        ? state.keyword.name
        : metrics.elidedText(state.keyword.name, Qt::ElideRight, longestName * metrics.averageCharWidth());
    const QString name = plaintext::isolated(mnemonic::escaped(shown));
    //: %1 is a keyword, %2 how many of its papers are unread
    return state.unread > 0 ? tr("%1 (%2)").arg(name, QLocale().toString(state.unread)) : name;
}

/// Returns the text of a tab for the list of tabs.
QString MainWindow::wholeTabText(int index) const
{
    const auto *page = qobject_cast<const KeywordPage *>(m_tabs->widget(index));
    return page ? tabText(page->state(), Names::Whole) : m_tabs->tabText(index);
}

void MainWindow::updateTabText(int index, const KeywordPage &page)
{
    m_tabs->bar()->say(index, tabText(page.state(), Names::Short),
        page.state().keyword.name.toHtmlEscaped() + u"<br>"_s + page.summary().toHtmlEscaped());
}

} // namespace dp
