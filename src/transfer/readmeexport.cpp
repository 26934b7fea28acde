#include "transfer/readmeexport.h"

#include "exchange/cvarxivwriter.h"
#include "exchange/pageprofiles.h"
#include "exchange/profilewriter.h"
#include "exchange/readmewriter.h"
#include "library/keywords.h"
#include "library/lastupdate.h"
#include "library/libraryproperties.h"
#include "library/pagecellstore.h"
#include "library/paperreader.h"
#include "library/savedsearches.h"
#include "library/search.h"
#include "transfer/pagecelldata.h"

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

/// Returns the profile of the page; no value: it has the layout of DailyArXiv or of cv-arxiv-daily. Columns
/// that a person has chosen need a table that has these columns.
std::optional<PageProfile> profileFor(const ReadmeExport::Options &options, const PageMemory &memory)
{
    if (!options.arrangement.columns.isEmpty())
        return std::nullopt;
    return options.layout ? pageprofiles::of(*options.layout) : memory.profile;
}

std::unique_ptr<readme::PageWriter> writerFor(const ReadmeExport::Options &options, const PageMemory &memory,
    const QList<ReadmeColumn> &columns, QDate day, int maximum)
{
    const PageTexts &texts = options.arrangement.texts;
    auto standard = std::make_unique<readme::Writer>(columns, day, maximum, texts);
    if (auto profile = profileFor(options, memory)) {
        if (texts != PageTexts{})
            profile->introduction.clear();
        return std::make_unique<readme::ProfileWriter>(*profile, standard->finish(), day, maximum);
    }
    const ReadmeLayout layout = options.arrangement.columns.isEmpty() ? options.layout.value_or(memory.layout)
                                                                      : ReadmeLayout::DailyArxiv;
    if (layout == ReadmeLayout::DailyArxiv)
        return standard;
    return std::make_unique<readme::CvArxivWriter>(layout, day, texts);
}

} // namespace

Result<QList<ReadmeColumn>> ReadmeExport::columns()
{
    if (!m_options.arrangement.columns.isEmpty())
        return m_options.arrangement.columns;
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
    const PageArrangement &arrangement = m_options.arrangement;
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
    const auto tabs =
        pagetabs::shown(m_library, keywords, searches, arrangement.sections, m_options.areSavedSearchesShown);
    if (!tabs)
        return tabs.error();
    const Facts facts{*memory, *lists, *columns, *tabs,
        arrangement.limited(maximumOf(keywords, *memory, lists->largestLimit)),
        profileFor(m_options, *memory).has_value()};
    const QDate day = lastUpdate->isValid() ? *lastUpdate : m_options.today;
    const auto page = writerFor(m_options, *memory, *columns, day, facts.maximum);
    for (const PageTab &tab : *tabs)
        DP_TRY(tab.keyword() ? addKeyword(*page, *tab.keyword(), facts)
                             : addSavedSearch(*page, *tab.search(), facts));
    return page->finish();
}

Outcome ReadmeExport::addKeyword(readme::PageWriter &page, const Keyword &keyword, const Facts &facts)
{
    const int limit = m_options.arrangement.limited(facts.memory.limitFor(keyword));
    const int rows = std::min(limit, facts.lists.papers.value(keyword.id));
    page.beginSection(keyword.name, facts.memory.headingFor(keyword, rows));
    PaperQuery query{
        keyword.id, false, false, keyOfOrder(m_options.order), true, m_options.arrangement.written(limit)};
    query.muted = mutedIn(m_options);
    PageCellStore store(m_library);
    const QString name = Keyword::folded(keyword.name);
    if (!facts.columns.contains(ReadmeColumn::Keywords))
        return PaperReader(m_library).forEachPaper(
            query, [&](const Paper &paper) { return addPaper(page, paper, {}, facts, store, name); });
    return PaperReader(m_library).forEach(query, [&](const LibraryPaper &one) {
        return addPaper(page, one.paper, pagetabs::named(one.keywords, facts.tabs), facts, store, name);
    });
}

/// A section has as many papers as the page states. A search may find much more.
Outcome ReadmeExport::addSavedSearch(readme::PageWriter &page, const SavedSearch &search, const Facts &facts)
{
    const auto ids = papersOf(search, m_options.arrangement.written(facts.maximum));
    if (!ids)
        return ids.error();
    page.beginSavedSearch(search.name, search.text);
    PageCellStore store(m_library);
    return PaperReader(m_library).forEach(*ids, [&](const LibraryPaper &one) {
        return addPaper(page, one.paper, pagetabs::named(one.keywords, facts.tabs), facts, store, {});
    });
}

Outcome ReadmeExport::addPaper(readme::PageWriter &page, const Paper &paper, const QStringList &keywords,
    const Facts &facts, PageCellStore &store, const QString &foldedKeyword)
{
    const auto data = facts.hasOwnCells ? store.of(paper.id.key()) : Result(QString());
    if (!data)
        return data.error();
    page.add(paper, keywords, pagecelldata::under(*data, foldedKeyword));
    return success();
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
