#include "gui/window/papertabs.h"

#include "gui/pages/keywordpage.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/keywordtabs.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int loadedAhead = 20; // number of tabs whose lists are loaded before the tabs are shown

/// Returns the pages of one class, in the order of their tabs.
template <typename Page>
QList<Page *> pagesOf(const KeywordTabs &tabs)
{
    QList<Page *> pages;
    for (int i = 0; i < tabs.count(); ++i)
        if (auto *page = qobject_cast<Page *>(tabs.widget(i)))
            pages << page;
    return pages;
}

} // namespace

PaperTabs::PaperTabs(KeywordTabs &tabs, Session &session, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_tabs(tabs)
    , m_session(session)
    , m_settings(settings)
{
    m_tabs.setObjectName(u"keywordTabs"_s);
    m_tabs.setAccessibleName(tr("Keywords"));
    connect(&m_tabs, &QTabWidget::currentChanged, this, &PaperTabs::currentChanged);
    connect(&m_tabs, &KeywordTabs::chosen, this, &PaperTabs::tabShown);
    connect(m_tabs.tabBar(), &QTabBar::tabMoved, this, [this] {
        if (m_isArranging)
            return;
        QList<Keyword> keywords;
        for (const KeywordPage *page : keywordPages())
            keywords << page->state().keyword;
        emit reordered(keywords);
    });
    connectSession();
}

void PaperTabs::connectSession()
{
    const KeywordList &keywords = m_session.keywords();
    connect(&keywords, &KeywordList::listChanged, this, &PaperTabs::arrange);
    connect(&keywords, &KeywordList::stateChanged, this, &PaperTabs::showState);
    connect(&keywords, &KeywordList::countsChanged, this, &PaperTabs::showCounts);
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

QList<KeywordPage *> PaperTabs::keywordPages() const
{
    return pagesOf<KeywordPage>(m_tabs);
}

QList<LibraryPage *> PaperTabs::libraryPages() const
{
    return pagesOf<LibraryPage>(m_tabs);
}

QList<PapersPage *> PaperTabs::pages() const
{
    return pagesOf<PapersPage>(m_tabs);
}

KeywordPage *PaperTabs::pageOf(qint64 keywordId) const
{
    for (KeywordPage *page : keywordPages())
        if (page->state().keyword.id == keywordId)
            return page;
    return nullptr;
}

void PaperTabs::goTo(int by)
{
    if (m_tabs.count() > 0)
        m_tabs.setCurrentIndex((m_tabs.currentIndex() + m_tabs.count() + by) % m_tabs.count());
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
        updateLabel(m_tabs.indexOf(page), *page);
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
    for (KeywordPage *page : keywordPages().mid(0, loadedAhead)) {
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
        createLibraryPages();
    m_tabs.beginChange(isMuchChanged(states));
    placeTabs(states);
    m_tabs.endChange();
    showCounts();
    if (std::exchange(m_isFirst, false))
        showFirst();
    m_isArranging = false;
    if (PapersPage *page = currentPage()) // the current page may have changed
        page->loadOnce();
    emit changed();
}

void PaperTabs::placeTabs(const QList<KeywordState> &states)
{
    QHash<qint64, KeywordPage *> gone, kept;
    for (KeywordPage *page : keywordPages())
        gone.insert(page->state().keyword.id, page);
    for (const KeywordState &state : states)
        kept.insert(state.keyword.id, gone.take(state.keyword.id));
    for (KeywordPage *page : std::as_const(gone)) { // first, so that the tab beside a removed tab is shown
        m_tabs.removeTab(m_tabs.indexOf(page));
        page->deleteLater();
    }
    for (int i = 0; i < states.size(); ++i) {
        KeywordPage *page = kept.value(states[i].keyword.id);
        if (page) {
            if (page->state() != states[i])
                page->setState(states[i]);
            if (m_tabs.widget(i) != page) // indexOf() is slow with many tabs
                m_tabs.tabBar()->moveTab(m_tabs.indexOf(page), i);
        } else {
            page = createPage(states[i]);
            m_tabs.insertTab(i, page, QString());
            if (!m_isFirst && page->isWhole() && i < loadedAhead)
                page->loadOnce();
        }
        updateLabel(i, *page);
    }
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
    updateLabel(m_tabs.indexOf(page), *page);
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

KeywordPage *PaperTabs::createPage(const KeywordState &state)
{
    auto *page = new KeywordPage(m_session.lists(), m_session.marks(), m_session.refreshService(),
        m_session.refresh(), m_settings, m_session.clock(), state, &m_tabs);
    connectPage(*page);
    return page;
}

void PaperTabs::createLibraryPages()
{
    for (const auto kind : {LibraryPage::Kind::All, LibraryPage::Kind::Starred}) {
        auto *page = new LibraryPage(
            m_session.lists(), m_session.marks(), m_session.refreshService(), m_settings, kind, &m_tabs);
        connectPage(*page);
        m_tabs.bar()->setLabel(m_tabs.addTab(page, QString()), {page->title(), 0, false}, QString());
    }
}

void PaperTabs::connectPage(PapersPage &page)
{
    connect(&page, &PapersPage::failed, this, &PaperTabs::failed);
    connect(&page, &PapersPage::built, this, [this, &page] { emit tableCreated(&page); });
}

void PaperTabs::updateLabel(int index, const KeywordPage &page)
{
    m_tabs.bar()->setLabel(index, {page.state().keyword.name, page.state().unread}, page.description());
}

} // namespace dp

#include "moc_papertabs.cpp"
