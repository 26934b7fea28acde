#pragma once

#include "base/paperstatistics.h"
#include "base/result.h"
#include "library/mutedpapers.h"

namespace dp {

class Connection;

/// Counts the papers of a keyword by day, for PaperStatistics. The list is read in parts, so that the thread
/// of the connection can do other work between the parts. Papers whose day of submission is unknown are
/// counted only if they are revised. Papers that a mute hides are not counted, and revisions are not counted
/// if the keyword ignores them. The connection may be read-only.
class PaperCounter
{
public:
    /// since: only papers that were submitted on this day (UTC) or later; invalid: all papers.
    explicit PaperCounter(qint64 keywordId, QDate since = {})
        : m_keywordId(keywordId)
        , m_since(since)
    {
    }

    /// Reads the next part. Returns whether papers are left.
    Result<bool> readPart(Connection &connection);
    /// Reads all parts and returns the result.
    static Result<PaperStatistics> read(Connection &connection, qint64 keywordId);
    /// Returns the numbers of the parts that were read.
    const PaperStatistics &result() const { return m_result; }

private:
    Outcome begin(Connection &connection);

    qint64 m_keywordId;
    QDate m_since;
    PaperStatistics m_result;
    MutedPapers::Pointer m_muted; // null: there is no mute
    bool m_isBegun = false;
    bool m_areRevisionsIgnored = false; // by the keyword
    // The last row that was read, in the order of the index.
    double m_position = 1e18;
    qint64 m_paper = 0;
};

} // namespace dp
