#pragma once

#include "library/librarythread.h"
#include "library/paperreader.h"
#include "library/papers.h"

#include <QObject>

#include <functional>
#include <memory>

namespace dp {

class UndoStack;

/// Changes the read marks and stars of papers, reports which papers have changed, and adds each change to the
/// undo stack. The marks are written in the writer's thread. All work for a change is posted at once, so that
/// nothing is lost if the program ends before the writer has begun with it. Use the object in the GUI thread;
/// the arguments of the constructor must outlive it.
class Marks : public QObject
{
    Q_OBJECT

public:
    Marks(LibraryThread &writer, UndoStack &undo, QObject *parent = nullptr);

    void mark(const QList<qint64> &ids, Mark mark);
    /// Marks all papers of a list of any length. The user can undo this in one step.
    void markAll(const PaperQuery &query, Mark mark);
    /// Marks all papers that the function `read` returns. `read` runs in the writer's thread.
    using ReadIds = std::function<Result<QList<qint64>>(Library &)>;
    void markAll(const ReadIds &read, Mark mark);
    /// Returns whether a mark was written since the start of the program.
    bool hasMarked() const { return m_hasMarked; }

signals:
    /// Emitted before the mark is written, so that models show it without delay.
    void marking(const QList<qint64> &ids, Mark mark);
    /// Emitted after the mark was written or after it failed, so that models read these papers again.
    void marked(const QList<qint64> &ids);
    /// Emitted when the mark has changed these papers in the library.
    void papersChanged(const QList<qint64> &ids, Mark mark);
    /// Emitted when the mark of one paper was written.
    void markedOne();
    /// Emitted when the mark of several papers was written. changed: number of papers that had a different
    /// mark before.
    void markedMany(qsizetype changed, Mark mark);
    /// Emitted when another program has written for ten seconds. The mark is written afterwards.
    void delayed();
    void failed(const Error &error);

private:
    class Command;

    struct Change;
    struct Report;
    using Stored = std::shared_ptr<QList<qint64>>;
    std::shared_ptr<Change> addChange(Mark mark);
    void write(
        const ReadIds &read, Mark mark, const Stored &stored, std::function<void(const Report &)> done);
    void finish(const Report &report, Mark mark, Change *change);
    void revert(const std::shared_ptr<Change> &change, Mark mark);

    LibraryThread &m_writer;
    UndoStack &m_undo;
    bool m_hasMarked = false;
};

} // namespace dp
