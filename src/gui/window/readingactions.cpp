#include "gui/window/readingactions.h"

#include "gui/pages/keywordpage.h"
#include "gui/reading/readingpane.h"
#include "gui/table/abstractpanel.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/panecontroller.h"
#include "gui/window/papertabs.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"

#include <QAction>

#include <algorithm>

namespace dp {
namespace {

constexpr int farthestUnread = 2000; // maximum number of rows that can be read between two key presses

/// Closes the abstract of the current row. Makes `row` the current row and opens its abstract. row: -1: only
/// closes the abstract.
void readRow(PapersPage &page, int row)
{
    PapersTable *table = page.table();
    table->close(table->currentId());
    if (row < 0)
        return;
    table->setCurrentRow(row);
    table->open(page.model()->idAt(row));
}

/// Makes the first unread paper after the row `from` the current one. Searches at most `rows` rows. Returns
/// false if they contain no unread paper.
bool goToUnread(PapersPage &page, int from, int rows)
{
    const int count = page.model()->rowCount();
    for (int i = 1; i <= std::min(rows, farthestUnread) && count > 0; ++i) {
        const int row = (from + i) % count;
        const LibraryPaper *paper = page.model()->paper(row);
        if (paper && !paper->read) {
            PapersTable *table = page.table();
            // The person reads abstracts, so the next one is shown too.
            if (!table->isInPlace() || table->isOpen(table->currentId()))
                readRow(page, row);
            else
                table->setCurrentRow(row);
            return true;
        }
    }
    return false;
}

/// Like goToUnread(), from the current row through the whole list. If no visible paper is unread, expands the
/// collapsed groups and searches them too.
bool goToUnreadInPage(PapersPage &page)
{
    const auto goOn = [&page] {
        return goToUnread(page, page.table()->currentIndex().row(), page.model()->rowCount());
    };
    if (goOn())
        return true;
    if (!page.model()->isAnyCollapsed())
        return false;
    page.model()->expandAll();
    return goOn();
}

} // namespace

ReadingActions::ReadingActions(const WindowActions &actions, const CenterStack &center, PaperTabs &tabs,
    PaneController &pane, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_tabs(tabs)
    , m_pane(pane)
    , m_messages(messages)
{
    connect(actions.nextPaper, &QAction::triggered, this, [this] { step(1); });
    connect(actions.previousPaper, &QAction::triggered, this, [this] { step(-1); });
    connect(actions.readOn, &QAction::triggered, this, &ReadingActions::readOn);
    connect(actions.readBack, &QAction::triggered, this, &ReadingActions::readBack);
    connect(actions.closeAbstracts, &QAction::triggered, this,
        [this] { m_center.onPage([](PapersPage &page) { page.table()->closeAll(); }); });
    connect(actions.collapseGroup, &QAction::triggered, this, [this] {
        m_center.onPage([](PapersPage &page) {
            const int row = page.table()->currentIndex().row();
            page.table()->setGroupCollapsed(page.model()->groupOf(row), true);
        });
    });
    connect(actions.expandGroups, &QAction::triggered, this, [this] {
        m_center.onPage([](PapersPage &page) {
            page.model()->expandAll();
            if (page.table()->currentId() == 0)
                page.table()->setCurrentRow(0); // all groups were collapsed
        });
    });
    connect(actions.showChanges, &QAction::triggered, this, &ReadingActions::toggleChanges);
    connect(actions.nextUnread, &QAction::triggered, this, &ReadingActions::nextUnread);
}

void ReadingActions::step(int by)
{
    m_center.onPage([by](PapersPage &page) {
        PapersTable *table = page.table();
        // If there is no next paper, the list scrolls to the current one.
        const int next = table->paperRow(table->currentIndex().row() + by, by);
        table->setCurrentRow(next >= 0 ? next : std::max(0, table->currentIndex().row()));
    });
}

void ReadingActions::readOn()
{
    m_center.onPage([this](PapersPage &page) {
        PapersTable *table = page.table();
        if (ReadingPane *pane = m_pane.pane())
            return readOnInPane(page, *pane);
        const int row = table->currentIndex().row();
        if (!table->isOpen(table->currentId()))
            readRow(page, table->paperRow(std::max(0, row), 1));
        else if (!table->pageDown())
            readRow(page, table->paperRow(row + 1, 1));
    });
}

/// Opens the shown paper if it was only selected. Then shows its next page, or the next unread paper.
void ReadingActions::readOnInPane(PapersPage &page, ReadingPane &pane)
{
    page.table()->open(page.table()->currentId());
    if (!pane.pageDown())
        nextUnread();
}

void ReadingActions::readBack()
{
    m_center.onPage([this](PapersPage &page) {
        PapersTable *table = page.table();
        ReadingPane *pane = m_pane.pane();
        const bool isOpen = pane || table->isOpen(table->currentId());
        if (!isOpen || !(pane ? pane->pageUp() : table->pageUp()))
            readRow(page, table->paperRow(table->currentIndex().row() - 1, -1));
    });
}

/// Opens the abstract of the current paper and shows the changes since its previous version, or hides them.
void ReadingActions::toggleChanges()
{
    m_center.onPage([this](PapersPage &page) {
        PapersTable *table = page.table();
        table->open(table->currentId());
        const ReadingPane *pane = m_pane.pane();
        AbstractPanel *panel = pane ? pane->panel() : table->panel(table->currentId());
        if (!panel)
            return;
        const bool areWanted = !panel->hasChangesShown();
        panel->showChanges(areWanted);
        if (areWanted && !panel->hasChangesShown())
            m_messages.confirm(tr("The library has no older version of this paper."));
    });
}

void ReadingActions::nextUnread()
{
    if (!goToNextUnread())
        m_messages.confirm(tr("No more unread papers"));
}

/// Returns whether there was an unread paper.
bool ReadingActions::goToNextUnread()
{
    PapersPage *page = m_center.shownPage();
    if (!page || goToUnreadInPage(*page))
        return true;
    if (page != m_tabs.currentPage())
        return false; // the page of a search
    // This tab has no unread paper: go to the next tab that has one.
    const QList<PapersPage *> pages = m_tabs.pages();
    const qsizetype current = pages.indexOf(page);
    for (qsizetype i = 1; i < pages.size(); ++i) {
        auto *other = qobject_cast<KeywordPage *>(pages[(current + i) % pages.size()]);
        if (!other || other->state().unread == 0)
            continue;
        other->loadTop(); // before the tab is shown, which would start to load the list in another thread
        m_tabs.show(*other);
        if (goToUnread(*other, -1, other->model()->rowCount()))
            return true;
    }
    return false;
}

} // namespace dp

#include "moc_readingactions.cpp"
