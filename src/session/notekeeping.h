#pragma once

#include "base/clock.h"
#include "library/librarythread.h"
#include "session/undostack.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace dp {

/// Changes the notes of papers, reports which paper has changed, and adds each change to the undo stack. The
/// changes are written in the writer's thread, in their order. Use the object in the GUI thread; the
/// arguments of the constructor must outlive it.
class NoteKeeping : public QObject
{
    Q_OBJECT

public:
    NoteKeeping(LibraryThread &writer, UndoStack &undo, const Clock &clock, QObject *parent = nullptr);

    /// Sets the note of a paper; an empty text removes it. Changes of the same note are one step of the undo
    /// stack until endEditing() is called or the user does something else that can be undone.
    void set(qint64 paperId, const QString &text) { set(paperId, text, {}); }
    /// The same, but the change can be one of several that are undone in one step.
    void set(qint64 paperId, const QString &text, const UndoStack::Group &group);
    /// Sets a note that was read from elsewhere, in a step of the undo stack of its own. Open editors show
    /// it.
    void replace(qint64 paperId, const QString &text, const UndoStack::Group &group);
    /// Takes the texts of all open editors, and ends the editing. Afterwards, unwritten() knows what the user
    /// has typed.
    void takeTyped();
    /// The next change of a note is a new step of the undo stack.
    void endEditing();
    /// Returns the id of a new group of changes that are undone in one step.
    quint64 newGroup() { return m_undo.newGroup(); }
    /// Returns the newest text of a note that is not in the library: it is not written yet, or it could not
    /// be written. No value: the library has the newest text.
    std::optional<QString> unwritten(qint64 paperId) const;
    /// Returns whether a note was changed since the start of the program.
    bool hasChanged() const { return m_hasChanged; }

signals:
    /// Emitted when open editors must call set() at once, if their text has changed.
    void typedTextsNeeded();
    /// Emitted when a note was replaced by a text that was read from elsewhere.
    void replaced(qint64 paperId, const QString &text);
    /// Emitted when the note of a paper is written.
    void changed(const QList<qint64> &papers);
    /// Emitted when an undone or repeated change is written.
    void reverted();
    /// Emitted when another program has written for ten seconds. The change is written afterwards.
    void delayed();
    /// Emitted when the note of a paper could not be written. unwritten() still returns it.
    void failed(qint64 paperId, const Error &error);

private:
    struct Change;
    struct Report;

    void write(const std::shared_ptr<Change> &change, bool isReversed);
    void finish(Change &change, const Report &report);
    void forget(qint64 paperId, bool hasFailed);

    LibraryThread &m_writer;
    UndoStack &m_undo;
    const Clock &m_clock;
    std::shared_ptr<Change> m_open; // the newest change of the undo stack, if the next text belongs to it
    /// Texts that the library does not have, by paper.
    struct Unwritten {
        QString text;
        int pending = 0; ///< number of writes that are not finished
    };
    QHash<qint64, Unwritten> m_unwritten;
    bool m_isPushing = false;
    bool m_hasChanged = false;
};

} // namespace dp
