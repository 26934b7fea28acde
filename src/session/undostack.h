#pragma once

#include <QObject>
#include <QString>

#include <deque>
#include <memory>

namespace dp {

/// A change that a person made and can undo. apply() and revert() only start the change: it is written in the
/// library's thread.
class UndoCommand
{
public:
    virtual ~UndoCommand() = default;
    /// Returns the name of the change for a menu, such as "Star". Translated.
    virtual QString text() const = 0;
    /// Makes the change again.
    virtual void apply() = 0;
    virtual void revert() = 0;
};

/// The last changes of a person. A command is pushed when the change is made and is known to have changed
/// something, so that undo() never does nothing. GUI thread.
class UndoStack : public QObject
{
    Q_OBJECT

public:
    static constexpr int maximumSteps = 100;

    explicit UndoStack(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Adds a change that was made, and forgets the undone ones.
    void push(std::unique_ptr<UndoCommand> command);
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    /// Returns the name of the change that undo() reverts; empty if there is none.
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();
    /// Forgets all changes, after the library was changed in another way.
    void clear();

signals:
    void changed();

private:
    std::deque<std::unique_ptr<UndoCommand>> m_done; // newest last
    std::deque<std::unique_ptr<UndoCommand>> m_undone; // next to redo last
};

} // namespace dp
