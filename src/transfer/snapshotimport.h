#pragma once

#include "library/library.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "transfer/snapshotreader.h"

#include <QDateTime>

#include <memory>

namespace dp {

/// Imports arXiv's metadata snapshot in transactions of one batch each. The import can be stopped or killed
/// at any time and continues there the next time, and marks of the user are stored between batches. All steps
/// run in the library's thread: begin(), then storeBatch() until it is done, then finish().
class SnapshotImport
{
public:
    struct Report {
        qint64 lines = 0; ///< lines of the file read so far
        qint64 passedOver = 0; ///< lines skipped because an earlier import stored them
        qint64 papers = 0; ///< papers that match the choice
        qint64 added = 0;
        qint64 revised = 0;
        qint64 skipped = 0; ///< lines that are not papers
        QString firstSkipped; ///< in English, with its line number
        qint64 incomplete = 0; ///< papers without readable authors or categories
        QString firstIncomplete; ///< in English, with its line number
        double progress = 0; ///< of the file, 0 to 1
        bool isDone = false;
        Days proved; ///< days for which the file has all chosen papers; set when the import is done
        CatalogueProof::Doubt doubt = CatalogueProof::Doubt::None; ///< reason if there are no proved days
    };

    /// keywordName: a keyword that gets all papers too. It must exist, except in a library that this import
    /// creates.
    SnapshotImport(const QString &path, const SnapshotChoice &choice, const QString &keywordName);
    ~SnapshotImport();

    QString path() const { return m_path; }
    Outcome begin(Library &library);
    /// Errors include SnapshotDamaged and SnapshotCutShort, if some papers of the file were stored before.
    Result<Report> storeBatch(Library &library, const QDateTime &now);
    /// Adds the papers that the library has now to their keywords, and the days that are complete now to the
    /// coverage of each keyword.
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
    qint64 m_id = 0; // id of its row in the table of snapshots
    qint64 m_keywordId = 0;
    qint64 m_papersBefore = 0; // papers of the file that an earlier import stored
    QString m_firstDay, m_lastDay;
    CatalogueProof m_proof;
    Report m_report;
};

} // namespace dp
