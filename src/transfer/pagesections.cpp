#include "transfer/pagesections.h"

#include "exchange/readmepage.h"
#include "library/keywords.h"
#include "library/libraryproperties.h"
#include "library/savedsearches.h"
#include "library/search.h"
#include "transfer/pagememory.h"
#include "transfer/pagetabs.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace dp::pagesections {
namespace {

bool hasCondition(const PageExportOptions &options)
{
    return options.tagName || options.search || options.starredOnly || options.papers;
}

QString nameOf(const PageExportOptions &options)
{
    QStringList parts;
    if (options.keywordName)
        parts << *options.keywordName;
    if (options.starredOnly)
        parts << u"Starred papers"_s;
    if (options.tagName)
        parts << u"Tag: "_s + *options.tagName;
    if (options.search)
        parts << u"Search: "_s + *options.search;
    return parts.isEmpty() ? u"Selected papers"_s : parts.join(u", "_s);
}

Result<QList<PageSection>> selected(Library &library, const PageExportOptions &options)
{
    const auto query = exportselection::queryOf(library, options);
    if (!query)
        return query.error();
    const auto ids = exportselection::ids(library, *query, options);
    if (!ids)
        return ids.error();
    return QList<PageSection>{{nameOf(options), *ids}};
}

Result<PageSection> sectionOf(Library &library, const SavedSearch &search, const PageExportOptions &options)
{
    const auto ids = Search(library, options.muted)
                         .newest(SavedSearches::queryOf(search), 0,
                             options.arrangement.written(ReadmePage::defaultMaximum));
    if (!ids)
        return ids.error();
    return PageSection{search.name, *ids};
}

Result<PageSection> sectionOf(
    Library &library, const Keyword &keyword, int limit, const PageExportOptions &options)
{
    PaperQuery query{keyword.id, false, false, options.order, true, options.arrangement.written(limit)};
    query.muted = options.muted;
    const auto ids = PaperReader(library).ids(query);
    if (!ids)
        return ids.error();
    return PageSection{keyword.name, *ids, true};
}

/// Returns a section for each tab, in the order of the arrangement or of the tabs.
Result<QList<PageSection>> ofTabs(Library &library, const QList<Keyword> &keywords,
    const QList<SavedSearch> &searches, const PageExportOptions &options)
{
    const auto memory = PageMemory::load(LibraryProperties(library));
    if (!memory)
        return memory.error();
    // If only one tab is published, it does not matter that pages of all tabs leave it out.
    const bool isOne = options.keywordName || options.savedSearchName;
    const auto tabs = pagetabs::shown(library, keywords, searches,
        isOne ? QList<SectionChoice>() : options.arrangement.sections,
        isOne || options.areSavedSearchesIncluded);
    if (!tabs)
        return tabs.error();
    QList<PageSection> sections;
    for (const PageTab &tab : *tabs) {
        const auto section = tab.keyword()
            ? sectionOf(library, *tab.keyword(), memory->limitFor(*tab.keyword()), options)
            : sectionOf(library, *tab.search(), options);
        if (!section)
            return section.error();
        sections << *section;
    }
    return sections;
}

} // namespace

Result<QList<PageSection>> of(Library &library, const PageExportOptions &options)
{
    if (hasCondition(options))
        return selected(library, options);
    if (options.savedSearchName) {
        const auto search = SavedSearches(library).find(*options.savedSearchName);
        return search ? ofTabs(library, {}, {*search}, options) : search.error();
    }
    if (options.keywordName) {
        const auto keyword = Keywords(library).find(*options.keywordName);
        return keyword ? ofTabs(library, {*keyword}, {}, options) : keyword.error();
    }
    const auto keywords = Keywords(library).all();
    if (!keywords)
        return keywords.error();
    const auto searches = SavedSearches(library).all();
    return searches ? ofTabs(library, *keywords, *searches, options) : searches.error();
}

QList<qint64> merged(const QList<PageSection> &sections)
{
    if (sections.size() == 1)
        return sections.first().ids;
    QList<qint64> ids;
    for (const PageSection &section : sections)
        ids += section.ids;
    std::sort(ids.begin(), ids.end(), std::greater());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace dp::pagesections
