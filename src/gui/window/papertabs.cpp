#include "gui/window/papertabs.h"

#include "gui/pages/keywordpage.h"
#include "gui/pages/savedsearchpage.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/keywordtabs.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

PaperTabs::PaperTabs(KeywordTabs &tabs, Session &session, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_tabs(tabs)
    , m_session(session)
    , m_settings(settings)
    , m_pages(new TabPages(tabs, session, settings, this))
{
    m_tabs.setObjectName(u"keywordTabs"_s);
    m_tabs.setAccessibleName(tr("Keywords"));
    connect(&m_tabs, &QTabWidget::currentChanged, this, &PaperTabs::currentChanged);
    connect(&m_tabs, &KeywordTabs::chosen, this, &PaperTabs::tabShown);
    connect(m_tabs.tabBar(), &QTabBar::tabMoved, this, &PaperTabs::showMoved);
    connect(m_pages, &TabPages::tableCreated, this, &PaperTabs::tableCreated);
    connect(m_pages, &TabPages::summaryChanged, this, &PaperTabs::changed);
    connect(m_pages, &TabPages::failed, this, &PaperTabs::failed);
    connectSession();
}

void PaperTabs::connectSession()
{
    const KeywordList &keywords = m_session.keywords();
    connect(&keywords, &KeywordList::listChanged, this, &PaperTabs::arrange);
    connect(&keywords, &KeywordList::stateChanged, this, &PaperTabs::showState);
    connect(&keywords, &KeywordList::countsChanged, this, &PaperTabs::showCounts);
    const SavedSearchList &searches = m_session.savedSearches();
    connect(&searches, &SavedSearchList::listChanged, this, [this] {
        if (!m_isFirst) // the first time, the tabs are arranged when the keywords were read
            arrange();
    });
    connect(&searches, &SavedSearchList::stateChanged, this, &PaperTabs::showSearchState);
    // Whether a list is shown as a window depends on its length, so the counts are read before the lists.
    const auto setOutdated = [this] {
        m_isOutdated = true;
    };
    connect(&m_session.jobs(), &JobList::libraryChanged, this, setOutdated);
    connect(&m_session.externalChanges(), &ExternalChanges::changedLibrary, this, setOutdated);
    connect(&keywords, &KeywordList::papersChanged, this, setOutdated);
    connect(&keywords, &KeywordList::wasRead, this, [this] {
        if (std::exchange(m_isOutdated, false))
            readAgain();
    });
    connect(&m_session.dayChange(), &DayChange::happened, this, &PaperTabs::updateDays);
}

KeywordPage *PaperTabs::currentKeywordPage() const
{
    return qobject_cast<KeywordPage *>(m_tabs.currentWidget());
}

PapersPage *PaperTabs::currentPage() const
{
    return qobject_cast<PapersPage *>(m_tabs.currentWidget());
}

KeywordPage *PaperTabs::pageOf(qint64 keywordId) const
{
    for (KeywordPage *page : keywordPages())
        if (page->state().keyword.id == keywordId)
            return page;
    return nullptr;
}

SavedSearchPage *PaperTabs::savedSearchPageOf(qint64 id) const
{
    for (SavedSearchPage *page : m_pages->ofSavedSearches())
        if (page->state().search.id == id)
            return page;
    return nullptr;
}

/// Reports the new order after the person has moved a tab.
void PaperTabs::showMoved()
{
    if (m_isArranging)
        return;
    QList<TabId> tabs;
    for (const PapersPage *page : pages())
        if (const TabId tab = TabPages::idOf(*page); tab.id != 0)
            tabs << tab;
    emit reordered(tabs);
    emit changed();
}

void PaperTabs::goTo(int by)
{
    if (m_tabs.count() > 0)
        m_tabs.setCurrentIndex((m_tabs.currentIndex() + m_tabs.count() + by) % m_tabs.count());
}

bool PaperTabs::canMoveCurrent(int by) const
{
    const auto isMovable = [this](int index) {
        const auto *page = qobject_cast<PapersPage *>(m_tabs.widget(index));
        return page && TabPages::idOf(*page).id != 0;
    };
    return isMovable(m_tabs.currentIndex()) && isMovable(m_tabs.currentIndex() + by);
}

void PaperTabs::moveCurrent(int by)
{
    if (canMoveCurrent(by))
        m_tabs.tabBar()->moveTab(m_tabs.currentIndex(), m_tabs.currentIndex() + by);
}

void PaperTabs::show(PapersPage &page)
{
    m_tabs.setCurrentWidget(&page);
}

void PaperTabs::showPaper(qint64 keywordId, qint64 paperId)
{
    KeywordPage *page = pageOf(keywordId);
    if (!page)
        return;
    page->loadTop(); // a new paper is near the top; showing the tab would load the list in another thread
    show(*page);
    if (const int row = page->model()->rowOf(paperId); row >= 0) {
        page->table()->setCurrentRow(row);
        page->table()->open(paperId);
    }
}

void PaperTabs::currentChanged()
{
    if (m_isArranging)
        return;
    if (PapersPage *page = currentPage()) {
        page->loadOnce();
        if (!m_tabs.isBrowsing())
            emit tabShown();
    }
    emit changed();
}

void PaperTabs::reloadLists()
{
    QList<PapersPage *> all = pages();
    std::stable_partition(all.begin(), all.end(), [this](auto *page) { return page == currentPage(); });
    for (PapersPage *page : std::as_const(all)) // lists are read one after another, the visible one first
        if (page->isLoaded())
            page->reload();
}

/// Updates the headings and sentences that name days relative to the current day.
void PaperTabs::updateDays()
{
    reloadLists();
    for (const KeywordPage *page : keywordPages())
        m_pages->updateLabel(m_tabs.indexOf(page), *page);
    emit changed();
}

void PaperTabs::readAgain()
{
    for (PapersPage *page : pages())
        page->updateAllPapers();
    reloadLists();
}

/// Loads the list of the next tab, after that of the current tab. Long lists are loaded only when their tabs
/// are shown, and so are the lists of all tabs after the first ones.
void PaperTabs::loadNextTab()
{
    for (KeywordPage *page : keywordPages().mid(0, TabPages::loadedAhead)) {
        if (page->isLoaded() || !page->isWhole())
            continue;
        connect(page, &PapersPage::loaded, this, &PaperTabs::loadNextTab, Qt::SingleShotConnection);
        page->loadOnce();
        return;
    }
}

/// Returns whether it would take long to lay out the tabs after each change.
bool PaperTabs::isMuchChanged(const QList<KeywordState> &states) const
{
    const QList<KeywordPage *> shown = keywordPages();
    qsizetype changed = std::abs(shown.size() - states.size());
    for (qsizetype i = 0; i < std::min(shown.size(), states.size()); ++i)
        changed += shown[i]->state() != states[i];
    return changed > KeywordList::fewKeywords;
}

/// Updates the tabs according to the current list of keywords.
void PaperTabs::arrange()
{
    const QList<KeywordState> &states = m_session.keywords().states();
    m_isArranging = true;
    if (m_isFirst)
        m_pages->addLibraryTabs();
    m_tabs.beginChange(isMuchChanged(states));
    m_pages->place(states, m_isFirst ? TabPages::Loading::Later : TabPages::Loading::AtOnce);
    m_tabs.endChange();
    showCounts();
    if (std::exchange(m_isFirst, false))
        showFirst();
    m_isArranging = false;
    if (PapersPage *page = currentPage()) // the current page may have changed
        page->loadOnce();
    emit changed();
}

/// Shows the tab that was current when the window was last closed.
void PaperTabs::showFirst()
{
    const QString last = m_settings.text(Setting::CurrentTab);
    m_tabs.setCurrentIndex(0);
    for (PapersPage *page : pages())
        if (!last.isEmpty() && page->key() == last)
            show(*page);
    if (PapersPage *page = currentPage())
        page->loadNow();
    emit tabShown();
}

void PaperTabs::showState(const KeywordState &state)
{
    KeywordPage *page = pageOf(state.keyword.id);
    if (!page)
        return;
    page->setState(state);
    m_pages->updateLabel(m_tabs.indexOf(page), *page);
    emit changed();
}

void PaperTabs::showSearchState(const SavedSearchState &state)
{
    SavedSearchPage *page = savedSearchPageOf(state.search.id);
    if (!page)
        return;
    page->setState(state);
    m_pages->updateLabel(m_tabs.indexOf(page), *page);
    emit changed();
}

void PaperTabs::showCounts()
{
    const LibraryCounts &counts = m_session.keywords().counts();
    for (LibraryPage *page : libraryPages())
        page->setCounts(counts);
    emit emptyChanged(m_session.keywords().states().isEmpty() && counts.papers + counts.muted == 0);
    emit changed();
}

} // namespace dp

#include "moc_papertabs.cpp"
