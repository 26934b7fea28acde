#pragma once

#include "base/clock.h"
#include "library/librarythread.h"
#include "library/tags.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace dp {

class UndoStack;

/// Changes the tags of papers and the tags themselves, reports which papers have changed, and adds each
/// change to the undo stack. The changes are written in the writer's thread, in their order. Use the object
/// in the GUI thread; the arguments of the constructor must outlive it.
class Tagging : public QObject
{
    Q_OBJECT

public:
    Tagging(LibraryThread &writer, LibraryThread &reader, UndoStack &undo, const Clock &clock,
        QObject *parent = nullptr);

    using Read = std::function<void(const Result<QList<TagCount>> &)>;
    /// Reads all tags in the reader's thread and then calls done. done is not called if the context was
    /// destroyed before.
    void readAll(QObject *context, Read done);
    /// Like readAll(), but the numbers of papers count only these papers.
    void readAmong(QObject *context, const QList<qint64> &papers, Read done);

    /// Gives the papers the tags with these names, and removes other tags from them. Tags that do not exist
    /// are created. This is one step of the undo stack.
    void change(const QList<qint64> &papers, const QStringList &added, const QStringList &removed);
    /// Gives a tag another name and color.
    void update(const Tag &tag);
    /// Removes a tag from all papers and from the library.
    void remove(const Tag &tag);
    /// Returns whether a tag was changed since the start of the program.
    bool hasChanged() const { return m_hasChanged; }

signals:
    /// Emitted when a change is written. papers: the papers whose tags look different now.
    void changed(const QList<qint64> &papers);
    /// Emitted when the user's tags of this number of papers are written, not when a change is undone.
    void tagged(qsizetype papers);
    /// Emitted when an undone or repeated change is written.
    void reverted();
    /// Emitted when another program has written for ten seconds. The change is written afterwards.
    void delayed();
    void failed(const Error &error);

private:
    struct Change;
    using Write = std::function<Result<TagEdit>(Library &)>;

    void make(const QString &name, const QList<qint64> &papers, const Write &write);
    void apply(const std::shared_ptr<Change> &change, bool isReversed);
    void post(const Write &write, std::function<void(const Result<TagEdit> &)> done);

    LibraryThread &m_writer;
    LibraryThread &m_reader;
    UndoStack &m_undo;
    const Clock &m_clock;
    bool m_hasChanged = false;
};

} // namespace dp
