#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace dp {

class UndoStack;

/// The menu with the names of the changes that can be undone, the latest one first. Choosing a change undoes
/// it and all later changes. GUI thread; the arguments of the constructor must outlive it.
class UndoHistory : public QObject
{
    Q_OBJECT

public:
    /// action: gets the menu. parent: the parent of the menu.
    UndoHistory(QAction &action, UndoStack &undo, QWidget &parent);

signals:
    /// Emitted before the changes are undone. text: the name of the earliest one.
    void undoing(const QString &text);

private:
    void fill();
    void update();

    QAction &m_action;
    UndoStack &m_undo;
    QMenu *m_menu; // owned by the parent
};

} // namespace dp
