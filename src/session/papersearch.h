#pragma once

#include "base/arxivid.h"
#include "library/librarythread.h"
#include "text/searchquery.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace dp {

/// A search in the library while it is typed: the newest hundred matches at once, more on request, and the
/// total number when it is known. Searches run in the reader's thread. A new search cancels the previous ones
/// at their next paper. GUI thread; the reader must outlive it.
class PaperSearch : public QObject
{
    Q_OBJECT

public:
    enum class Order { Newest, Best };
    using Ids = Result<QList<qint64>>;
    /// The first matches of a search.
    struct Answer {
        Ids ids;
        bool isIndexUpdated = false; ///< the index is being updated, so papers may be missing
        QList<ArxivId> missing; ///< papers that the search names and the library does not have
    };

    explicit PaperSearch(LibraryThread &reader, QObject *parent = nullptr);
    ~PaperSearch() override;

    void start(const SearchQuery &query, Order order);
    /// Searches again, after the library has changed.
    void restart();
    /// Ends the search.
    void clear();
    /// Reads the matches after a paper; most 0: all of them. Does nothing while matches are being read.
    void readMore(qint64 after, int most);

    const SearchQuery &query() const { return m_query; }
    Order order() const { return m_order; }
    /// Returns whether there are matches that were not read yet.
    bool hasMore() const { return m_hasMore; }
    /// Returns the number of matches that were read so far.
    int readCount() const { return m_readCount; }
    /// Returns the number of matches; empty until it is counted.
    std::optional<int> total() const { return m_total; }
    /// Returns a function that reads all matches, in any order, in the thread of a library.
    std::function<Ids(Library &)> readAll() const;

signals:
    void answered(const dp::PaperSearch::Answer &answer);
    void moreRead(const dp::PaperSearch::Ids &ids);
    /// total() has changed.
    void counted();

private:
    static Answer answer(
        Library &library, const SearchQuery &query, Order order, const std::function<bool()> &isCancelled);
    void setRead(const Ids &ids, int asked);
    void count();

    LibraryThread &m_reader;
    // Shared with the reader's thread, so it can outlive this object.
    std::shared_ptr<std::atomic<quint64>> m_latest = std::make_shared<std::atomic<quint64>>(0);
    SearchQuery m_query;
    Order m_order = Order::Newest;
    std::optional<int> m_total;
    int m_readCount = 0;
    bool m_hasMore = false;
    bool m_isReading = false;
};

} // namespace dp
