#pragma once

#include "base/clock.h"
#include "library/librarythread.h"

#include <QObject>

#include <memory>

namespace dp {

class UndoStack;

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
    void set(qint64 paperId, const QString &text);
    /// The next change of a note is a new step of the undo stack.
    void endEditing();
    /// Returns whether a note was changed since the start of the program.
    bool hasChanged() const { return m_hasChanged; }

signals:
    /// Emitted when the note of a paper is written.
    void changed(const QList<qint64> &papers);
    /// Emitted when an undone or repeated change is written.
    void reverted();
    /// Emitted when another program has written for ten seconds. The change is written afterwards.
    void delayed();
    void failed(const Error &error);

private:
    class Command;
    struct Change;
    struct Report;

    void write(const std::shared_ptr<Change> &change, bool isReversed);
    void finish(Change &change, const Report &report);

    LibraryThread &m_writer;
    UndoStack &m_undo;
    const Clock &m_clock;
    std::shared_ptr<Change> m_open; // the newest change of the undo stack, if the next text belongs to it
    bool m_isPushing = false;
    bool m_hasChanged = false;
};

} // namespace dp
