#pragma once

#include "base/owncommand.h"
#include "gui/window/actionparts.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;

namespace dp {

/// Gives an action a menu with the commands of the user, and runs them on the selected papers. The action is
/// hidden while there are none. GUI thread; the action and the parts must outlive it.
class CommandActions : public QObject
{
    Q_OBJECT

public:
    CommandActions(QAction &action, const ActionParts &parts, QObject *parent = nullptr);
    ~CommandActions() override;

    /// Reads the commands again, because the settings may have changed. A menu with the action that exists
    /// when this object is created does this itself before it is shown.
    void update();

private:
    void run(const OwnCommand &command);

    QAction &m_action;
    const std::unique_ptr<QMenu> m_menu;
    const ActionParts m_parts;
};

} // namespace dp
