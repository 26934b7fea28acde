#pragma once

#include "library/mutecounts.h"
#include "library/mutedpapers.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

namespace dp {

/// Keeps the papers of each rule in memory, for all connections of a program to one library. When a paper is
/// stored, revised or removed, only this paper is compared with the rules: the library logs the last changes
/// while it has mutes. The papers of a rule that was removed are kept for a while, so that undoing is fast.
/// Can be used in any thread.
class MuteCache
{
public:
    /// Returns the cache of the connection, and creates it on first use.
    static MuteCache &of(Connection &connection);

    /// Returns the papers that the mutes hide now; null: there is no mute. The papers of each rule are
    /// searched once and then kept up to date.
    static Result<MutedPapers::Pointer> hidden(Connection &connection);

    /// Sets the local day, on which the end of a mute depends; invalid: the day of the system's clock.
    void setToday(QDate today) { m_today = today.isValid() ? today.toJulianDay() : 0; }
    QDate today() const;
    /// Returns the hidden papers, and brings them up to date before; null: there is no mute.
    Result<MutedPapers::Pointer> read(Connection &connection);
    /// Returns what the last read() of any connection has returned. Never waits. Empty: there was no read().
    std::optional<MutedPapers::Pointer> last() const;
    /// Returns the papers of a rule that need not be stored, and keeps them. Papers are in ascending order.
    Result<std::shared_ptr<const muterules::Ids>> papersOf(Connection &connection, const Mute &mute);
    /// Returns how many papers of a list a rule hides; keywordId 0: of the whole library.
    Result<qint64> countIn(Connection &connection, const muterules::Ids &papers, qint64 keywordId);

private:
    using Ids = muterules::Ids;
    /// The state of the library from which the kept data was read.
    struct Moment {
        qint64 change = 0; ///< number of the last logged change; 0: nothing is logged
        bool isRewriting = false; ///< the full-text index is being rewritten
    };
    struct Change {
        qint64 paper = 0;
        qint64 what = 0;
    };
    struct Kept {
        Mute mute;
        std::shared_ptr<const Ids> papers;
    };

    Outcome catchUp(Connection &connection);
    Outcome apply(Connection &connection, const QList<Change> &changes);
    Outcome applyMute(Connection &connection, qint64 paper);
    Outcome readSingle(Connection &connection);
    Result<std::shared_ptr<const Ids>> kept(Connection &connection, const Mute &mute);
    Result<std::shared_ptr<MutedPapers>> build(Connection &connection, const QList<MuteReason> &mutes);
    void hide(MutedPapers &papers, qint64 keywordId, const Ids &ids) const;
    void forget();

    std::atomic<qint64> m_today = 0; // a Julian day; 0: not set
    mutable std::mutex m_publishing; // guards m_last
    std::optional<MutedPapers::Pointer> m_last;

    std::mutex m_reading; // guards the following
    Moment m_moment;
    QHash<QString, Kept> m_kept; // by muterules::keyOf()
    std::optional<PaperSet> m_single;
    MuteCounts m_counts;
    QList<MuteReason> m_mutes; // rules of m_current
    QDate m_day;
    MutedPapers::Pointer m_current; // null: must be built
};

} // namespace dp
