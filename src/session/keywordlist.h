#pragma once

#include "base/clock.h"
#include "base/keyword.h"
#include "library/keywordchanges.h"
#include "library/librarycounts.h"
#include "session/openedlibrary.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <future>

namespace dp {

/// The keywords with their counts, coverage and last refresh, in tab order, and the counts of the whole
/// library. Reads in the reader's thread, writes in the writer's thread. Says which keyword changed. GUI
/// thread; the arguments of the constructor must outlive it.
class KeywordList : public QObject
{
    Q_OBJECT

public:
    /// Up to this number of changed keywords, each one is reported by stateChanged().
    static constexpr int fewKeywords = 20;

    /// Begins to read the list. finishFirstRead() waits for it.
    KeywordList(OpenedLibrary &library, const Clock &clock, QObject *parent = nullptr);

    const QList<KeywordState> &states() const { return m_states; }
    QList<Keyword> keywords() const;
    const LibraryCounts &counts() const { return m_counts; }
    /// Returns the time of the oldest refresh of all keywords (UTC). Invalid: a keyword was never refreshed,
    /// or there are no keywords.
    QDateTime oldestRefresh() const;
    /// Returns whether a refresh would send requests: arXiv has announced papers since the last one, or a
    /// refresh was interrupted.
    bool isAnythingDue() const;

    /// Waits for the first read, so that the window shows tabs when it appears.
    void finishFirstRead();
    /// Reads all keywords again.
    void read();
    /// Reads one keyword and the library's counts again.
    void readKeyword(qint64 keywordId);
    /// Reads the keywords of these papers and the library's counts again, soon. Many calls become one read.
    void readSoonOf(const QList<qint64> &papers);

    /// Writes the differences between the two lists, and finds older papers for changed queries in an
    /// imported snapshot. The change is shown at once. before: the list that was shown to the person; it may
    /// be a part of the keywords. done: called with the result; without it, an error is reported by failed().
    using Done = std::function<void(const Outcome &)>;
    void store(const QList<Keyword> &before, const QList<Keyword> &after, Done done = {});
    /// Returns whether the person has not chosen the first keywords yet.
    Result<bool> isWelcomeDue() const;
    /// Like store(), for the first keywords. The welcome is no longer due afterwards.
    void storeFirst(const QList<Keyword> &before, const QList<Keyword> &after, Done done);

signals:
    /// Keywords were added, removed or moved, or many have changed.
    void listChanged();
    /// One keyword or its counts have changed.
    void stateChanged(const KeywordState &state);
    void countsChanged();
    /// The list agrees with the library. Emitted after each read.
    void wasRead();
    /// A stored change met a change of the same keywords by another program.
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
    enum class First { Yes, No };
    void write(const QList<Keyword> &before, const QList<Keyword> &after, First first, Done done);
    void showChange(const QList<Keyword> &after);

    OpenedLibrary &m_library;
    const Clock &m_clock;
    std::future<Result<Snapshot>> m_firstRead;
    QList<KeywordState> m_states;
    LibraryCounts m_counts;
    QTimer m_soon; // combines many changes into one read
    QSet<qint64> m_pendingPapers;
    int m_storing = 0; // number of changes that are shown but not written yet
};

} // namespace dp
