#include "session/paperlists.h"

#include <QLocale>

#include <optional>
#include <utility>

namespace dp {

namespace {

PaperLists::Rows rowsOf(Library &library, const PaperQuery &query, const std::optional<DateGroups> &dates)
{
    if (dates)
        return listgroups::read(library, query, *dates);
    const auto ids = PaperReader(library).ids(query);
    if (!ids)
        return ids.error();
    return listgroups::Rows{*ids, {}};
}

} // namespace

DateGroups PaperLists::dateGroups() const
{
    return {m_clock.today(), QLocale().firstDayOfWeek()};
}

std::optional<DateGroups> PaperLists::datesFor(Grouping grouping) const
{
    if (grouping == Grouping::None)
        return std::nullopt;
    return dateGroups();
}

void PaperLists::read(
    QObject *context, const PaperQuery &query, Grouping grouping, std::function<void(const Rows &)> done)
{
    const auto dates = datesFor(grouping);
    m_library.reader.post(
        context, [query, dates](Library &library) { return rowsOf(library, query, dates); }, std::move(done));
}

PaperLists::Rows PaperLists::readNow(const PaperQuery &query, Grouping grouping)
{
    const auto dates = datesFor(grouping);
    return rowsOf(local(), query, dates);
}

void PaperLists::readGroups(
    QObject *context, const PaperQuery &query, std::function<void(const Groups &)> done)
{
    m_library.reader.post(
        context,
        [query, dates = dateGroups()](Library &library) { return listgroups::count(library, query, dates); },
        std::move(done));
}

std::future<PaperLists::Papers> PaperLists::readAhead(const QList<qint64> &ids, qint64 keywordId)
{
    return m_library.reader.ask(
        [ids, keywordId](Library &library) { return PaperReader(library, keywordId).papers(ids); });
}

Result<PagedIdList> PaperLists::windowOfKeyword(qint64 keywordId)
{
    return PagedIdList::ofKeyword(local(), keywordId);
}

Result<PagedIdList> PaperLists::windowOfKeywordByArrival(qint64 keywordId, bool descending)
{
    return PagedIdList::ofKeywordByArrival(local(), keywordId, descending);
}

Result<PagedIdList> PaperLists::windowOfLibrary(SortKey key, bool descending)
{
    return PagedIdList::ofLibrary(local(), key, descending);
}

} // namespace dp
