#pragma once

#include "base/paper.h"
#include "base/result.h"
#include "library/searchindex.h"
#include "transfer/catalogueproof.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace dp {

class JsonRecords;

/// Which papers of a snapshot are wanted.
struct SnapshotChoice {
    QStringList categories; ///< archives or categories, any of which a paper must have; empty: all of arXiv
    int firstYear = 0; ///< of submission; 0: from the beginning
    int lastYear = 0; ///< 0: to the end

    bool wants(const Paper &paper) const;
    friend bool operator==(const SnapshotChoice &, const SnapshotChoice &) = default;
};

/// Reads a snapshot in a thread of its own, so that understanding its lines and storing them go on side by
/// side. It reads some batches ahead and no more. Use it from one thread; the destructor ends the reading.
class SnapshotReader
{
public:
    struct Batch {
        QList<Paper> papers; ///< those that are wanted
        QList<SearchIndex::Prepared> texts; ///< of each paper
        QList<CatalogueProof::Line> lines; ///< of all papers, wanted or not
        qint64 line = 0; ///< the last line read, or object where the file is a list of them, counted from 1
        int skipped = 0; ///< lines that are no paper
        QString firstSkipped; ///< "line 17: …", English
        int incomplete = 0; ///< papers without authors or categories
        QString firstIncomplete; ///< "line 17: …", English
        double progress = 0; ///< of the file, 0 to 1
        bool isLast = false;
    };

    /// Whether the file is a snapshot; it is not read further than to tell. An error where it is packed and
    /// the packing is damaged or ends too soon to tell.
    static Result<bool> isSnapshot(const QString &path);
    /// A hash of how its text begins, by which a file is known again wherever it lies and however it is
    /// packed.
    static Result<QString> markOf(const QString &path);

    /// Passes over the lines up to this one.
    SnapshotReader(const QString &path, const SnapshotChoice &choice, qint64 fromLine, qsizetype batchSize);
    ~SnapshotReader();
    SnapshotReader(const SnapshotReader &) = delete;
    SnapshotReader &operator=(const SnapshotReader &) = delete;

    /// Waits for it. After the last one there is none. Where the file is damaged, what was read before comes
    /// first.
    Result<Batch> next();

private:
    void run(const QString &path, qint64 fromLine);
    Outcome readAll(JsonRecords &records, qint64 fromLine);
    void take(const QByteArray &record, const QString &place, Batch &batch) const;
    bool give(Batch &&batch);
    bool isEnding();

    const SnapshotChoice m_choice;
    const qsizetype m_batchSize;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready; // guarded by m_mutex, as all below
    std::optional<Error> m_problem;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all above
};

} // namespace dp
