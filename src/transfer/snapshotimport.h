#pragma once

#include "library/library.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "transfer/snapshotreader.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace dp {

/// Imports arXiv's metadata snapshot. Each batch of papers is stored in its own transaction, and marks of the
/// user can be stored between two batches. If the import is stopped or the program is killed, the next import
/// continues after the last stored batch. All functions are called in the library's thread: first begin(),
/// then storeBatch() until Report::isDone is true, and then finish().
class SnapshotImport
{
public:
    struct Report {
        qint64 lines = 0; ///< number of lines of the file that were read so far
        /// Number of lines that were skipped because an earlier import has stored them.
        qint64 passedOver = 0;
        qint64 papers = 0; ///< number of imported papers, which match the choice
        qint64 added = 0;
        qint64 revised = 0;
        qint64 skipped = 0; ///< number of lines that are not papers
        QString firstSkipped; ///< in English, with its line number
        qint64 incomplete = 0; ///< number of papers without readable authors or categories
        QString firstIncomplete; ///< in English, with its line number
        double progress = 0; ///< read part of the file, 0 to 1
        bool isDone = false;
        /// Days for which the file contains all papers that match the choice; set when the import is done.
        Days proved;
        /// Reason why there are no proved days; set when the import is done.
        CatalogueProof::Doubt doubt = CatalogueProof::Doubt::None;
    };

    /// keywordName: keyword to which all imported papers are added; empty: none. The keyword must exist,
    /// unless this import has created the library; then the keyword is added.
    SnapshotImport(const QString &path, const SnapshotChoice &choice, const QString &keywordName);
    ~SnapshotImport();

    QString path() const { return m_path; }
    Outcome begin(Library &library);
    /// Stores the next batch and returns the report about all batches so far. If the file is damaged or
    /// incomplete after some batches were stored, the error is SnapshotDamaged or SnapshotCutShort.
    Result<Report> storeBatch(Library &library, const QDateTime &now);
    /// Adds matching papers of the library to the keywords, and the proved days to the coverage of the
    /// keywords.
    Outcome finish(Library &library, const QDateTime &now);

private:
    Outcome findEarlier(Library &library);
    Outcome saveProgress(Transaction &transaction);
    void addUp(const SnapshotReader::Batch &batch, const ChangeSet &changes);
    Error failed(Library &library, const Error &error);

    const QString m_path;
    const SnapshotChoice m_choice;
    const QString m_keywordName;
    std::unique_ptr<SnapshotReader> m_reader;
    QString m_mark;
    qint64 m_id = 0; // id of this import in the table of snapshots; 0: not stored yet
    qint64 m_keywordId = 0;
    qint64 m_papersBefore = 0; // number of papers of the file that an earlier import has stored
    QString m_firstDay, m_lastDay;
    std::optional<QDate> m_readBefore; // see Papers::setReadBefore(); read at the first batch
    CatalogueProof m_proof;
    Report m_report;
};

} // namespace dp
