#pragma once

#include "base/clock.h"
#include "base/tabid.h"
#include "library/savedsearches.h"
#include "library/tabplaces.h"
#include "session/openedlibrary.h"
#include "session/searchcounter.h"

#include <QObject>

#include <functional>
#include <future>
#include <memory>

namespace dp {

class UndoStack;

/// A saved search with its numbers of papers.
struct SavedSearchState {
    SavedSearch search;
    int papers = 0;
    int unread = 0;
    bool isCounted = false; ///< false: the papers are not counted yet

    friend bool operator==(const SavedSearchState &, const SavedSearchState &) = default;
};

/// Contains the saved searches in the order of their tabs, with their counts. Each change is added to the
/// undo stack. Changes are written in the writer's thread and posted at once, so that nothing is lost if the
/// program ends. The list and the counts are read in the reader's thread. Use the object in the GUI thread;
/// the arguments of the constructor must outlive it.
class SavedSearchList : public QObject
{
    Q_OBJECT

public:
    /// Begins to read the list. finishFirstRead() waits for the result.
    SavedSearchList(OpenedLibrary &library, UndoStack &undo, const Clock &clock, QObject *parent = nullptr);

    const QList<SavedSearchState> &states() const { return m_states; }
    /// Returns the tabs of these keywords and of the saved searches in their order. The keywords keep the
    /// given order.
    QList<TabId> withKeywords(const QList<qint64> &keywordIds) const;

    /// Waits for the end of the first read, so that the window shows the tabs when it appears.
    void finishFirstRead();
    /// Reads the list again.
    void read();
    /// Counts the papers again after a short delay, because the library has changed.
    void countSoon() { m_counter.countSoon(); }

    /// Called with the stored saved search, or with an error. The saved search has no value if nothing was
    /// changed.
    using Done = std::function<void(const Result<SavedSearchEdit> &)>;
    void add(const SavedSearch &search, Done done);
    /// Gives a saved search another name and text.
    void update(const SavedSearch &before, const SavedSearch &after, Done done);
    void remove(const SavedSearch &search, Done done);
    /// Gives the tabs this order.
    void moveTabs(const QList<TabId> &tabs);
    /// Returns whether a change was made since the start of the program.
    bool hasChanged() const { return m_hasChanged; }

signals:
    /// Emitted when saved searches were added, removed or moved.
    void listChanged();
    /// Emitted when the name, the text or the counts of one saved search have changed.
    void stateChanged(const dp::SavedSearchState &state);
    /// Emitted after a change of the order of the tabs was written, which may concern keywords.
    void orderWritten();
    /// Emitted when another program has written for ten seconds. The change is written afterwards.
    void delayed();
    void failed(const dp::Error &error);

private:
    struct Change;
    struct Step;
    struct Snapshot {
        QList<SavedSearch> searches;
        QList<TabPlace> places;
    };
    using Work = std::function<Result<Step>(Library &, const QDateTime &now)>;

    static Result<Snapshot> readAll(Library &library);
    static Result<Step> applyStep(Library &library, const Step &step, const QDateTime &now);
    void setAll(const Snapshot &snapshot);
    void setCounts(qint64 id, int papers, int unread);
    void make(const QString &name, const Step &step, Done done);
    void apply(const std::shared_ptr<Change> &change, bool isUndo);
    void post(const Work &work, std::function<void(const Result<Step> &)> done);

    OpenedLibrary &m_library;
    UndoStack &m_undo;
    const Clock &m_clock;
    std::future<Result<Snapshot>> m_firstRead;
    SearchCounter m_counter;
    QList<SavedSearchState> m_states;
    QList<TabPlace> m_places;
    int m_writing = 0; // number of changes that are not written yet
    bool m_hasChanged = false;
};

} // namespace dp
