#include "session/publishednames.h"

#include "base/settings.h"
#include "session/keywordlist.h"
#include "session/savedsearchlist.h"
#include "transfer/sectionchoice.h"

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

/// All names are changed in one step, because two keywords may have exchanged their names.
void PublishedNames::rename(TabId::Kind kind, Names &known, const Names &now)
{
    QList<std::pair<SectionChoice, QString>> renamed; // a choice with the old name, and the new name
    for (auto it = now.cbegin(); it != now.cend(); ++it)
        if (const QString before = known.value(it.key(), *it); before != *it)
            renamed.append({SectionChoice{kind, before}, *it});
    known = now;
    if (renamed.isEmpty())
        return;
    const auto newName = [&](const SectionChoice &choice) {
        for (const auto &[before, name] : renamed)
            if (before.isOf(choice.kind, choice.name))
                return name;
        return choice.name;
    };
    (void)m_settings.sync(); // reads the current file
    QList<SectionChoice> choices = SectionChoice::fromText(m_settings.text(Setting::PublishSections));
    const QList<SectionChoice> before = choices;
    for (SectionChoice &choice : choices)
        choice.name = newName(choice);
    if (choices != before)
        m_settings.set(Setting::PublishSections, SectionChoice::toText(choices));
    const Setting only = kind == TabId::Kind::Keyword ? Setting::PublishKeyword : Setting::PublishSavedSearch;
    const QString chosen = m_settings.text(only);
    if (const QString name = newName({kind, chosen}); name != chosen)
        m_settings.set(only, name);
    (void)m_settings.sync(); // a setting that cannot be written is reported by the dialog of the settings
}

} // namespace dp

#include "moc_publishednames.cpp"
