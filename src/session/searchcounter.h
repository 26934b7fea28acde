#pragma once

#include "base/savedsearch.h"
#include "library/librarythread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace dp {

/// Counts the papers of saved searches in the reader's thread. It works in short slices, so that lists and
/// searches do not wait. Many requests within a short time cause one count. After a long count, the next one
/// begins later, so that the reader's thread is free most of the time. Use the object in the GUI thread; the
/// reader must outlive it.
class SearchCounter : public QObject
{
    Q_OBJECT

public:
    explicit SearchCounter(LibraryThread &reader, QObject *parent = nullptr);
    ~SearchCounter() override;

    /// Sets the searches that are counted. A running count is cancelled.
    void setSearches(const QList<SavedSearch> &searches);
    /// Counts all searches after a short delay.
    void countSoon();

signals:
    /// Emitted when a search was counted.
    void counted(qint64 id, int papers, int unread);

private:
    /// The place of a running count.
    struct Progress {
        qsizetype search = 0;
        bool isUnread = false; ///< counts the unread papers; before, it counts all papers
        qint64 from = 0; ///< see Search::Page
        int papers = 0;
        int unread = 0;
        int slice = shortestSlice; ///< time for the next slice in milliseconds
    };
    struct Slice {
        Result<int> found;
        qint64 next = 0; ///< see Search::Page
        qint64 time = 0; ///< in milliseconds
    };
    static constexpr int shortestSlice = 5;

    static Slice countSlice(
        Library &library, const SavedSearch &search, const Progress &at, const std::function<bool()> &isOver);
    void count();
    void post(const Progress &at);
    void goOn(Progress at, const Slice &part);
    void finish();

    LibraryThread &m_reader;
    QList<SavedSearch> m_searches;
    // Number of the latest count. The reader's thread may use it after this object is destroyed.
    std::shared_ptr<std::atomic<quint64>> m_latest = std::make_shared<std::atomic<quint64>>(0);
    QTimer m_soon;
    QElapsedTimer m_watch; // time of the running count
    bool m_isRunning = false;
    bool m_isOutdated = false; // the library has changed during the running count
};

} // namespace dp
