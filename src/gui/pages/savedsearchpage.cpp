#include "gui/pages/savedsearchpage.h"

#include "base/plaintext.h"
#include "gui/pages/emptypage.h"
#include "gui/table/paperstable.h"
#include "refresh/refreshreport.h"

#include <QLocale>
#include <QShowEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

SavedSearchPage::SavedSearchPage(PaperLists &lists, Marks &marks, const RefreshService &refresh,
    LibraryThread &reader, const SavedSearchState &state, QWidget *parent)
    : SearchPage(lists, marks, refresh, reader, parent)
    , m_state(state)
{
    setObjectName(u"savedSearchPage"_s);
    connect(this, &PapersPage::built, this, [this] {
        //: %1 is a saved search
        table()->setAccessibleName(tr("Papers of the saved search %1").arg(m_state.search.name));
    });
}

QString SavedSearchPage::keyOf(qint64 id)
{
    // The colon avoids conflicts with a keyword that has such a name.
    return u":search %1"_s.arg(id);
}

QString SavedSearchPage::key() const
{
    return keyOf(m_state.search.id);
}

void SavedSearchPage::setState(const SavedSearchState &state)
{
    const SavedSearchState before = std::exchange(m_state, state);
    if (isBuilt())
        table()->setAccessibleName(tr("Papers of the saved search %1").arg(m_state.search.name));
    if (m_isStarted && before.search.text != state.search.text)
        start();
    else if (isLoaded() && before.isCounted && state.papers > before.papers)
        reload(); // undoing a mark may return papers to the list
}

QString SavedSearchPage::description() const
{
    //: tool tip of a tab; %1 is the text of a search
    return tr("Saved search: %1").arg(plaintext::isolated(m_state.search.text));
}

void SavedSearchPage::start()
{
    m_isStarted = true;
    m_isOutdated = false;
    search(SavedSearches::queryOf(m_state.search), Order::Newest);
}

void SavedSearchPage::reload()
{
    if (!m_isStarted)
        return start();
    m_isOutdated = !isVisible();
    if (!m_isOutdated)
        SearchPage::reload();
}

/// Marks may also change which papers a search finds, for example unread papers. So the papers are searched
/// again each time the tab is shown.
void SavedSearchPage::showEvent(QShowEvent *event)
{
    SearchPage::showEvent(event);
    if (isLoaded() && !event->spontaneous())
        reload();
}

void SavedSearchPage::markAll(Mark mark)
{
    if (!m_isStarted)
        start();
    SearchPage::markAll(mark);
}

QString SavedSearchPage::summary() const
{
    if (!m_state.isCounted)
        return SearchPage::summary();
    const QLocale locale;
    //: %1 is a number of papers, %2 how many of them are unread; the list has the newest papers first
    return tr("%1 papers found, %2 unread · newest first")
        .arg(locale.toString(m_state.papers), locale.toString(m_state.unread));
}

bool SavedSearchPage::isListChangedBy(const RefreshReport &report) const
{
    return !report.changes.added.isEmpty() || !report.changes.revised.isEmpty()
        || !report.changes.amended.isEmpty();
}

void SavedSearchPage::sayWhyEmpty(EmptyPage &page)
{
    if (!searchQuery().papers.isEmpty() || searchQuery().problem != SearchQuery::Problem::None)
        return SearchPage::sayWhyEmpty(page);
    if (!isCounted())
        return page.say(tr("Searching…"), {});
    page.say(tr("No papers yet"),
        //: %1 is the text of a search
        tr("No paper in your library matches “%1”. Papers that match appear here after a refresh.")
            .arg(plaintext::isolated(m_state.search.text)));
}

} // namespace dp

#include "moc_savedsearchpage.cpp"
