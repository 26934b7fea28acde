#pragma once

#include "base/clock.h"
#include "base/keyword.h"
#include "library/keywordchanges.h"
#include "library/librarycounts.h"
#include "session/keywordwriter.h"
#include "session/openedlibrary.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <future>

namespace dp {

/// Contains the keywords in the order of their tabs, with their counts, coverage and last refresh, and the
/// counts of the whole library. The list is read in the reader's thread and written in the writer's thread.
/// Signals report which keywords have changed. Use the object in the GUI thread; the arguments of the
/// constructor must outlive it.
class KeywordList : public QObject
{
    Q_OBJECT

public:
    /// Maximum number of changed keywords that are each reported by stateChanged(). More changes are reported
    /// by one listChanged().
    static constexpr int fewKeywords = 20;

    /// Begins to read the list. finishFirstRead() waits for the result.
    KeywordList(OpenedLibrary &library, UndoStack &undo, const Clock &clock, QObject *parent = nullptr);

    const QList<KeywordState> &states() const { return m_states; }
    QList<Keyword> keywords() const;
    const LibraryCounts &counts() const { return m_counts; }
    /// Returns the earliest of the keywords' last refresh times (UTC). Invalid: a keyword was never
    /// refreshed, or there are no keywords.
    QDateTime oldestRefresh() const;
    /// Returns whether a refresh of all keywords would send requests, because arXiv has announced papers
    /// since the last refresh of a keyword, or because a refresh was interrupted.
    bool isAnythingDue() const;

    /// Waits for the end of the first read, so that the window shows the tabs when it appears.
    void finishFirstRead();
    /// Reads all keywords again.
    void read();
    /// Reads one keyword and the library's counts again.
    void readKeyword(qint64 keywordId);
    /// Reads the keywords that contain these papers and the library's counts again after a short delay.
    /// Several calls within the delay cause only one read.
    void readSoonOf(const QList<qint64> &papers);

    /// Writes the differences between the two lists to the library. For new and changed queries, finds older
    /// papers in an imported snapshot. The change is shown before it is written, and can be undone. before:
    /// the keywords that were shown to the user, which may be a part of all keywords. done: called with the
    /// result; if empty, an error is reported by failed().
    using Done = std::function<void(const Outcome &)>;
    void store(const QList<Keyword> &before, const QList<Keyword> &after, Done done = {});
    /// Shows the keywords in this order until they are read again. Call this function when the order is
    /// stored elsewhere.
    void showOrder(const QList<Keyword> &keywords) { showChange(keywords); }
    /// Returns whether the user must still choose the first keywords of the library.
    Result<bool> isWelcomeDue() const;
    /// Like store(), but for the user's choice of the first keywords. Afterwards isWelcomeDue() returns
    /// false.
    void storeFirst(const QList<Keyword> &before, const QList<Keyword> &after, Done done);

    /// Reads the removed keywords that can be restored, in the reader's thread.
    void readRemoved(QObject *context, std::function<void(const Result<QList<RemovedKeyword>> &)> done);
    /// Restores a removed keyword with its papers. The user can undo this. done: called with the result.
    void restore(const RemovedKeyword &removed, Done done);

signals:
    /// Emitted when keywords were added, removed or moved, or when more than fewKeywords have changed.
    void listChanged();
    /// Emitted when one keyword or its counts have changed.
    void stateChanged(const KeywordState &state);
    void countsChanged();
    /// Emitted after each read, when the list agrees with the library.
    void wasRead();
    /// Emitted after a stored change has added papers to lists or removed papers from them.
    void papersChanged();
    /// Emitted after the user has undone or repeated a change of keywords, when it was written.
    void stepWritten();
    /// Emitted when a stored change conflicts with a change of the same keywords by another program.
    void conflictsFound(const QList<keywordchanges::Conflict> &conflicts);
    void failed(const Error &error);

private:
    struct Snapshot {
        QList<KeywordState> states;
        LibraryCounts counts;
    };
    static Result<Snapshot> readAll(Library &library);
    static Result<Snapshot> readSome(Library &library, QSet<qint64> keywordIds, const QSet<qint64> &papers);
    void readPending();
    void postReadSome(const QSet<qint64> &keywordIds, const QSet<qint64> &papers);
    void setAll(const Snapshot &snapshot);
    void setSome(const Snapshot &snapshot);
    void setCounts(const LibraryCounts &counts);
    KeywordWriter::Done written(bool arePapersChanged, Done done);
    void showChange(const QList<Keyword> &after);

    OpenedLibrary &m_library;
    const Clock &m_clock;
    KeywordWriter m_writer;
    std::future<Result<Snapshot>> m_firstRead;
    QList<KeywordState> m_states;
    LibraryCounts m_counts;
    QTimer m_soon; // delay that combines many changes into one read
    QSet<qint64> m_pendingPapers;
    int m_storing = 0; // number of changes that were shown but not written yet
};

} // namespace dp
