#pragma once

#include "library/library.h"
#include "library/paperreader.h"

#include <QCache>

#include <future>
#include <optional>

namespace dp {

/// The papers of a list that were read last. GUI thread; reads by key over the connection of the window.
class PaperCache
{
public:
    explicit PaperCache(Library &library);

    /// Returns null if the paper is not in the cache.
    LibraryPaper *find(qint64 id) const;
    /// Reads papers into the cache.
    void read(const QList<qint64> &ids);
    /// Sets papers that are being read in another thread. They are waited for when a paper is needed.
    void setReadAhead(std::future<Result<QList<LibraryPaper>>> papers) { m_ahead = std::move(papers); }
    void remove(qint64 id);
    void clear();
    /// Returns those of the papers that may be in the cache, without a long search.
    QList<qint64> cachedOf(const QList<qint64> &ids) const;

private:
    void finishReadAhead() const;
    void insert(const Result<QList<LibraryPaper>> &papers) const;

    Library &m_library;
    mutable QCache<qint64, LibraryPaper> m_papers;
    mutable std::future<Result<QList<LibraryPaper>>> m_ahead; // valid until the papers are needed
};

} // namespace dp
