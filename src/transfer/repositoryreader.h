#pragma once

#include "exchange/readmepage.h"
#include "exchange/readmerowcache.h"
#include "transfer/gitreader.h"
#include "transfer/pageversions.h"

#include <QSet>

#include <optional>

namespace dp {

/// Reads the versions of a DailyArXiv page from a repository, oldest first, a few at a time. Needs no
/// library, so it can be used in any thread, but only in one thread at a time.
class RepositoryReader
{
public:
    struct Page {
        QString commit; ///< the first digits of its id
        qint64 time = 0; ///< time of the commit in seconds since 1970
        std::optional<ReadmePage> page; ///< empty: there are no papers, or the page could not be read
        QString problem; ///< in English; empty: there is just no list of papers, or the page could be read
    };
    struct Batch {
        QList<Page> pages;
        int done = 0; ///< number of versions that were read so far, with those that were passed over
        bool isLast = false;
    };

    explicit RepositoryReader(const QString &folder, const GitReader::Stop &stop);

    /// Lists the versions. Errors: see pageversions::list().
    Outcome open();
    bool isShallow() const { return m_versions.isShallow; }
    /// Returns the number of versions of files that the repository does not have.
    int missing() const { return m_versions.missing; }
    int count() const { return int(m_versions.list.size()); }
    /// Returns a text that identifies the first versions, with their content. They are the same ones if the
    /// text is the same, even in another clone.
    QByteArray mark(int versions) const { return m_marks.value(versions); }
    /// Leaves out the first versions, because they are already stored. Must be called before next().
    void passOver(int versions) { m_done = versions; }
    /// Reads the next versions. Each call takes some tenths of a second.
    Result<Batch> next();

private:
    using Blobs = QList<PageVersion::Blob>;

    Outcome readAlternatives(const Blobs &blobs, Page &page);
    void readPage(const QByteArray &bytes, Page &page);
    Result<QList<QByteArray>> contents(const Blobs &blobs) const;

    const GitReader m_git;
    PageVersions m_versions;
    QList<QByteArray> m_marks;
    QSet<QByteArray> m_withoutPapers; // ids of blobs
    readme::RowCache m_rows;
    int m_done = 0;
};

} // namespace dp
