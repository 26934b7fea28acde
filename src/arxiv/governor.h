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

/// Coordinates the requests of all windows and command-line programs of one user on this machine. Only one of
/// them sends a request to a server at a time, and there is an interval between two requests. arXiv requires
/// this of "all your machines" (https://info.arxiv.org/help/api/tou.html). The state is stored in small files
/// for each server: when the last answer ended, which program has the turn (the right to send a request), and
/// the deadline of the turn. A turn ends when its program ends, or at its deadline, even if the program is
/// stopped or frozen. Another program can then take the turn. The first program can see that it lost the
/// turn. All hosts of arXiv count as one server. Without a folder, only the requests of this program are
/// coordinated. Lives in the thread of its queue, and blocks this thread for some milliseconds at most.
class Governor
{
public:
    /// If a server asks for a longer wait than this, the program does not wait but tells the user.
    static constexpr std::chrono::minutes longestWait{15};

    /// Returns the current time in milliseconds since 1970. By default this is the system clock.
    using Time = std::function<qint64()>;
    explicit Governor(const QString &folder, Time time = {});
    ~Governor();

    /// Returns a folder that all programs of this user share. HOME, TMPDIR and XDG_RUNTIME_DIR are not used,
    /// because they can differ between a window, a cron job and a terminal. Returns an empty string if there
    /// is no such folder.
    static QString defaultFolder();
    static bool isArxiv(const QUrl &url);

    struct Turn {
        enum Kind {
            /// No other program sends a request to this server until done() is called or the time limit is
            /// over.
            Granted,
            Busy, ///< another program's request is running; it ends within `wait`
            Spacing, ///< the interval after the last answer is not over yet
            AskedToWait, ///< the server asked for a pause, which is not over yet
        };
        Kind kind = Granted;
        std::chrono::milliseconds wait{0}; ///< 0 for Granted, otherwise the longest time to wait
    };
    /// Takes the turn for one request, which may run for `longest` at most.
    Turn take(const QUrl &url, std::chrono::milliseconds interval,
        std::chrono::milliseconds longest = std::chrono::seconds(60));
    /// Returns whether this program still has the turn. If the program was stopped for a while, another
    /// program may have taken it.
    bool hasTurn() const;
    /// Ends the turn. Call this when the answer has ended or the request was given up. `retryAfter` is the
    /// wait that the server asks of all programs.
    void done(std::optional<std::chrono::seconds> retryAfter = {});

    /// Delays the next request of all programs to this server, by 15 minutes at most. This is for a server
    /// that limits requests without naming a time. Do not call it during a turn.
    void postpone(const QUrl &url, std::chrono::milliseconds wait);

    /// Returns the wait before a retry; tries is 0 for the first retry. The wait is the interval or the wait
    /// that the server asks for, whichever is longer. It doubles with each further retry, up to fifteen
    /// minutes. A random part of up to a quarter is added, so that many clients do not retry at the same
    /// time. `chance` is the random number, from 0 to 1.
    static std::chrono::milliseconds backoff(std::chrono::milliseconds interval,
        std::optional<std::chrono::seconds> retryAfter, int tries, double chance);

private:
    struct State {
        qint64 lastEnd = 0; // milliseconds since 1970
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
    QHash<QString, State> m_own; // state for each server, used if there is no shared folder
    std::unique_ptr<FileLock> m_turn; // lock of the current turn
    QString m_server; // server of the current turn; empty if there is no turn
    struct {
        qint64 begin = 0;
        qint64 at = 0;
    } m_seen; // turn with a begin later than now (the clock was set back); at: time when it was first seen
    qint64 m_guardedSince = 0; // time since which other programs hold the guard; 0: they do not hold it
};

} // namespace dp
