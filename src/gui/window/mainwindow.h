#pragma once

#include <QMainWindow>

#include <functional>

namespace dp {

class CenterStack;
class ErrorBar;
class FileController;
class KeywordActions;
class PaperActions;
class PaperTabs;
class PapersPage;
class Prompts;
class SearchController;
class Session;
class Settings;
class WindowLayout;
class WindowMessages;

/// The main window. Creates its parts; each part connects one subject with the session. If there is a system
/// tray, closing the window keeps the program in the tray. GUI thread; the arguments of the constructor must
/// outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Session &session, Settings &settings, Prompts &prompts, QWidget *parent = nullptr);

    PaperTabs &tabs() { return *m_tabs; }
    SearchController &search() { return *m_search; }
    FileController &files() { return *m_files; }
    WindowMessages &messages() { return *m_messages; }
    /// Returns the visible page with papers; null if no such page is visible.
    PapersPage *shownPage() const;
    /// Opens the welcome dialog if it is due. Otherwise starts a refresh if the settings say so. Called after
    /// the window was shown.
    void start();
    /// Sets the function that returns whether a system tray is available. If it is available, closing the
    /// window may keep the program running. The tray may appear and disappear with the panel of the desktop.
    void setTray(std::function<bool()> isThere) { m_isTrayThere = std::move(isThere); }

public slots:
    /// Shows the window if it is hidden in the tray or behind other windows.
    void bringUp();
    /// Ends the program, even if closing the window would keep the program in the tray.
    void quit();
    /// Shows the window and opens a paper in the tab of a keyword.
    void showPaper(qint64 keywordId, qint64 paperId);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectParts(ErrorBar &errorBar);
    void attachTable(PapersPage *page);

    Session &m_session;
    Settings &m_settings;
    WindowMessages *m_messages;
    PaperTabs *m_tabs;
    CenterStack *m_center;
    SearchController *m_search;
    FileController *m_files;
    PaperActions *m_paperActions;
    KeywordActions *m_keywordActions;
    WindowLayout *m_layout;
    std::function<bool()> m_isTrayThere; // if this is not set, the program has no tray icon
    bool m_isQuitting = false;
};

} // namespace dp
