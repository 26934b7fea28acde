#pragma once

#include "library/library.h"
#include "library/transaction.h"
#include "transfer/importreport.h"
#include "transfer/pagesequence.h"
#include "transfer/repositoryreader.h"

#include <QDateTime>
#include <QSet>

namespace dp {

/// Stores the versions of a page that a RepositoryReader reads: the keywords, all papers that were ever
/// listed with the time of the commit in which they were first seen, and their revisions. The papers become
/// read. Each batch is stored in its own transaction. If the import is stopped or the program is killed, the
/// next import of the repository continues after the last stored batch. All functions are called in the
/// library's thread.
class RepositoryImport
{
public:
    struct Report {
        int versions = 0; ///< number of versions with papers
        int withoutPapers = 0; ///< number of versions that have no list of papers
        int unread = 0; ///< number of versions that could not be read
        qint64 papers = 0; ///< number of papers that the versions list
        qint64 added = 0; ///< number of these papers that the library did not have
        qint64 revised = 0;
        qint64 problems = 0; ///< number of different problems, with those of unread versions
        QStringList firstProblems; ///< in English, each with its commit
        /// The parts about keywords; the changes and the number of papers are not set.
        ImportReport keywords;
        bool isDone = false;
    };

    /// Returns the number of versions that an unfinished import of the repository has stored.
    Result<int> begin(Library &library, const RepositoryReader &reader);
    /// mark: RepositoryReader::mark() for the versions until the end of this batch.
    Result<Report> store(
        Library &library, const RepositoryReader::Batch &batch, const QByteArray &mark, const QDateTime &now);
    /// Merges the parts of the full-text index later, if there are many.
    Outcome finish(Library &library);

private:
    Outcome storeBatch(
        Library &library, const RepositoryReader::Batch &batch, const QByteArray &mark, const QDateTime &now);
    Outcome countPapers(Transaction &transaction, const ReadmePage &page);
    Outcome storePage(
        Transaction &transaction, const RepositoryReader::Page &page, bool isLast, const QDateTime &now);
    Outcome saveProgress(
        Transaction &transaction, const RepositoryReader::Batch &batch, const QByteArray &mark);
    void addProblem(const QString &commit, const QString &problem);
    void addUp(const ImportReport &page);

    PageSequence m_stored;
    QByteArray m_mark; // of the stored versions; empty: none
    bool m_hadPapers = false; // whether the library had papers before the first version was stored
    /// Papers of the versions that are stored.
    struct Counted {
        QSet<qint64> papers, added, revised;
    };
    Counted m_counted;
    Counted m_batch; // of the batch that is being stored
    QSet<size_t> m_problems; // hashes
    Report m_report;
};

} // namespace dp
