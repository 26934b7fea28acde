#pragma once

#include "base/coverage.h"
#include "base/keyword.h"
#include "library/library.h"
#include "support/loopbackarxiv.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace dp::test {

/// Compares the coverage ledger with the loopback arXiv: the library must contain every paper that arXiv had
/// for a keyword in its last answer and that was submitted on a complete day. The last complete day is not
/// checked, because it was not over when arXiv answered. Runs in the thread of the loopback arXiv.
class CoverageChecker
{
public:
    explicit CoverageChecker(const LoopbackArxiv &arxiv)
        : m_arxiv(arxiv)
    {
    }

    /// Records that arXiv has answered for the keyword, and that the whole answer is stored.
    void noteAnswered(const Keyword &keyword);
    void forget(qint64 keywordId) { m_shown.remove(keywordId); }
    /// Excludes a paper that arXiv held for longer than a refresh looks back.
    void leaveOut(const QString &id) { m_leftOut << id; }

    /// Returns a line for each paper that is missing on a complete day; empty: the ledger is correct. all:
    /// also check papers that arXiv has now and that were in no answer.
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
