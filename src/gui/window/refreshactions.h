#pragma once

#include <QObject>

class QWidget;

namespace dp {

class PaperTabs;
class Session;
class WindowActions;

/// Connects the actions that fetch papers: refresh all keywords or one keyword, fill gaps, fetch older
/// papers, and stop. GUI thread; the arguments of the constructor must outlive it.
class RefreshActions : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of the dialog that asks for a day.
    RefreshActions(WindowActions &actions, PaperTabs &tabs, Session &session, QWidget &window);

private:
    void connectActions();
    void askForDay();
    void updateEnabled();

    WindowActions &m_actions;
    PaperTabs &m_tabs;
    Session &m_session;
    QWidget &m_window;
};

} // namespace dp
