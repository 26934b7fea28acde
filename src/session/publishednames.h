#pragma once

#include "base/tabid.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace dp {

class KeywordList;
class SavedSearchList;
class Settings;

/// Changes the names of keywords and saved searches in the settings for publishing when these are renamed,
/// see publishednames::rename(). GUI thread; the arguments of the constructor must outlive it.
class PublishedNames : public QObject
{
    Q_OBJECT

public:
    PublishedNames(
        KeywordList &keywords, SavedSearchList &searches, Settings &settings, QObject *parent = nullptr);

private:
    using Names = QHash<qint64, QString>; // by the id
    void updateKeywords();
    void updateSearches();
    void rename(TabId::Kind kind, Names &known, const Names &now);

    KeywordList &m_keywordList;
    SavedSearchList &m_searchList;
    Settings &m_settings;
    Names m_keywords, m_searches;
};

} // namespace dp
