#pragma once

#include "library/library.h"
#include "library/papers.h"
#include "transfer/snapshotreader.h"

#include <QDateTime>

#include <memory>

namespace dp {

/// Takes arXiv's metadata snapshot into a library, a batch of papers in a transaction, so that it can be
/// stopped or killed at any moment and goes on there the next time, and so that a person's marks are written
/// in between. The steps run in the library's thread: begin(), then storeBatch() until it is done, then
/// finish().
class SnapshotImport
{
public:
    struct Report {
        qint64 lines = 0; ///< of the file, this far
        qint64 passedOver = 0; ///< of these: by an import before this one
        qint64 papers = 0; ///< of those chosen
        qint64 added = 0;
        qint64 revised = 0;
        qint64 skipped = 0; ///< lines that are no paper
        QString firstSkipped; ///< English, with its line
        qint64 incomplete = 0; ///< papers without authors or categories that can be read
        QString firstIncomplete; ///< English, with its line
        double progress = 0; ///< of the file, 0 to 1
        bool isDone = false;
        Days proved; ///< of which the file has all papers that were chosen; known when it is done
        CatalogueProof::Doubt doubt = CatalogueProof::Doubt::None; ///< why there are none
    };

    /// keywordName: all papers go under that keyword as well; it must exist, but in a library that this
    /// import makes.
    SnapshotImport(const QString &path, const SnapshotChoice &choice, const QString &keywordName);
    ~SnapshotImport();

    QString path() const { return m_path; }
    Outcome begin(Library &library);
    /// SnapshotDamaged and SnapshotCutShort where some papers of the file were stored before.
    Result<Report> storeBatch(Library &library, const QDateTime &now);
    /// Each keyword gets those of its papers that the library has now, and its ledger the days that are
    /// complete with them.
    Outcome finish(Library &library, const QDateTime &now);

private:
    Outcome findEarlier(Library &library);
    Outcome saveProgress(Library &library);
    void addUp(const SnapshotReader::Batch &batch, const ChangeSet &changes);
    Error failed(Library &library, const Error &error);

    const QString m_path;
    const SnapshotChoice m_choice;
    const QString m_keywordName;
    std::unique_ptr<SnapshotReader> m_reader;
    QString m_mark;
    qint64 m_id = 0; // of its row among the snapshots
    qint64 m_keywordId = 0;
    qint64 m_papersBefore = 0; // of the file, stored by an import before this one
    QString m_firstDay, m_lastDay;
    CatalogueProof m_proof;
    Report m_report;
};

} // namespace dp
