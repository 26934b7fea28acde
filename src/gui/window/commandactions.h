#pragma once

#include "base/owncommand.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;

namespace dp {

class CenterStack;
class Session;
class Settings;
class WindowMessages;

/// Gives an action a menu with the commands of the user, and runs them on the selected papers. The action is
/// hidden while there are none. GUI thread; the arguments of the constructor must outlive it.
class CommandActions : public QObject
{
    Q_OBJECT

public:
    CommandActions(QAction &action, const CenterStack &center, Session &session, const Settings &settings,
        WindowMessages &messages, QObject *parent = nullptr);

    ~CommandActions() override;

    /// Reads the commands again, because the settings may have changed. A menu with the action that exists
    /// when this object is created does this itself before it is shown.
    void update();

private:
    void run(const OwnCommand &command);

    QAction &m_action;
    const std::unique_ptr<QMenu> m_menu;
    const CenterStack &m_center;
    Session &m_session;
    const Settings &m_settings;
    WindowMessages &m_messages;
};

} // namespace dp
