#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace dp {

class Library;
class UndoStack;

/// The menu with the changes that can be undone and their papers, the latest change first. Choosing a change
/// undoes it and all later changes. GUI thread; the arguments of the constructor must outlive it.
class UndoHistory : public QObject
{
    Q_OBJECT

public:
    /// action: gets the menu. library: the library of the GUI thread, for the titles of papers. parent: the
    /// parent of the menu.
    UndoHistory(QAction &action, UndoStack &undo, Library &library, QWidget &parent);

signals:
    /// Emitted before the changes are undone. text: the name of the earliest one.
    void undoing(const QString &text);

private:
    void fill();
    QString subjectOf(const QList<qint64> &papers) const;
    void update();

    QAction &m_action;
    UndoStack &m_undo;
    Library &m_library;
    QMenu *m_menu; // owned by the parent
};

} // namespace dp
