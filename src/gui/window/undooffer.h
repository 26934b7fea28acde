#pragma once

#include <QObject>

class QAction;

namespace dp {

class CenterStack;
class Toast;
class UndoStack;
class WindowMessages;

/// Shows a toast with a button that undoes the change which a message confirms. The toast disappears with the
/// next change, so that the button never undoes another one. GUI thread; the arguments of the constructor
/// must outlive the object.
class UndoOffer : public QObject
{
    Q_OBJECT

public:
    /// undo: the action that the button triggers.
    UndoOffer(QAction &undo, CenterStack &center, const UndoStack &stack, const WindowMessages &messages,
        QObject *parent = nullptr);

private:
    void offer(const QString &sentence);
    void createToast();

    QAction &m_undo;
    CenterStack &m_center;
    const UndoStack &m_stack;
    Toast *m_toast = nullptr; // created on first use; owned by the center
};

} // namespace dp
