#pragma once

#include "library/library.h"
#include "library/paperreader.h"

#include <QCache>

#include <future>
#include <optional>

namespace dp {

/// A cache of the papers of a list that were read last. Reads papers by their keys over the connection of the
/// window. GUI thread.
class PaperCache
{
public:
    explicit PaperCache(Library &library);

    /// Returns a paper; null if it is not in the cache.
    LibraryPaper *find(qint64 id) const;
    /// Sets the keyword in whose list the papers are shown; 0: none.
    void setKeyword(qint64 keywordId) { m_keywordId = keywordId; }
    /// Reads papers into the cache.
    void read(const QList<qint64> &ids);
    /// Sets whether the list ignores new versions. Takes effect when the papers are read again.
    void setRevisionsIgnored(bool areIgnored) { m_areRevisionsIgnored = areIgnored; }
    /// Sets papers that are being read in another thread. When a paper is needed, the cache waits until they
    /// are read.
    void setReadAhead(std::future<Result<QList<LibraryPaper>>> papers) { m_ahead = std::move(papers); }
    /// Returns a paper with its older versions. If they cannot be read, returns the paper without them.
    LibraryPaper withRevisions(const LibraryPaper &paper) const;
    void remove(qint64 id);
    void clear();
    /// Returns those of the given papers that may be in the cache. Does not search long.
    QList<qint64> cachedOf(const QList<qint64> &ids) const;

private:
    void finishReadAhead() const;
    void keepOnlyKeyword(QStringList &names) const;
    void insert(const Result<QList<LibraryPaper>> &papers) const;

    Library &m_library;
    qint64 m_keywordId = 0;
    bool m_areRevisionsIgnored = false;
    mutable QCache<qint64, LibraryPaper> m_papers;
    // Valid until the cache takes the papers from it.
    mutable std::future<Result<QList<LibraryPaper>>> m_ahead;
};

} // namespace dp
