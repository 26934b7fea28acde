#pragma once

#include "gui/pages/librarypage.h"
#include "session/session.h"

#include <QObject>

namespace dp {

class KeywordPage;
class KeywordTabs;
class SavedSearchPage;
class Settings;

/// Creates, places and finds the pages of the tabs, and writes the texts of the tabs. GUI thread; the
/// arguments of the constructor must outlive it.
class TabPages : public QObject
{
    Q_OBJECT

public:
    TabPages(KeywordTabs &tabs, Session &session, Settings &settings, QObject *parent = nullptr);

    QList<PapersPage *> all() const;
    QList<KeywordPage *> ofKeywords() const;
    QList<SavedSearchPage *> ofSavedSearches() const;
    QList<LibraryPage *> ofLibrary() const;
    /// Returns the tab that the page shows; its id is 0 for a page of the library.
    static TabId idOf(const PapersPage &page);

    static constexpr int loadedAhead = 20; ///< number of tabs whose lists are loaded before they are shown
    enum class Loading { AtOnce, Later };
    /// Adds, removes and moves the tabs of these keywords and of the saved searches. loading: when the lists
    /// of new keywords among the first tabs are loaded.
    void place(const QList<KeywordState> &states, Loading loading);
    /// Adds the tabs of the library.
    void addLibraryTabs();
    /// Writes the text of the tab of a keyword or of a saved search.
    void updateLabel(int index, const PapersPage &page);

signals:
    /// Emitted when the table of a page was created, which happens when the page is first loaded.
    void tableCreated(PapersPage *page);
    /// Emitted when the number of papers that a page shows in its summary has changed.
    void summaryChanged();
    void failed(const Error &error);

private:
    KeywordPage *create(const KeywordState &state);
    SavedSearchPage *create(const SavedSearchState &state);
    PapersPage *placeTab(int index, const KeywordState &state, PapersPage *page, Loading loading);
    PapersPage *placeTab(int index, const SavedSearchState &state, PapersPage *page);
    void connectPage(PapersPage &page);

    KeywordTabs &m_tabs;
    Session &m_session;
    Settings &m_settings;
};

} // namespace dp
