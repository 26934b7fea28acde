#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace dp {

class CenterStack;
struct Paper;
class WindowActions;
class WindowMessages;

/// Connects the actions that copy the selected papers to the clipboard in several forms. GUI thread; the
/// arguments of the constructor must outlive it.
class CopyActions : public QObject
{
    Q_OBJECT

public:
    CopyActions(const WindowActions &actions, const CenterStack &center, WindowMessages &messages,
        QObject *parent = nullptr);

    /// Inserts the menu with the other forms into a menu. before: the action that follows it.
    static void insertMenu(QMenu &menu, QAction &before, const WindowActions &actions);

private:
    void copy(QString (*textOf)(const Paper &));

    const CenterStack &m_center;
    WindowMessages &m_messages;
};

} // namespace dp
