#pragma once

#include "base/coverage.h"
#include "base/keyword.h"
#include "library/library.h"
#include "support/loopbackarxiv.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace dp::test {

/// Holds the coverage ledger to what the loopback arXiv has: every paper that arXiv had for a keyword when it
/// answered last, submitted on a day that the ledger calls complete, is in the library. The last complete day
/// is left out: it was not over when arXiv answered. In the thread of the loopback arXiv.
class CoverageChecker
{
public:
    explicit CoverageChecker(const LoopbackArxiv &arxiv)
        : m_arxiv(arxiv)
    {
    }

    /// arXiv has answered for the keyword, and the whole answer is stored.
    void noteAnswered(const Keyword &keyword);
    void forget(qint64 keywordId) { m_shown.remove(keywordId); }
    /// A paper that arXiv held for longer than a refresh looks back.
    void leaveOut(const QString &id) { m_leftOut << id; }

    /// A line for each paper that is missing on a complete day; empty: the ledger is right. With `all`, also
    /// for papers that arXiv has now and that no answer could have had.
    QStringList problems(Library &library, bool all = false) const;
    QStringList problems(
        const Keyword &keyword, const Coverage &coverage, const QSet<QString> &stored, bool all) const;

private:
    QSet<QString> visible(const Keyword &keyword) const;

    const LoopbackArxiv &m_arxiv;
    QHash<qint64, QSet<QString>> m_shown;
    QSet<QString> m_leftOut;
};

} // namespace dp::test
