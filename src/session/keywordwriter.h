#pragma once

#include "base/clock.h"
#include "base/keyword.h"
#include "library/keywordchanges.h"
#include "library/librarythread.h"
#include "library/removedkeywords.h"

#include <QObject>

#include <functional>
#include <memory>

namespace dp {

class UndoStack;

/// Writes changes of the keywords in the writer's thread, and adds each change to the undo stack. All work
/// for a change is posted at once, so that a change can be undone before it is written. KeywordList owns this
/// object. Use it in the GUI thread; the arguments of the constructor must outlive it.
class KeywordWriter : public QObject
{
    Q_OBJECT

public:
    struct Written {
        QList<keywordchanges::Conflict> conflicts{};
        Outcome found = success(); ///< the result of the search for older papers
    };
    using Done = std::function<void(const Result<Written> &)>;

    KeywordWriter(LibraryThread &writer, UndoStack &undo, const Clock &clock, QObject *parent = nullptr);

    /// Stores a change, see keywordchanges::store().
    void store(const QList<Keyword> &before, const QList<Keyword> &after, Done done);
    /// Stores the user's choice of the first keywords, see KeywordList::storeFirst(). It cannot be undone.
    void storeFirst(const QList<Keyword> &before, const QList<Keyword> &after, Done done);
    void restore(const RemovedKeyword &removed, Done done);

signals:
    /// Emitted when a change is undone or repeated, before it is written.
    void stepBegan();
    void stepEnded(const Result<Written> &result);

private:
    struct Change;
    std::shared_ptr<Change> addChange(const QString &text);
    void finish(Change &change, bool hasEffect);
    void apply(const std::shared_ptr<Change> &change, bool isUndo);

    LibraryThread &m_writer;
    UndoStack &m_undo;
    const Clock &m_clock;
};

} // namespace dp
