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

/// Coordinates requests to a server: one request at a time, with an interval between two, for all windows and
/// command-line programs of one user on this machine. arXiv requires this of "all your machines"
/// (https://info.arxiv.org/help/api/tou.html). The state is kept in small files for each server: when the
/// last answer ended, and which program has the turn until when. A turn ends with its program, and at its
/// deadline even if the program is stopped or frozen. Another program then takes the turn, and the first one
/// can see that it lost it. arXiv's hosts count as one server. Without a folder, only this program is
/// governed. It lives in the thread of its queue and blocks for some milliseconds at most.
class Governor
{
public:
    /// If a server asks for a longer wait, the program tells the user and does not wait.
    static constexpr std::chrono::minutes longestWait{15};

    /// Milliseconds since 1970; by default the system clock.
    using Time = std::function<qint64()>;
    explicit Governor(const QString &folder, Time time = {});
    ~Governor();

    /// A folder that all programs of this user share. HOME, TMPDIR and XDG_RUNTIME_DIR are not used, because
    /// they can differ between a window, a cron job and a terminal. Empty if there is no such folder.
    static QString defaultFolder();
    static bool isArxiv(const QUrl &url);

    struct Turn {
        enum Kind {
            Granted, ///< no other program asks this server until done() or until the time limit
            Busy, ///< another program's request is running; it ends before the wait is over
            Spacing, ///< the interval since the last answer is not over
            AskedToWait, ///< the server asked for a pause that is not over
        };
        Kind kind = Granted;
        std::chrono::milliseconds wait{0}; ///< 0 for Granted, otherwise the longest wait
    };
    /// Takes the turn for one request that runs for `longest` at most.
    Turn take(const QUrl &url, std::chrono::milliseconds interval,
        std::chrono::milliseconds longest = std::chrono::seconds(60));
    /// Whether this program has the turn and no other program took it meanwhile, as happens after it was
    /// stopped.
    bool hasTurn() const;
    /// Call it when the answer has ended or the request was given up. retryAfter: the wait that the server
    /// asks of all programs.
    void done(std::optional<std::chrono::seconds> retryAfter = {});

    /// Delays the next request of all programs to this server, by 15 minutes at most. For a server that
    /// throttles without naming a time. Do not call it during a turn.
    void postpone(const QUrl &url, std::chrono::milliseconds wait);

    /// The wait before a retry (tries 0: the first retry). It is the interval or the wait that the server
    /// asks for, whichever is longer, and doubles with each retry up to fifteen minutes. A random part of up
    /// to a quarter is added (chance: 0 to 1), so that many clients do not retry at the same time.
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
    QHash<QString, State> m_own; // used without a shared folder
    std::unique_ptr<FileLock> m_turn; // locked during a turn
    QString m_server; // the server of the current turn; empty without a turn
    struct {
        qint64 begin = 0;
        qint64 at = 0;
    } m_seen; // begin: start of another program's turn, later than now because the clock was set back; at:
              // when it was read
    qint64 m_guardedSince = 0; // since when other programs hold the guard; 0: they do not
};

} // namespace dp
