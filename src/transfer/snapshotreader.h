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

/// Specifies which papers of a snapshot are imported.
struct SnapshotChoice {
    /// Archives or categories, at least one of which a paper must have; empty: all archives.
    QStringList categories;
    int firstYear = 0; ///< first year of submission; 0: no lower limit
    int lastYear = 0; ///< last year of submission; 0: no upper limit

    bool wants(const Paper &paper) const;
    friend bool operator==(const SnapshotChoice &, const SnapshotChoice &) = default;
};

/// Reads a snapshot in its own thread, so that lines are parsed while earlier lines are stored. It reads at
/// most a few batches ahead. Use an object in one thread only. The destructor stops the reading.
class SnapshotReader
{
public:
    struct Batch {
        QList<Paper> papers; ///< papers that match the choice
        QList<SearchIndex::Prepared> texts; ///< texts for the search index, one for each paper
        /// Data of all papers, including those that do not match the choice.
        QList<CatalogueProof::Line> lines;
        qint64 line = 0; ///< number of the last line or object that was read, counted from 1
        int skipped = 0; ///< number of lines that are not papers
        QString firstSkipped; ///< "line 17: …", in English
        int incomplete = 0; ///< number of papers without readable authors or categories
        QString firstIncomplete; ///< "line 17: …", in English
        double progress = 0; ///< read part of the file, 0 to 1
        bool isLast = false;
    };

    /// Returns whether the file is a snapshot. Reads only the beginning of the file. Returns an error if the
    /// file is compressed and so damaged or short that its format cannot be recognised.
    static Result<bool> isSnapshot(const QString &path);
    /// Returns a hash of the beginning of the text. It identifies a file independently of its path and its
    /// compression.
    static Result<QString> markOf(const QString &path);

    /// Begins to read the file. The first fromLine lines are skipped. batchSize: maximum number of lines in a
    /// batch.
    SnapshotReader(const QString &path, const SnapshotChoice &choice, qint64 fromLine, qsizetype batchSize);
    ~SnapshotReader();
    SnapshotReader(const SnapshotReader &) = delete;
    SnapshotReader &operator=(const SnapshotReader &) = delete;

    /// Waits for the next batch and returns it. Do not call this function after the last batch. If the file
    /// is damaged, the batches before the damage are returned first, and then the error.
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
    // Batches that were read and not returned yet; m_mutex guards this member and the next two.
    std::deque<Batch> m_ready;
    std::optional<Error> m_problem;
    bool m_ending = false;
    std::thread m_thread; // the last member, because the thread uses all members above
};

} // namespace dp
