#pragma once

#include "base/filelock.h"

#include <QHash>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace dp {

/// Who may ask a server, and when: one request at a time, spaced, for all windows and command lines of one
/// person on this machine together. arXiv asks it of "all your machines"
/// (https://info.arxiv.org/help/api/tou.html). What it knows is in small files for each server: when the last
/// answer ended, and who has the turn until when. A turn ends with its program, and at its deadline also
/// where the program is stopped or frozen: then another program takes it, and the first one sees that it has
/// lost it. arXiv's hosts count as one server. Without a folder it governs this program alone. Lives in the
/// thread of its queue; waits some milliseconds at most.
class Governor
{
public:
    /// A wait that a server asks for and that is longer than this is told to the person instead.
    static constexpr std::chrono::minutes longestWait{15};

    /// Milliseconds since 1970; the computer's own clock if not given.
    using Time = std::function<qint64()>;
    explicit Governor(const QString &folder, Time time = {});
    ~Governor();

    /// A folder that programs of this person share, however they were started: none of HOME, TMPDIR or
    /// XDG_RUNTIME_DIR is the same for a window, a cron job and a terminal. Empty where there is none.
    static QString defaultFolder();
    static bool isArxiv(const QUrl &url);

    struct Turn {
        enum Kind {
            Granted, ///< until done(), or until the time given for it is over, nobody else asks this server
            Busy, ///< another program's request is under way; it ends before the wait does
            Spacing, ///< the last answer ended too short a while ago
            AskedToWait, ///< the server wants no request before
        };
        Kind kind = Granted;
        std::chrono::milliseconds wait{0}; ///< of all but the first, at most so long
    };
    /// For one request that lasts no longer than given.
    Turn take(const QUrl &url, std::chrono::milliseconds interval,
        std::chrono::milliseconds longest = std::chrono::seconds(60));
    /// Whether a turn is taken and nobody else took it since, as happens to a program that was stopped.
    bool hasTurn() const;
    /// The answer has ended, or the request was given up. retryAfter: what the server asks everyone to wait.
    void done(std::optional<std::chrono::seconds> retryAfter = {});

    /// No program asks this server before the wait is over, a quarter of an hour at most: it throttles
    /// without saying for how long. Not while a turn is taken.
    void postpone(const QUrl &url, std::chrono::milliseconds wait);

    /// Before the given try (0: the first again): the interval or what the server asks for, whichever is
    /// longer, then doubled each time up to fifteen minutes, and up to a quarter more by chance (0 to 1), so
    /// that many clients do not come back at once.
    static std::chrono::milliseconds backoff(std::chrono::milliseconds interval,
        std::optional<std::chrono::seconds> retryAfter, int tries, double chance);

private:
    struct State {
        qint64 lastEnd = 0; // ms since 1970
        qint64 notBefore = 0;
        bool underWay = false;
    };
    State read(const QString &server) const;
    void write(const QString &server, const State &state);
    QString fileOf(const QString &server, const char *suffix = "") const;
    bool enter(FileLock &guard);
    std::chrono::milliseconds timeOfHolder(const FileLock &turn);

    QString m_folder;
    Time m_time;
    QHash<QString, State> m_own; // where nothing is shared
    std::unique_ptr<FileLock> m_turn; // held while a turn is taken
    QString m_server; // whose turn is taken; empty: nobody's
    struct {
        qint64 begin = 0;
        qint64 at = 0;
    } m_seen; // a turn that began in the future, and when it was seen first
    qint64 m_guardedSince = 0; // others hold the guard since then; 0: they do not
};

} // namespace dp
