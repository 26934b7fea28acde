#pragma once

#include "library/librarythread.h"
#include "library/paperreader.h"
#include "library/papers.h"

#include <QObject>

#include <functional>

namespace dp {

class UndoStack;

/// Read marks and stars: changes them, says which papers changed, and puts each change on the undo stack.
/// Marks are written in the library's thread. GUI thread; the arguments of the constructor must outlive it.
class Marks : public QObject
{
    Q_OBJECT

public:
    Marks(LibraryThread &writer, UndoStack &undo, QObject *parent = nullptr);

    void mark(const QList<qint64> &ids, Mark mark);
    /// Marks all papers of a list of any length. Undone in one step.
    void markAll(const PaperQuery &query, Mark mark);
    /// Overload for the papers that `read` returns in the library's thread.
    using ReadIds = std::function<Result<QList<qint64>>(Library &)>;
    void markAll(const ReadIds &read, Mark mark);
    /// Returns whether a mark was written since the start of the program.
    bool hasMarked() const { return m_hasMarked; }

signals:
    /// The mark is not written yet. Models show it at once.
    void marking(const QList<qint64> &ids, Mark mark);
    /// The mark is written, or was refused with failed(). Models read these papers again.
    void marked(const QList<qint64> &ids);
    /// The mark has changed these papers in the library.
    void papersChanged(const QList<qint64> &ids, Mark mark);
    /// The mark of one paper is written.
    void markedOne();
    /// The mark of several papers is written. changed: number of papers that it changed.
    void markedMany(qsizetype changed, Mark mark);
    void failed(const Error &error);

private:
    class Command;

    enum class Undoable { Yes, No };
    void write(const QList<qint64> &ids, Mark mark, Undoable undoable);

    LibraryThread &m_writer;
    UndoStack &m_undo;
    bool m_hasMarked = false;
};

} // namespace dp
