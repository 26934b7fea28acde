#pragma once

#include "gui/desk.h"
#include "gui/widgets/librarypage.h"
#include "library/restore.h"
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

/// The window: menus, a tool bar, a tab for each keyword, the error bar above them and the status below. It
/// shows and asks; what is done is done by the desk and the services. GUI thread. Its parts are in
/// mainwindow.cpp (the frame) and mainwindow_actions.cpp, _tabs.cpp, _refresh.cpp, _files.cpp, _snapshot.cpp,
/// _search.cpp, _backup.cpp and
/// _keywords.cpp.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Desk &desk, const ExportFile::Options &exportDefaults, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The keyword whose tab is shown; null where that is another tab, or a search is shown.
    KeywordPage *currentPage() const;
    QList<KeywordPage *> pages() const;
    /// What is looked at, of whatever kind.
    PapersPage *shownPage() const;
    QList<LibraryPage *> libraryPages() const;
    SearchPage *searchPage() const { return m_searchPage; }
    /// Shows what the library has, so that the first thing a person sees is her papers.
    void prepare();
    /// After the window was shown: the welcome dialog opens where it is due, and a refresh starts where that
    /// is set.
    void start(bool isNewLibrary);
    /// Of the keyword that was refreshed longest ago (UTC); invalid: one never was, or there is none.
    QDateTime oldestRefresh() const;
    /// Whether a refresh would ask anything: arXiv has announced something since, or one was cut off.
    bool isAnythingDue() const;
    /// Whether it fetches or imports.
    bool isAtWork() const { return isRefreshing() || m_snapshotJob; }
    bool isRefreshing() const { return m_desk.refresh().isRunning(); }
    /// A sentence above the table, until it is closed.
    void tell(const QString &sentence);
    /// The file of the library is not there any more, or is another one; and it is back.
    void tellLost(const Error &error);
    void tellFound();
    /// What is in the library now, where another program has changed it. What is selected and open stays.
    void readAgain();
    /// Whether there is a tray just now, in which closing the window may leave the program; it comes and goes
    /// with the desktop's panel.
    void setTray(std::function<bool()> isThere) { m_isTrayThere = std::move(isThere); }

public slots:
    void refreshAll();
    /// Also what arXiv has answered since its last announcement.
    void refreshAllAnyway();
    void openSettings();
    /// From the tray or from behind other windows.
    void bringUp();
    /// Ends the program, also where closing the window would not.
    void quit();
    /// Opens a paper in the tab of a keyword.
    void showPaper(qint64 keywordId, qint64 paperId);
    void importFiles();
    void exportReadme();

signals:
    /// The tabs show what the library has.
    void tabsLoaded();
    void fileDone();
    /// What a refresh brought, for the tray.
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
    QString tabText(const KeywordState &state) const;
    void updateTabText(int index, const KeywordPage &page);
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
    void storeKeywords(
        const QList<Keyword> &before, const QList<Keyword> &after, std::function<void()> then = {});
    void showOwnChange(const QList<Keyword> &after);
    QList<Keyword> shownKeywords() const;

    // mainwindow_files.cpp
    void exportAs(ExportFile::Format format, const QString &suggestion, const QString &filter);
    void imported(const QString &path, const Result<ImportFile::Report> &report);
    QString lastFolder() const;
    void rememberFolder(const QString &path);

    Desk &m_desk;
    std::future<Result<Tabs>> m_firstTabs; // read while the window is built
    ExportFile::Options m_exportDefaults;
    QStackedWidget *m_center;
    KeywordTabs *m_tabs;
    EmptyPage *m_noKeywords = nullptr; // made when there is nothing else to show
    ErrorBar *m_errorBar;
    QLabel *m_status = nullptr;
    QLabel *m_activity = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_stop = nullptr;
    QMenu *m_columnsMenu = nullptr;
    QTimer *m_tabsTimer; // many marks, one look at the counts
    QHash<QString, QAction *> m_actions;
    QList<KeywordState> m_states;
    int m_storing = 0; // changes of keywords that are not written yet
    SearchBar *m_searchBar = nullptr;
    SearchPage *m_searchPage = nullptr;
    QList<Keyword> m_failed; // what Retry asks again
    SnapshotJob *m_snapshotJob = nullptr; // while one runs
    QByteArray m_columnState;
    std::optional<Error> m_lost; // why nothing can be stored
    bool m_arranging = false;
    bool m_isEmpty = false; // neither a keyword nor a paper
    std::function<bool()> m_isTrayThere; // not set: the program has no icon in one
    bool m_quitting = false;
};

} // namespace dp
