#pragma once

#include "gui/desk.h"
#include "gui/widgets/librarypage.h"
#include "library/recovery/restore.h"
#include "transfer/exportfile.h"
#include "transfer/importfile.h"
#include "transfer/snapshotimport.h"

#include <QMainWindow>

#include <future>
#include <optional>

class QLabel;
class QMenu;
class QProgressBar;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace dp {

class EmptyPage;
class ErrorBar;
class KeywordPage;
class KeywordTabs;
class PapersTable;
class SearchBar;
class SearchPage;
class SnapshotJob;

/// The main window: menus, a tool bar, a tab for each keyword, the error bar above the tabs and the status
/// bar below them. The desk and the services do the work. GUI thread. Its parts are in mainwindow.cpp (the
/// frame) and mainwindow_actions.cpp, _tabs.cpp, _papers.cpp, _refresh.cpp, _files.cpp, _snapshot.cpp,
/// _search.cpp, _backup.cpp and _keywords.cpp.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Desk &desk, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Returns the page of the current keyword tab; null for another tab or a search.
    KeywordPage *currentPage() const;
    QList<KeywordPage *> pages() const;
    /// Returns the visible page of any kind.
    PapersPage *shownPage() const;
    QList<LibraryPage *> libraryPages() const;
    SearchPage *searchPage() const { return m_searchPage; }
    /// Creates the tabs and loads the current one, so that the window shows papers when it appears.
    void prepare();
    /// Called after the window was shown. Opens the welcome dialog if it is due, or starts a refresh if the
    /// settings say so.
    void start(bool isNewLibrary);
    /// Returns the time of the oldest refresh of all keywords (UTC). Invalid: a keyword was never refreshed,
    /// or there are no keywords.
    QDateTime oldestRefresh() const;
    /// Returns whether a refresh would send requests: arXiv has announced papers since the last one, or a
    /// refresh was interrupted.
    bool isAnythingDue() const;
    /// Returns whether a refresh or an import is running.
    bool isAtWork() const { return isRefreshing() || m_snapshotJob; }
    bool isRefreshing() const { return m_desk.refresh().isRunning(); }
    /// Shows a sentence above the table until the person closes it.
    void tell(const QString &sentence);
    /// Reports that the library file is missing or was replaced, or that it is back.
    void tellLost(const Error &error);
    void tellFound();
    /// Reads the library again after another program changed it. The selection and the open papers stay.
    void readAgain();
    /// Sets the function that tells whether a system tray is available. Closing the window may then keep the
    /// program running. The tray appears and disappears with the desktop's panel.
    void setTray(std::function<bool()> isThere) { m_isTrayThere = std::move(isThere); }

public slots:
    void refreshAll();
    /// Also repeats requests that arXiv has answered since its last announcement.
    void refreshAllAnyway();
    void openSettings();
    /// Shows the window if it is in the tray or behind other windows.
    void bringUp();
    /// Ends the program, even if closing the window would keep it in the tray.
    void quit();
    /// Opens a paper in the tab of a keyword.
    void showPaper(qint64 keywordId, qint64 paperId);
    void importFiles();
    void exportReadme();

signals:
    /// The tabs show the current state of the library.
    void tabsLoaded();
    void fileDone();
    /// The result of a refresh, for the tray.
    void refreshed(const QList<RefreshReport> &reports);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    // mainwindow_actions.cpp
    void createActions();
    QAction *newAction(const QString &name, int glyph, const QString &text, const QKeySequence &keys = {});
    void createMenus();
    void createStatusBar();
    void updateActions();

    // mainwindow.cpp
    void updateStatus();
    void showError(const Error &error);
    void showDamage(const Error &error);
    void showKeys();
    void showAbout();
    void saveLayout();
    void restoreLayout();

    // mainwindow_tabs.cpp
    void loadTabs();
    struct Tabs {
        QList<KeywordState> states;
        LibraryCounts counts;
    };
    static Result<Tabs> readTabs(Library &library);
    void showTabs(const Tabs &tabs);
    bool isMuchChanged(const QList<KeywordState> &states) const;
    void loadNextTab();
    KeywordPage *createPage(const KeywordState &state);
    void createLibraryPages();
    void setUpPage(PapersPage &page);
    void setUpTable(PapersPage &page);
    QList<PapersPage *> allPages() const;
    void reloadPages();
    /// Short: a long name is elided. Whole: for lists of tabs.
    enum class Names { Short, Whole };
    QString tabText(const KeywordState &state, Names names) const;
    void updateTabText(int index, const KeywordPage &page);
    QString wholeTabText(int index) const;

    // mainwindow_papers.cpp
    void fillColumnsMenu();
    void onPage(const std::function<void(PapersPage &)> &action);
    void onKeyword(const std::function<void(KeywordPage &)> &action);
    bool goToUnread(PapersPage &page, int from, int rows);
    void step(int by);
    void toggleAbstract();
    void nextUnread();
    void toggleRead();
    void toggleStar();
    void markSelected(PapersPage &page, Mark mark);
    void markTabRead();
    void tellMarks(qsizetype changed, Mark mark);
    void openPaper(bool pdf);

    // mainwindow_snapshot.cpp
    void askForSnapshot(const QString &path);
    void importSnapshot(const QString &path, const SnapshotChoice &choice);
    void snapshotImported(const Result<SnapshotImport::Report> &report);
    void updateBusy();
    void stopAll();

    // mainwindow_backup.cpp
    void saveCopy();
    void askForBackup();
    void restoreFrom(const QString &path);
    void restoreInstead(const QList<Keyword> &suggestions, const QString &path);
    void restored(const Result<restore::Report> &report);

    // mainwindow_search.cpp
    void createSearch();
    void focusSearch();
    void search();
    void endSearch();
    void showTabsOrWelcome();

    // mainwindow_refresh.cpp
    void connectRefresh();
    void refreshKeywords(
        const QList<Keyword> &keywords, RefreshService::Insist insist = RefreshService::Insist::No);
    void fill(const Keyword &keyword, QDate backTo);
    void askFillBack();
    QString announcementSentence() const;
    void showWait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error);
    void keywordFinished(const RefreshReport &report);
    void refreshFinished(const QList<RefreshReport> &reports);

    // mainwindow_keywords.cpp
    void welcome();
    void toggleWatched();
    void storeKeywords(const QList<Keyword> &before, const QList<Keyword> &after,
        std::function<void(const Outcome &)> done = {});
    void showOwnChange(const QList<Keyword> &after);
    QList<Keyword> shownKeywords() const;

    // mainwindow_files.cpp
    void exportAs(ExportFile::Format format, const QString &suggestion, const QString &filter);
    void imported(const QString &path, const Result<ImportFile::Report> &report);
    QString lastFolder() const;
    void rememberFolder(const QString &path);

    Desk &m_desk;
    std::future<Result<Tabs>> m_firstTabs; // read while the window is built
    QStackedWidget *m_center;
    KeywordTabs *m_tabs;
    EmptyPage *m_noKeywords = nullptr; // created on first use
    ErrorBar *m_errorBar;
    QLabel *m_status = nullptr;
    QLabel *m_activity = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_stop = nullptr;
    QMenu *m_columnsMenu = nullptr;
    QTimer *m_tabsTimer; // combines many marks into one reading of the counts
    QHash<QString, QAction *> m_actions;
    QList<KeywordState> m_states;
    int m_storing = 0; // number of keyword changes that are not written yet
    SearchBar *m_searchBar = nullptr;
    SearchPage *m_searchPage = nullptr;
    QList<Keyword> m_failed; // keywords for the Retry button
    SnapshotJob *m_snapshotJob = nullptr; // set while an import runs
    QByteArray m_columnState;
    std::optional<Error> m_lost; // the reason why nothing can be stored
    bool m_arranging = false;
    bool m_isEmpty = false; // no keywords and no papers
    std::function<bool()> m_isTrayThere; // not set: the program has no tray icon
    bool m_quitting = false;
};

} // namespace dp
