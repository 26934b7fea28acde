#include "transfer/pagetabs.h"

#include "library/keywords.h"
#include "library/savedsearches.h"
#include "library/tabplaces.h"

#include <QHash>

#include <algorithm>

namespace dp {
namespace {

/// Returns the keywords and the saved searches in the order of the tabs.
Result<QList<PageTab>> inTabOrder(Library &library, const QList<Keyword> &keywords,
    const QList<SavedSearch> &searches, bool areSearchesShown)
{
    const auto places = tabplaces::all(library);
    if (!places)
        return places.error();
    QHash<qint64, const Keyword *> knownKeywords;
    QHash<qint64, const SavedSearch *> knownSearches;
    for (const Keyword &keyword : keywords)
        knownKeywords.insert(keyword.id, &keyword);
    for (const SavedSearch &search : searches)
        knownSearches.insert(search.id, &search);
    QList<PageTab> tabs;
    for (const TabPlace &one : *places) {
        const bool isKeyword = one.tab.kind == TabId::Kind::Keyword;
        if (const Keyword *keyword = isKeyword ? knownKeywords.value(one.tab.id) : nullptr)
            tabs << PageTab{*keyword, true};
        if (const SavedSearch *search = isKeyword ? nullptr : knownSearches.value(one.tab.id))
            tabs << PageTab{*search, areSearchesShown};
    }
    return tabs;
}

/// Moves the tabs of the choices to the front, in the order of the choices.
QList<PageTab> arranged(QList<PageTab> tabs, const QList<SectionChoice> &choices)
{
    QList<PageTab> arranged;
    for (const SectionChoice &choice : choices) {
        const auto found = std::find_if(tabs.begin(), tabs.end(), [&choice](const PageTab &tab) {
            const SectionChoice own = tab.choice();
            return choice.isOf(own.kind, own.name);
        });
        if (found == tabs.end())
            continue; // the keyword was removed, or is in another library
        found->isShown = choice.isShown;
        arranged << *found;
        tabs.erase(found);
    }
    return arranged + tabs;
}

} // namespace

SectionChoice PageTab::choice() const
{
    if (const Keyword *own = keyword())
        return {TabId::Kind::Keyword, own->name, isShown};
    return {TabId::Kind::SavedSearch, search()->name, isShown};
}

Result<QList<PageTab>> pagetabs::all(
    Library &library, const QList<SectionChoice> &choices, bool areSearchesShown)
{
    const auto keywords = Keywords(library).all();
    if (!keywords)
        return keywords.error();
    const auto searches = SavedSearches(library).all();
    if (!searches)
        return searches.error();
    const auto tabs = inTabOrder(library, *keywords, *searches, areSearchesShown);
    if (!tabs)
        return tabs.error();
    return arranged(*tabs, choices);
}

Result<QList<PageTab>> pagetabs::shown(Library &library, const QList<Keyword> &keywords,
    const QList<SavedSearch> &searches, const QList<SectionChoice> &choices, bool areSearchesShown)
{
    const auto tabs = inTabOrder(library, keywords, searches, areSearchesShown);
    if (!tabs)
        return tabs.error();
    QList<PageTab> shown = arranged(*tabs, choices);
    shown.removeIf([](const PageTab &tab) { return !tab.isShown; });
    return shown;
}

QStringList pagetabs::named(const QStringList &keywords, const QList<PageTab> &tabs)
{
    QStringList named;
    for (const QString &name : keywords)
        if (std::any_of(tabs.cbegin(), tabs.cend(),
                [&name](const PageTab &tab) { return tab.keyword() && tab.keyword()->name == name; }))
            named << name;
    return named;
}

} // namespace dp
