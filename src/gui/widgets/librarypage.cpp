#include "gui/widgets/librarypage.h"

#include "gui/models/papersmodel.h"
#include "gui/widgets/emptypage.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {

LibraryPage::LibraryPage(Desk &desk, Kind kind, QWidget *parent)
    : PapersPage(desk, parent)
    , m_kind(kind)
{
    setObjectName(kind == Kind::All ? u"allPapersPage"_s : u"starredPage"_s);
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
    return m_kind == Kind::All ? u":all"_s : u":starred"_s; // a keyword may have the same name as the tab
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

PaperQuery LibraryPage::ownQuery() const
{
    PaperQuery query;
    query.starredOnly = m_kind == Kind::Starred;
    return query;
}

std::optional<Result<PagedIdList>> LibraryPage::windowOf(const PaperQuery &query) const
{
    if (m_kind == Kind::Starred || m_counts.papers <= PapersModel::wholeListLimit)
        return std::nullopt;
    return PagedIdList::ofLibrary(desk().reader(), query.key, query.descending);
}

void LibraryPage::sayWhyEmpty(EmptyPage &page)
{
    if (m_kind == Kind::All)
        page.say(tr("The library has no papers yet"),
            tr("Fetch the newest ones from arXiv with F5, or import a README, an Atom file or arXiv's "
               "metadata snapshot."));
    else
        page.say(tr("Nothing is starred yet"), tr("Press S on a paper to keep it here."));
}

} // namespace dp
