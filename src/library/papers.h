#pragma once

#include "base/paper.h"
#include "base/result.h"
#include "library/papersource.h"
#include "library/searchindex.h"

#include <QList>

#include <memory>

namespace dp {

class Connection;

class PaperRows;

/// The changes of a write, as the window and the command line report them.
struct ChangeSet {
    QList<qint64> added; ///< new in the list (or in the library, if no list was given)
    QList<qint64> revised; ///< known papers with a newer version
    QList<qint64> withdrawn; ///< revised papers that the new version withdraws
    QList<qint64> late; ///< added papers that arXiv should have shown earlier
    QList<qint64> amended; ///< same version, with a new comment, DOI or similar field
    int unchanged = 0;

    int newCount() const { return int(added.size()); }
    bool isEmpty() const { return added.isEmpty() && revised.isEmpty() && amended.isEmpty(); }
    void unite(const ChangeSet &other);
    /// Like unite(), for lists that may share papers. Each paper is counted once.
    void uniteOnce(const ChangeSet &other);
};

enum class Mark { Read, Unread, Starred, Unstarred };

/// Writes papers and marks. Every method runs in the caller's transaction.
class Papers
{
public:
    explicit Papers(Connection &connection);
    ~Papers();

    /// Stores papers in the list of a keyword; keywordId 0: in the archive. The highest version of a paper is
    /// kept, an older one is stored as a revision. Marks are not changed. For a page the order is kept, see
    /// listorder.h.
    Result<ChangeSet> store(
        const QList<Paper> &papers, qint64 keywordId, Source source, const QDateTime &now);
    /// Overload with the prepared texts for the full-text index.
    Result<ChangeSet> store(const QList<Paper> &papers, const QList<SearchIndex::Prepared> &texts,
        qint64 keywordId, Source source, const QDateTime &now);
    /// Stores new versions from arXiv. Papers that are not in the library are ignored.
    Result<ChangeSet> update(const QList<Paper> &papers, const QDateTime &now);
    /// Returns the papers that changed. Unknown papers are ignored.
    Result<QList<qint64>> mark(const QList<qint64> &ids, Mark mark);
    Result<bool> has(qint64 id);
    /// Returns whether the library has a paper.
    Result<bool> hasAny();
    /// Removes those of the papers that no keyword, star or archive holds, together with their text in the
    /// index. A read mark is kept in case the paper comes back.
    Outcome removeUnheld(const QList<qint64> &ids);
    /// Marks papers of the keyword that came later than they should have.
    Outcome markLate(qint64 keywordId, const QList<qint64> &ids);
    /// Stores the announcement type of a paper of the keyword: "new", "cross", "replace" or "replace-cross".
    Outcome noteAnnounced(qint64 keywordId, qint64 id, const QString &kind);

private:
    Outcome arrange(qint64 keywordId, const QList<Paper> &papers, Source source);
    Outcome removeSome(const QList<qint64> &ids);
    Result<bool> hasUndated(qint64 keywordId);

    Connection &m_connection;
    std::unique_ptr<PaperRows> m_rows; // created on first use
};

} // namespace dp
