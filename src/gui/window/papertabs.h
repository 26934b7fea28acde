#pragma once

#include "gui/window/tabpages.h"

#include <QObject>

namespace dp {

/// Manages the tabs of the keywords, of the saved searches and of the library. Adds, removes and moves tabs
/// when the lists of keywords and saved searches change. If only one of them changes, only its tab is
/// updated. GUI thread; the arguments of the constructor must outlive it.
class PaperTabs : public QObject
{
    Q_OBJECT

public:
    PaperTabs(KeywordTabs &tabs, Session &session, Settings &settings, QObject *parent = nullptr);

    /// Returns the page of the current tab; null if it is not the tab of a keyword.
    KeywordPage *currentKeywordPage() const;
    PapersPage *currentPage() const;
    QList<KeywordPage *> keywordPages() const { return m_pages->ofKeywords(); }
    QList<LibraryPage *> libraryPages() const { return m_pages->ofLibrary(); }
    QList<PapersPage *> pages() const { return m_pages->all(); }
    KeywordPage *pageOf(qint64 keywordId) const;
    SavedSearchPage *savedSearchPageOf(qint64 id) const;

    void goToNext() { goTo(1); }
    void goToPrevious() { goTo(-1); }
    /// Returns whether moveCurrent() moves the current tab. The tabs of the library cannot be moved by keys.
    bool canMoveCurrent(int by) const;
    /// Moves the current tab. by: 1 or -1.
    void moveCurrent(int by);
    /// Makes a page the current one.
    void show(PapersPage &page);
    /// Opens a paper in the tab of a keyword.
    void showPaper(qint64 keywordId, qint64 paperId);
    /// Reads all loaded lists again after the library or the settings have changed. The selection and the
    /// open papers do not change.
    void reloadLists();
    /// Like reloadLists(), but also reads every paper again.
    void readAgain();
    void updateDays();
    /// Loads the list of the next one of the first tabs. Called when the program is idle.
    void loadNextTab();

signals:
    /// Emitted when the table of a page was created, which happens when the page is first loaded.
    void tableCreated(PapersPage *page);
    /// Emitted when the person went to a tab, and the keyboard must move into its page. Not emitted for a
    /// change of the list of keywords.
    void tabShown();
    /// Emitted when the current tab or the counts of a tab have changed.
    void changed();
    /// Emitted when the person moved a tab. tabs: the keywords and the saved searches in their new order.
    void reordered(const QList<TabId> &tabs);
    /// Emitted when the library became empty or is no longer empty. empty: there are neither keywords nor
    /// papers.
    void emptyChanged(bool empty);
    void failed(const Error &error);

private:
    void connectSession();
    void arrange();
    bool isMuchChanged(const QList<KeywordState> &states) const;
    void showFirst();
    void showMoved();
    void showState(const KeywordState &state);
    void showSearchState(const SavedSearchState &state);
    void showCounts();
    void currentChanged();
    void goTo(int by);

    KeywordTabs &m_tabs;
    Session &m_session;
    Settings &m_settings;
    TabPages *m_pages;
    bool m_isArranging = false;
    bool m_isOutdated = false; // the lists must be read again after the keywords
    bool m_isFirst = true; // true until the tabs were arranged for the first time
};

} // namespace dp
