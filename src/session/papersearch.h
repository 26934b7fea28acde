#pragma once

#include "base/arxivid.h"
#include "base/mute.h"
#include "library/librarythread.h"
#include "library/search.h"
#include "text/searchquery.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace dp {

/// Searches the library while the user types. The first result contains the newest hundred matches. More
/// matches are read on request, and the total number is reported when it is known. Searches run in the
/// reader's thread. A new search cancels the previous one after its current paper. A search that takes long
/// reports the matches that it has found, and goes on. Use the object in the GUI thread; the reader must
/// outlive it.
class PaperSearch : public QObject
{
    Q_OBJECT

public:
    enum class Order { Newest, Best };
    /// The first matches are shown after this time, in milliseconds, or after twice the time if they are few.
    /// A frame of a display takes 16 ms, and the rest of it is needed for painting.
    static constexpr int firstSlice = 5;
    using Ids = Result<QList<qint64>>;
    /// Contains the first matches of a search.
    struct Answer {
        Ids ids;
        qint64 next = 0; ///< see Search::Page
        bool isIndexUpdated = false; ///< the index is being updated, so papers may be missing
        QList<ArxivId> missing{}; ///< identifiers in the search whose papers are not in the library
    };

    explicit PaperSearch(LibraryThread &reader, QObject *parent = nullptr);
    ~PaperSearch() override;

    void start(const SearchQuery &query, Order order);
    /// Sets whether the next search finds papers that mutes hide.
    void setMuted(Muted muted) { m_muted = muted; }
    /// Repeats the search. Call this function after the library has changed.
    void restart();
    /// Ends the search and removes its results.
    void clear();
    /// Reads the matches that follow those that were read. most: maximum number of matches; 0: all of them.
    /// Does nothing while other matches are being read.
    void readMore(int most);

    const SearchQuery &query() const { return m_query; }
    /// Returns whether readMore() can read more matches. A search for the best matches has no more of them.
    bool canReadMore() const { return m_hasMore && m_order == Order::Newest; }
    /// Returns the number of matches that were read so far.
    int readCount() const { return m_readCount; }
    /// Returns the number of all matches; empty: not counted yet.
    std::optional<int> total() const { return m_total; }
    /// Returns a function that reads all matches in any order. Call it in the thread of a library.
    std::function<Ids(Library &)> readAll() const;

signals:
    void answered(const dp::PaperSearch::Answer &answer);
    void moreRead(const dp::PaperSearch::Ids &ids);
    /// Emitted when total() has changed after counting.
    void counted();

private:
    using IsCancelled = std::function<bool()>;
    static Result<Search::Page> firstMatches(
        Search &search, const SearchQuery &query, const IsCancelled &isCancelled);
    static Answer answer(
        Library &library, const SearchQuery &query, Muted muted, Order order, const IsCancelled &isCancelled);
    IsCancelled isReplaced() const;
    void setRead(const Ids &ids, qint64 next);
    void read();
    void goOn();
    void count(qint64 from, int soFar);

    LibraryThread &m_reader;
    // Number of the latest search. It is shared with the reader's thread, which may use it after this object
    // is destroyed.
    std::shared_ptr<std::atomic<quint64>> m_latest = std::make_shared<std::atomic<quint64>>(0);
    SearchQuery m_query;
    Order m_order = Order::Newest;
    Muted m_muted = Muted::Hidden;
    std::optional<int> m_total;
    int m_readCount = 0;
    bool m_hasMore = false;
    qint64 m_next = 0; // where the search goes on, see Search::Page
    // Number of matches that were requested and are not read yet; 0: none; unlimited: all.
    int m_wanted = 0;
    bool m_isReading = false;
    bool m_isCounting = false;
};

} // namespace dp
