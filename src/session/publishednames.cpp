#include "session/publishednames.h"

#include "base/settings.h"
#include "session/keywordlist.h"
#include "session/savedsearchlist.h"
#include "transfer/publishednames.h"

namespace dp {

PublishedNames::PublishedNames(
    KeywordList &keywords, SavedSearchList &searches, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_keywordList(keywords)
    , m_searchList(searches)
    , m_settings(settings)
{
    connect(&keywords, &KeywordList::listChanged, this, &PublishedNames::updateKeywords);
    connect(&keywords, &KeywordList::stateChanged, this, &PublishedNames::updateKeywords);
    connect(&searches, &SavedSearchList::listChanged, this, &PublishedNames::updateSearches);
    connect(&searches, &SavedSearchList::stateChanged, this, &PublishedNames::updateSearches);
    updateKeywords();
    updateSearches();
}

void PublishedNames::updateKeywords()
{
    Names now;
    for (const KeywordState &state : m_keywordList.states())
        if (state.keyword.id != 0) // it is not stored yet
            now.insert(state.keyword.id, state.keyword.name);
    rename(TabId::Kind::Keyword, m_keywords, now);
}

void PublishedNames::updateSearches()
{
    Names now;
    for (const SavedSearchState &state : m_searchList.states())
        now.insert(state.search.id, state.search.name);
    rename(TabId::Kind::SavedSearch, m_searches, now);
}

void PublishedNames::rename(TabId::Kind kind, Names &known, const Names &now)
{
    QList<publishednames::NewName> renamed;
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        if (const QString before = known.value(it.key(), *it); before != *it)
            renamed.append({before, *it});
    known = now;
    // A setting that cannot be written is reported by the dialog of the settings.
    if (!renamed.isEmpty())
        (void)publishednames::rename(m_settings, kind, renamed);
}

} // namespace dp

#include "moc_publishednames.cpp"
