#include "gui/window/tabpages.h"

#include "gui/pages/keywordpage.h"
#include "gui/pages/savedsearchpage.h"
#include "gui/window/keywordtabs.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

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

/// A key for hash tables. It is different for the tab of a keyword and the tab of a saved search.
qint64 keyOf(const TabId &tab)
{
    return 2 * tab.id + (tab.kind == TabId::Kind::SavedSearch);
}

} // namespace

TabPages::TabPages(KeywordTabs &tabs, Session &session, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_tabs(tabs)
    , m_session(session)
    , m_settings(settings)
{
}

QList<PapersPage *> TabPages::all() const
{
    return pagesOf<PapersPage>(m_tabs);
}

QList<KeywordPage *> TabPages::ofKeywords() const
{
    return pagesOf<KeywordPage>(m_tabs);
}

QList<SavedSearchPage *> TabPages::ofSavedSearches() const
{
    return pagesOf<SavedSearchPage>(m_tabs);
}

QList<LibraryPage *> TabPages::ofLibrary() const
{
    return pagesOf<LibraryPage>(m_tabs);
}

TabId TabPages::idOf(const PapersPage &page)
{
    if (const auto *keyword = qobject_cast<const KeywordPage *>(&page))
        return {TabId::Kind::Keyword, keyword->state().keyword.id};
    if (const auto *search = qobject_cast<const SavedSearchPage *>(&page))
        return {TabId::Kind::SavedSearch, search->state().search.id};
    return {};
}

KeywordPage *TabPages::create(const KeywordState &state)
{
    auto *page = new KeywordPage(m_session.lists(), m_session.marks(), m_session.refreshService(),
        m_session.refresh(), m_settings, m_session.clock(), state, &m_tabs);
    connectPage(*page);
    return page;
}

SavedSearchPage *TabPages::create(const SavedSearchState &state)
{
    auto *page = new SavedSearchPage(m_session.lists(), m_session.marks(), m_session.refreshService(),
        m_session.library().reader, state, &m_tabs);
    connectPage(*page);
    connect(page, &SearchPage::summaryChanged, this, &TabPages::summaryChanged);
    return page;
}

void TabPages::addLibraryTabs()
{
    for (const auto kind : {LibraryPage::Kind::All, LibraryPage::Kind::Starred}) {
        auto *page = new LibraryPage(
            m_session.lists(), m_session.marks(), m_session.refreshService(), m_settings, kind, &m_tabs);
        connectPage(*page);
        m_tabs.bar()->setLabel(m_tabs.addTab(page, QString()), {page->title(), 0, false}, QString());
    }
}

void TabPages::place(const QList<KeywordState> &states, Loading loading)
{
    QHash<qint64, const KeywordState *> keywords;
    QHash<qint64, const SavedSearchState *> searches;
    QList<qint64> ids;
    for (const KeywordState &state : states) {
        keywords.insert(state.keyword.id, &state);
        ids << state.keyword.id;
    }
    for (const SavedSearchState &state : m_session.savedSearches().states())
        searches.insert(state.search.id, &state);
    QHash<qint64, PapersPage *> gone, kept;
    for (PapersPage *page : all())
        if (const TabId tab = idOf(*page); tab.id != 0)
            gone.insert(keyOf(tab), page);
    const QList<TabId> tabs = m_session.savedSearches().withKeywords(ids);
    for (const TabId &tab : tabs)
        kept.insert(keyOf(tab), gone.take(keyOf(tab)));
    for (PapersPage *page : std::as_const(gone)) { // first, so that the tab beside a removed tab is shown
        m_tabs.removeTab(m_tabs.indexOf(page));
        page->deleteLater();
    }
    int index = 0;
    for (const TabId &tab : tabs) {
        PapersPage *page = kept.value(keyOf(tab));
        if (tab.kind == TabId::Kind::Keyword)
            page = placeTab(index, *keywords.value(tab.id), page, loading);
        else if (const SavedSearchState *state = searches.value(tab.id))
            page = placeTab(index, *state, page);
        else
            continue;
        updateLabel(index++, *page);
    }
}

/// Moves the page to its tab, or creates it. page: null if there is none yet.
PapersPage *TabPages::placeTab(int index, const KeywordState &state, PapersPage *page, Loading loading)
{
    auto *shown = static_cast<KeywordPage *>(page);
    if (shown) {
        if (shown->state() != state)
            shown->setState(state);
        if (m_tabs.widget(index) != shown) // indexOf() is slow with many tabs
            m_tabs.tabBar()->moveTab(m_tabs.indexOf(shown), index);
        return shown;
    }
    shown = create(state);
    m_tabs.insertTab(index, shown, QString());
    if (loading == Loading::AtOnce && shown->isWhole() && index < loadedAhead)
        shown->loadOnce();
    return shown;
}

PapersPage *TabPages::placeTab(int index, const SavedSearchState &state, PapersPage *page)
{
    auto *shown = static_cast<SavedSearchPage *>(page);
    if (!shown) {
        shown = create(state);
        m_tabs.insertTab(index, shown, QString());
        return shown;
    }
    shown->setState(state);
    if (m_tabs.widget(index) != shown)
        m_tabs.tabBar()->moveTab(m_tabs.indexOf(shown), index);
    return shown;
}

void TabPages::connectPage(PapersPage &page)
{
    connect(&page, &PapersPage::failed, this, &TabPages::failed);
    connect(&page, &PapersPage::built, this, [this, &page] { emit tableCreated(&page); });
}

void TabPages::updateLabel(int index, const PapersPage &page)
{
    if (const auto *keyword = qobject_cast<const KeywordPage *>(&page))
        m_tabs.bar()->setLabel(
            index, {keyword->state().keyword.name, keyword->state().unread}, keyword->description());
    else if (const auto *search = qobject_cast<const SavedSearchPage *>(&page))
        m_tabs.bar()->setLabel(
            index, {search->state().search.name, search->state().unread, true, true}, search->description());
}

} // namespace dp

#include "moc_tabpages.cpp"
