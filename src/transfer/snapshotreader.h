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

/// The papers of a snapshot to import.
struct SnapshotChoice {
    /// Archives or categories; a paper must have at least one of them; empty: all of arXiv.
    QStringList categories;
    int firstYear = 0; ///< year of submission; 0: no lower limit
    int lastYear = 0; ///< 0: no upper limit

    bool wants(const Paper &paper) const;
    friend bool operator==(const SnapshotChoice &, const SnapshotChoice &) = default;
};

/// Reads a snapshot in its own thread, so that lines are parsed while others are stored. It reads some
/// batches ahead at most. Use it from one thread; the destructor stops the reading.
class SnapshotReader
{
public:
    struct Batch {
        QList<Paper> papers; ///< matching the choice
        QList<SearchIndex::Prepared> texts; ///< one for each paper
        QList<CatalogueProof::Line> lines; ///< of all papers, including those outside the choice
        qint64 line = 0; ///< last line read, or last object if the file is a list of objects; counted from 1
        int skipped = 0; ///< lines that are not papers
        QString firstSkipped; ///< "line 17: …", in English
        int incomplete = 0; ///< papers without authors or categories
        QString firstIncomplete; ///< "line 17: …", in English
        double progress = 0; ///< of the file, 0 to 1
        bool isLast = false;
    };

    /// Whether the file is a snapshot. Reads only the beginning. Returns an error if a compressed file is
    /// damaged or ends before the format is clear.
    static Result<bool> isSnapshot(const QString &path);
    /// A hash of the beginning of the text. It identifies a file independently of its location and its
    /// compression.
    static Result<QString> markOf(const QString &path);

    /// Skips all lines up to and including fromLine.
    SnapshotReader(const QString &path, const SnapshotChoice &choice, qint64 fromLine, qsizetype batchSize);
    ~SnapshotReader();
    SnapshotReader(const SnapshotReader &) = delete;
    SnapshotReader &operator=(const SnapshotReader &) = delete;

    /// Waits for the next batch. Do not call it after the last batch. If the file is damaged, the batches
    /// before the damage are returned first.
    Result<Batch> next();

private:
    void run(const QString &path, qint64 fromLine);
    Outcome readAll(JsonRecords &records, qint64 fromLine);
    void addRecord(const QByteArray &record, const QString &place, Batch &batch) const;
    bool give(Batch &&batch);
    bool isEnding();

    const SnapshotChoice m_choice;
    const qsizetype m_batchSize;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready; // guarded by m_mutex, like the members below
    std::optional<Error> m_problem;
    bool m_ending = false;
    std::thread m_thread; // last, because it uses all members above
};

} // namespace dp
