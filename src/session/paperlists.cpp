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

void PaperLists::readFirst(
    QObject *context, const PaperQuery &query, Grouping grouping, std::function<void(const Rows &)> done)
{
    constexpr int firstRows = 200;
    PaperQuery first = query;
    first.limit = firstRows;
    read(context, first, grouping, [this, context, query, grouping, done](Rows rows) {
        if (!rows || rows->ids.size() < firstRows)
            return done(rows);
        read(context, query, grouping, done); // before done(), which may ask for another list
        rows->isWhole = false;
        done(rows);
    });
}

PaperLists::Rows PaperLists::readNow(const PaperQuery &query, Grouping grouping)
{
    const auto dates = datesFor(grouping);
    return rowsOf(local(), query, dates);
}

void PaperLists::readWindow(QObject *context, const PaperQuery &query, Grouping grouping,
    std::function<void(const Result<Window> &)> done)
{
    m_library.reader.post(
        context,
        [query, dates = datesFor(grouping)](Library &library) -> Result<Window> {
            auto list = PagedIdList::of(library, query);
            if (!list)
                return list.error();
            auto groups = dates ? listgroups::count(library, query, *dates)
                                : Result<QList<RowGroup>>(QList<RowGroup>());
            if (!groups)
                return groups.error();
            DP_TRY(list->readAll(library, *groups));
            return Window{*list, *groups};
        },
        std::move(done));
}

std::future<PaperLists::Papers> PaperLists::readAhead(const QList<qint64> &ids, qint64 keywordId)
{
    return m_library.reader.ask(
        [ids, keywordId](Library &library) { return PaperReader(library, keywordId).papers(ids); });
}

Result<PagedIdList> PaperLists::window(const PaperQuery &query)
{
    return PagedIdList::of(local(), query);
}

} // namespace dp
