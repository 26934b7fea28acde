#include "transfer/readmeexport.h"

#include "exchange/cvarxivwriter.h"
#include "exchange/readmewriter.h"
#include "library/keywords.h"
#include "library/lastupdate.h"
#include "library/libraryproperties.h"
#include "library/paperreader.h"
#include "library/savedsearches.h"
#include "library/search.h"
#include "library/tabplaces.h"
#include "transfer/pagememory.h"

#include <QSet>

#include <algorithm>
#include <memory>

namespace dp {
namespace {

SortKey keyOfOrder(SortBy order)
{
    return order == SortBy::Submitted ? SortKey::Submitted : SortKey::Updated;
}

Muted mutedIn(const ReadmeExport::Options &options)
{
    return options.isMutedLeftOut ? Muted::Hidden : Muted::Included;
}

/// Returns the maximum number of papers that the page states for all sections. If the limits of the keywords
/// differ, it is the largest limit, so that no section exceeds it.
int maximumOf(const QList<Keyword> &keywords, const PageMemory &memory, int largestLimit)
{
    int maximum = 0;
    for (const Keyword &keyword : keywords)
        maximum = std::max(maximum, keyword.limit);
    if (memory.maximumFor(largestLimit) != largestLimit)
        maximum = memory.maximum;
    return maximum > 0 ? maximum : ReadmePage::defaultMaximum;
}

std::unique_ptr<readme::PageWriter> writerFor(
    ReadmeLayout layout, const QList<ReadmeColumn> &columns, QDate day, int maximum)
{
    if (layout == ReadmeLayout::DailyArxiv)
        return std::make_unique<readme::Writer>(columns, day, maximum);
    return std::make_unique<readme::CvArxivWriter>(layout, day);
}

} // namespace

Result<QList<ReadmeColumn>> ReadmeExport::columns()
{
    const auto own = LibraryProperties(m_library).get(LibraryProperties::Name::ReadmeColumns);
    if (!own)
        return own.error();
    QList<ReadmeColumn> columns = ReadmePage::columnsFromText(*own);
    if (columns.isEmpty())
        columns = ReadmePage::standardColumns();
    if (m_options.authorsColumn && !columns.contains(ReadmeColumn::Authors))
        columns.insert(columns.indexOf(ReadmeColumn::Date) + 1, ReadmeColumn::Authors);
    if (m_options.tagsColumn && !columns.contains(ReadmeColumn::Tags))
        columns.insert(
            columns.contains(ReadmeColumn::Comment) ? columns.indexOf(ReadmeColumn::Comment) : columns.size(),
            ReadmeColumn::Tags);
    return columns;
}

Result<ReadmeExport::Lists> ReadmeExport::lists()
{
    const auto states = Keywords(m_library).shownStates();
    if (!states)
        return states.error();
    Lists lists;
    for (const KeywordState &state : *states) {
        lists.papers.insert(state.keyword.id, m_options.isMutedLeftOut ? state.papers : state.storedPapers());
        lists.largestLimit = std::max(lists.largestLimit, state.keyword.limit);
    }
    return lists;
}

Result<QByteArray> ReadmeExport::write(const QList<Keyword> &keywords, const QList<SavedSearch> &searches)
{
    const auto columns = this->columns();
    if (!columns)
        return columns.error();
    const auto lastUpdate = lastUpdateOf(m_library, m_options.today);
    if (!lastUpdate)
        return lastUpdate.error();
    const auto memory = PageMemory::load(LibraryProperties(m_library));
    const auto lists = this->lists();
    if (!memory || !lists)
        return memory ? lists.error() : memory.error();
    const int maximum = maximumOf(keywords, *memory, lists->largestLimit);
    const QDate day = lastUpdate->isValid() ? *lastUpdate : m_options.today;
    const auto writer = writerFor(m_options.layout.value_or(memory->layout), *columns, day, maximum);
    readme::PageWriter &page = *writer;
    const auto tabs = tabplaces::all(m_library);
    if (!tabs)
        return tabs.error();
    QHash<qint64, const Keyword *> knownKeywords;
    QHash<qint64, const SavedSearch *> knownSearches;
    for (const Keyword &keyword : keywords)
        knownKeywords.insert(keyword.id, &keyword);
    for (const SavedSearch &search : searches)
        knownSearches.insert(search.id, &search);
    for (const TabPlace &one : *tabs) {
        const bool isKeyword = one.tab.kind == TabId::Kind::Keyword;
        if (const Keyword *keyword = isKeyword ? knownKeywords.value(one.tab.id) : nullptr) {
            const int limit = memory->limitFor(*keyword);
            const int rows = std::min(limit, lists->papers.value(keyword->id));
            DP_TRY(addKeyword(page, *keyword, memory->headingFor(*keyword, rows), limit));
        }
        if (const SavedSearch *search = isKeyword ? nullptr : knownSearches.value(one.tab.id))
            DP_TRY(addSavedSearch(page, *search, maximum));
    }
    return page.finish();
}

Outcome ReadmeExport::addKeyword(
    readme::PageWriter &page, const Keyword &keyword, const QString &heading, int limit)
{
    page.beginSection(keyword.name, heading);
    PaperQuery query{keyword.id, false, false, keyOfOrder(m_options.order), true, limit};
    query.muted = mutedIn(m_options);
    return PaperReader(m_library).forEachPaper(query, [&](const Paper &paper) {
        page.add(paper);
        return success();
    });
}

/// A section has as many papers as the page states. A search may find much more.
Outcome ReadmeExport::addSavedSearch(readme::PageWriter &page, const SavedSearch &search, int limit)
{
    const auto ids = papersOf(search, limit);
    if (!ids)
        return ids.error();
    page.beginSavedSearch(search.name, search.text);
    return PaperReader(m_library).forEach(*ids, [&](const LibraryPaper &libraryPaper) {
        page.add(libraryPaper.paper);
        return success();
    });
}

Result<QList<qint64>> ReadmeExport::papersOf(const SavedSearch &search, int limit)
{
    Search finder(m_library, mutedIn(m_options));
    const SearchQuery query = SavedSearches::queryOf(search);
    if (keyOfOrder(m_options.order) == SortKey::Submitted)
        return finder.newest(query, 0, limit);
    const auto found = finder.newest(query, 0, 0);
    if (!found)
        return found;
    const QSet<qint64> wanted(found->cbegin(), found->cend());
    PaperQuery all;
    all.key = SortKey::Updated;
    all.muted = Muted::Included; // the search has left out muted papers
    auto ids = PaperReader(m_library).ids(all);
    if (!ids)
        return ids;
    ids->removeIf([&wanted](qint64 id) { return !wanted.contains(id); });
    return ids->mid(0, limit);
}

} // namespace dp
