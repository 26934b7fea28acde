#pragma once

#include <QObject>

class QWidget;

namespace dp {

class CenterStack;
class PaperTabs;
class Session;
class WindowActions;

/// Connects the actions that fetch papers: refresh all keywords or one keyword, fill gaps, fetch older
/// papers, and stop. The actions on one keyword act on the visible tab. GUI thread; the arguments of the
/// constructor must outlive it.
class RefreshActions : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of the dialog that asks for a day.
    RefreshActions(WindowActions &actions, const PaperTabs &tabs, const CenterStack &center, Session &session,
        QWidget &window);

private:
    void connectActions();
    void askForDay();
    void updateEnabled();

    WindowActions &m_actions;
    const CenterStack &m_center;
    Session &m_session;
    QWidget &m_window;
};

} // namespace dp
