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
class RemovedPapers;

/// The changes that were made by storing papers. The window and the command line report them.
struct ChangeSet {
    QList<qint64> added; ///< papers that are new in the list, or new in the library if no list was given
    QList<qint64> revised; ///< known papers with a newer version
    QList<qint64> withdrawn; ///< revised papers that the new version withdraws
    QList<qint64> late; ///< added papers that arXiv should have shown earlier
    QList<qint64> amended; ///< same version, with a new comment, DOI or similar field
    int unchanged = 0;

    int newCount() const { return int(added.size()); }
    bool isEmpty() const { return added.isEmpty() && revised.isEmpty() && amended.isEmpty(); }
    void unite(const ChangeSet &other);
    /// Like unite(), but both objects may contain the same papers. Each paper is added only once.
    void uniteOnce(const ChangeSet &other);
};

enum class Mark { Read, Unread, Starred, Unstarred };

/// Writes papers and marks. Every function must be called in a transaction.
class Papers
{
public:
    explicit Papers(Connection &connection);
    ~Papers();

    /// New papers that were submitted before this day (UTC) are stored as read. They come from an import and
    /// are not news. The day of the last version counts if the day of submission is unknown. Invalid: all
    /// new papers are stored as unread.
    void setReadBefore(QDate day);
    /// Stores papers in the list of a keyword, or in the archive if keywordId is 0. A paper keeps its highest
    /// version; an older version is stored as a revision. Marks are not changed, except that a keyword can
    /// want papers to be unread again, see library/unreadagain.h. Papers from a page keep the
    /// order of the page, see listorder.h.
    Result<ChangeSet> store(
        const QList<Paper> &papers, qint64 keywordId, Source source, const QDateTime &now);
    /// Overload with the prepared texts for the full-text index.
    Result<ChangeSet> store(const QList<Paper> &papers, const QList<SearchIndex::Prepared> &texts,
        qint64 keywordId, Source source, const QDateTime &now);
    /// Updates papers of the library with data from arXiv. Papers that are not in the library are ignored.
    Result<ChangeSet> update(const QList<Paper> &papers, const QDateTime &now, Source source = Source::Feed);
    /// Sets or removes a mark of these papers. Returns the ids of the papers whose mark changed. Unknown
    /// papers are ignored.
    Result<QList<qint64>> mark(const QList<qint64> &ids, Mark mark);
    Result<bool> has(qint64 id);
    /// Returns whether the library contains at least one paper.
    Result<bool> hasAny();
    /// Papers from a page get no place in the list of the keyword before arrange() is called, in the same
    /// transaction. Arranging takes long, so the papers of several pages are arranged together.
    void setArrangedLater() { m_isArrangedLater = true; }
    /// page: papers in the order of a page.
    Outcome arrange(qint64 keywordId, const QList<qint64> &page, Source source);
    enum class Removal { Final, Kept };
    /// Removes each of these papers that is not in the list of a keyword, not starred and not in the archive,
    /// and that has no tag and no note. Also removes its text from the full-text index. Stores its read mark,
    /// which is restored if the paper is added again. Removal::Kept: keeps the paper for RemovedKeywords.
    Outcome removeUnheld(const QList<qint64> &ids, Removal removal = Removal::Final);
    /// Marks papers of the keyword as late: arXiv should have shown them earlier.
    Outcome markLate(qint64 keywordId, const QList<qint64> &ids);
    /// Stores the announcement type of a paper of the keyword: "new", "cross", "replace" or "replace-cross".
    Outcome noteAnnounced(qint64 keywordId, qint64 id, const QString &kind);

private:
    Outcome removeSome(const QList<qint64> &ids, RemovedPapers *kept);
    Result<bool> hasUndated(qint64 keywordId);

    PaperRows &rows();

    Connection &m_connection;
    std::unique_ptr<PaperRows> m_rows; // created on first use
    QDate m_readBefore;
    bool m_isArrangedLater = false;
};

} // namespace dp
