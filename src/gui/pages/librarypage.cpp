#include "gui/pages/librarypage.h"

#include "base/settings.h"
#include "gui/pages/defaultorder.h"
#include "gui/pages/emptypage.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "refresh/refreshreport.h"
#include "session/marks.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {

LibraryPage::LibraryPage(PaperLists &lists, Marks &marks, const RefreshService &refresh,
    const Settings &settings, Kind kind, QWidget *parent)
    : PapersPage(lists, marks, refresh, parent)
    , m_settings(settings)
    , m_kind(kind)
{
    setObjectName(kind == Kind::All ? u"allPapersPage"_s : u"starredPage"_s);
    connect(this, &PapersPage::built, this, [this] {
        table()->setAccessibleName(m_kind == Kind::All ? tr("All papers") : tr("Starred papers"));
    });
    if (kind == Kind::Starred)
        connect(&marks, &Marks::papersChanged, this, &LibraryPage::showStars);
}

/// Adds or removes the rows of papers whose star has been set or removed.
void LibraryPage::showStars(const QList<qint64> &ids, Mark mark)
{
    if (!isLoaded())
        return;
    switch (mark) {
    case Mark::Unstarred: removePapers(ids); break;
    case Mark::Starred: addPapers(ids); break;
    case Mark::Read:
    case Mark::Unread: break;
    }
}

QString LibraryPage::title() const
{
    //: the tab of the whole library
    return m_kind == Kind::All ? tr("All papers")
                               //: the tab of the papers that a person has starred
                               : tr("Starred");
}

QString LibraryPage::key() const
{
    // The colon avoids conflicts with a keyword that has the same name as the tab.
    return m_kind == Kind::All ? u":all"_s : u":starred"_s;
}

void LibraryPage::setCounts(const LibraryCounts &counts)
{
    m_counts = counts;
    updateEmptyPage();
}

QString LibraryPage::summary() const
{
    const QLocale locale;
    if (m_kind == Kind::Starred)
        return tr("%Ln starred paper(s)", nullptr, int(m_counts.starred));
    //: %1 is a number of papers, %2 how many of them are unread
    return tr("%1 papers in the library, %2 unread")
        .arg(locale.toString(m_counts.papers), locale.toString(m_counts.unread));
}

bool LibraryPage::isListChangedBy(const RefreshReport &report) const
{
    return !report.changes.added.isEmpty() || (filter().isRevisedOnly() && !report.changes.revised.isEmpty());
}

PaperQuery LibraryPage::ownQuery() const
{
    PaperQuery query;
    query.starredOnly = m_kind == Kind::Starred;
    // Papers that were imported together have the same arrival, so it is not the default order here.
    const SortKey key = defaultSortKey(m_settings);
    query.key = key == SortKey::Arrived ? SortKey::Submitted : key;
    return query;
}

bool LibraryPage::isGroupingWanted() const
{
    return m_settings.flag(Setting::GroupByDate);
}

bool LibraryPage::isPaged(const PaperQuery &query) const
{
    const qint64 papers = m_counts.papers + (isMutedShown() ? m_counts.muted : 0);
    return m_kind == Kind::All && !query.isFiltered() && papers > PapersModel::wholeListLimit;
}

void LibraryPage::sayWhyEmpty(EmptyPage &page)
{
    if (m_kind == Kind::All && m_counts.muted > 0)
        page.say(tr("All papers are muted"), tr("To see them, choose Show muted papers in the View menu."));
    else if (m_kind == Kind::All)
        page.say(tr("Your library is empty"),
            tr("Refresh your keywords to fetch the newest papers from arXiv, or import a README, an Atom "
               "file "
               "or arXiv's metadata snapshot."));
    else
        page.say(tr("No starred papers"), tr("Star a paper and it appears here."));
}

} // namespace dp

#include "moc_librarypage.cpp"
