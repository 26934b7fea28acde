#include "gui/window/searchcontroller.h"

#include "gui/pages/keywordpage.h"
#include "gui/pages/librarypage.h"
#include "gui/pages/savedsearchpage.h"
#include "gui/pages/searchpage.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/searchbar.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

#include <QAction>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int typingPause = 700; // in milliseconds

} // namespace

SearchController::SearchController(WindowActions &actions, QToolBar &toolBar, CenterStack &center,
    Session &session, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_toolBar(toolBar)
    , m_center(center)
    , m_session(session)
    , m_bar(new SearchBar(&toolBar))
    , m_messages(messages)
    , m_completions(session.library().reader)
{
    m_bar->setSaveAction(*actions.saveSearch);
    m_bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar.addWidget(m_bar);
    connect(m_bar, &SearchBar::changed, this, &SearchController::search);
    connect(m_bar, &SearchBar::ended, this, &SearchController::end);
    connect(m_bar, &SearchBar::left, this, &SearchController::focusResults);
    connect(m_bar, &SearchBar::typed, &m_completions, &SearchCompletions::find);
    connect(&m_completions, &SearchCompletions::found, m_bar, &SearchBar::showCompletions);
    connect(actions.search, &QAction::triggered, this, [this] { focus(false); });
    connect(actions.searchTab, &QAction::triggered, this, [this] { focus(true); });
    connect(&center.tabs(), &KeywordTabs::chosen, this, [this] {
        if (m_center.isSearchShown())
            end();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &SearchController::announceCount);
}

void SearchController::focus(bool isTabOnly)
{
    m_toolBar.show(); // the person may have hidden the tool bar
    m_bar->setTabOnly(isTabOnly);
    m_bar->focus();
}

/// Moves the focus from the search field to the results. If there are none, the field keeps the focus. A
/// hidden table would get the focus as soon as it is shown, in the middle of the next word that the person
/// types.
void SearchController::focusResults()
{
    if (PapersPage *page = m_center.shownPage(); page && page->isTableShown())
        page->takeFocus();
}

void SearchController::search()
{
    if (m_bar->text().trimmed().isEmpty()) {
        if (m_center.isSearchShown()) {
            m_page->clear();
            m_center.endSearch();
        }
        return;
    }
    if (!m_page)
        createPage();
    m_announced.clear();
    m_page->search(m_bar->text(), m_bar->order(), scope());
    m_center.showSearch(*m_page);
}

void SearchController::searchFor(const QString &text)
{
    m_toolBar.show();
    m_bar->setText(text);
    if (m_page) // also if it is still empty: the table gets the focus when the results are shown
        m_page->takeFocus();
}

void SearchController::filterBy(const QString &text)
{
    m_bar->setTabOnly(true);
    searchFor(text);
}

SearchExpression SearchController::scope() const
{
    if (!m_bar->isTabOnly())
        return {};
    const QWidget *tab = m_center.tabs().currentWidget();
    if (const auto *page = qobject_cast<const KeywordPage *>(tab))
        return SearchExpression::ofName(SearchExpression::Kind::Keyword, page->state().keyword.name, false);
    if (const auto *search = qobject_cast<const SavedSearchPage *>(tab))
        return SavedSearches::queryOf(search->state().search).expression;
    const auto *page = qobject_cast<const LibraryPage *>(tab);
    return page && page->kind() == LibraryPage::Kind::Starred
        ? SearchExpression::ofState(SearchExpression::State::Starred)
        : SearchExpression();
}

QString SearchController::textToSave() const
{
    const QString text = searchquery::finished(m_bar->text()).simplified();
    if (!m_bar->isTabOnly())
        return text;
    const QWidget *tab = m_center.tabs().currentWidget();
    if (const auto *page = qobject_cast<const KeywordPage *>(tab))
        return u"keyword:\"%1\" (%2)"_s.arg(page->state().keyword.name, text);
    if (const auto *search = qobject_cast<const SavedSearchPage *>(tab))
        return u"(%1) (%2)"_s.arg(search->state().search.text, text);
    const auto *page = qobject_cast<const LibraryPage *>(tab);
    return page && page->kind() == LibraryPage::Kind::Starred ? u"is:starred (%1)"_s.arg(text) : text;
}

void SearchController::createPage()
{
    m_page = new SearchPage(m_session.lists(), m_session.marks(), m_session.refreshService(),
        m_session.library().reader, &m_center);
    connect(m_page, &SearchPage::summaryChanged, this, &SearchController::summaryChanged);
    connect(m_page, &SearchPage::summaryChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_page, &SearchPage::failed, &m_messages, &WindowMessages::showError);
    connect(&m_session.externalChanges(), &ExternalChanges::changedLibrary, m_page, &SearchPage::reload);
    connect(&m_session.jobs(), &JobList::libraryChanged, m_page, &SearchPage::reload);
    connect(&m_session.keywords(), &KeywordList::papersChanged, m_page, &SearchPage::reload);
    connect(m_page->table(), &PapersTable::escaped, this, &SearchController::end);
    emit pageCreated(m_page);
}

/// Announces the number of results once for each search, and not for each letter that the person types.
void SearchController::announceCount()
{
    if (!m_center.isSearchShown() || !m_page->isCounted() || m_page->summary() == m_announced)
        return;
    m_announced = m_page->summary();
    m_messages.announce(m_announced);
}

void SearchController::end()
{
    m_completions.cancel();
    m_bar->clear(); // also shows the tabs again
    m_bar->setTabOnly(false);
    m_center.onPage([](PapersPage &page) { page.takeFocus(); });
}

} // namespace dp

#include "moc_searchcontroller.cpp"
