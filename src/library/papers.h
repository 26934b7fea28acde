#pragma once

#include "base/paper.h"
#include "library/connection.h"
#include "library/searchindex.h"

#include <QList>

#include <memory>

namespace dp {

class PaperRows;

/// What a write did, as the window and the command line tell it.
struct ChangeSet {
    QList<qint64> added; ///< new in the list they were stored for (or in the library, where that is no list)
    QList<qint64> revised; ///< known, and now with a newer version
    QList<qint64> withdrawn; ///< of those revised: by the new version
    QList<qint64> late; ///< of those added: arXiv should have shown them before
    QList<qint64> amended; ///< the same version, with a comment, a DOI or the like that was not known
    int unchanged = 0;

    int newCount() const { return int(added.size()); }
    bool isEmpty() const { return added.isEmpty() && revised.isEmpty() && amended.isEmpty(); }
    void unite(const ChangeSet &other);
    /// The same for lists that may share papers: each is counted once.
    void uniteOnce(const ChangeSet &other);
};

/// How much a source knows of its papers.
enum class Source {
    Feed, ///< arXiv itself: every field, times to the second, and the submission
    Page, ///< a README: a day, an order, no more; never replaces what a feed said
    Snapshot, ///< arXiv's metadata snapshot: as a feed, but weeks old
    Announcement, ///< an announcement feed: the text, but only the day of its announcement; like a page
};

enum class Mark { Read, Unread, Starred, Unstarred };

/// Writes papers and marks. Every method runs in the caller's transaction.
class Papers
{
public:
    explicit Papers(Connection &connection);
    ~Papers();

    /// keywordId 0: into the archive. The highest version of a paper wins, an older one is kept as a
    /// revision, marks stay. From a page the order is kept, see arrangement.h.
    Result<ChangeSet> store(
        const QList<Paper> &papers, qint64 keywordId, Source source, const QDateTime &now);
    /// The same with what the full-text index takes of each, made beforehand.
    Result<ChangeSet> store(const QList<Paper> &papers, const QList<SearchIndex::Prepared> &texts,
        qint64 keywordId, Source source, const QDateTime &now);
    /// New versions of papers that the library has, as arXiv gives them; it does not take in others.
    Result<ChangeSet> update(const QList<Paper> &papers, const QDateTime &now);
    /// The papers that changed; unknown ones are left out.
    Result<QList<qint64>> mark(const QList<qint64> &ids, Mark mark);
    Result<bool> has(qint64 id);
    /// Those that no keyword, no star and no archive holds, of these; with their text in the index. A read
    /// mark is kept for when the paper comes again.
    Outcome removeUnheld(const QList<qint64> &ids);
    /// Those of the keyword's papers came later than they should have.
    Outcome markLate(qint64 keywordId, const QList<qint64> &ids);
    /// How an announcement feed calls a paper of the keyword: "new", "cross", "replace" or "replace-cross".
    Outcome noteAnnounced(qint64 keywordId, qint64 id, const QString &kind);

private:
    Outcome arrange(qint64 keywordId, const QList<Paper> &papers, Source source);
    Outcome removeSome(const QList<qint64> &ids);
    Result<bool> hasUndated(qint64 keywordId);

    Connection &m_connection;
    std::unique_ptr<PaperRows> m_rows; // made when it is needed first
};

} // namespace dp
