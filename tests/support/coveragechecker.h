#pragma once

#include "base/coverage.h"
#include "base/keyword.h"
#include "library/library.h"
#include "support/loopbackarxiv.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace dp::test {

/// Compares the coverage ledger of the library with the loopback arXiv. The library must contain every paper
/// that meets two conditions: arXiv had the paper when it last answered for the keyword, and the paper was
/// submitted on a day that the ledger marks as complete. The last complete day is not checked, because it was
/// not over when arXiv answered. Runs in the thread of the loopback arXiv.
class CoverageChecker
{
public:
    explicit CoverageChecker(const LoopbackArxiv &arxiv)
        : m_arxiv(arxiv)
    {
    }

    /// Records that arXiv has answered for the keyword and that the library contains the whole answer.
    void noteAnswered(const Keyword &keyword);
    void forget(qint64 keywordId) { m_shown.remove(keywordId); }
    /// Excludes a paper from the check, because arXiv showed the paper too late for the overlap of a refresh.
    void leaveOut(const QString &id) { m_leftOut << id; }

    /// Returns one line for each paper that is missing on a complete day. The list is empty if the ledger is
    /// correct. all: also checks papers that arXiv has now but that were in no answer.
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
