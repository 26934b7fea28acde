#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <deque>
#include <memory>

namespace dp {

/// Describes a change that the user made and can undo. apply() and revert() return before the change is
/// written, because it is written in the writer's thread.
class UndoCommand
{
public:
    virtual ~UndoCommand() = default;
    /// Returns the translated name of the change for a menu, such as "Star".
    virtual QString text() const = 0;
    /// Makes the change again.
    virtual void apply() = 0;
    virtual void revert() = 0;
    /// Returns the papers that the change concerns. Empty: it concerns no papers, or they are not known yet.
    virtual QList<qint64> papers() const { return {}; }
    /// Returns whether undoing the change has an effect. A change that is not written yet may turn out to
    /// have changed nothing.
    virtual bool hasEffect() const { return true; }
};

/// Contains the last changes that the user made. A command is added when the user makes the change, so that
/// undo() always reverts the latest change, even if it is not written yet. Use it in the GUI thread.
class UndoStack : public QObject
{
    Q_OBJECT

public:
    static constexpr int maximumSteps = 50;

    explicit UndoStack(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Adds a change that was made, and removes the undone changes.
    void push(std::unique_ptr<UndoCommand> command);
    /// Several changes that are undone in one step.
    struct Group {
        quint64 id = 0; ///< see newGroup(); 0: no group
        QString text; ///< translated name of the step
    };
    quint64 newGroup() { return ++m_lastGroup; }
    /// Like push(), but the change becomes a part of the latest step if that step is of the same group.
    void push(std::unique_ptr<UndoCommand> command, const Group &group);
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    /// Returns the name of the change that undo() reverts; empty: there is no such change.
    QString undoText() const;
    QString redoText() const;
    /// Describes a change that can be undone.
    struct Step {
        QString text;
        QList<qint64> papers;
    };
    /// Returns all changes that can be undone, the latest one first.
    QList<Step> undoSteps() const;
    void undo();
    /// Reverts the latest changes. steps: their number.
    void undo(qsizetype steps);
    void redo();
    /// Removes the commands without an effect, so that each undo() has one.
    void removeWithoutEffect();
    /// Removes all changes. Call this function after the library was changed in another way.
    void clear();

signals:
    void changed();

private:
    class GroupCommand;

    std::deque<std::unique_ptr<UndoCommand>> m_done; // changes that can be undone; the newest one is last
    quint64 m_lastGroup = 0;
    std::deque<std::unique_ptr<UndoCommand>> m_undone; // undone changes; the next one to redo is last
};

} // namespace dp
