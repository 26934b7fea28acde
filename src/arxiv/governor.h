#pragma once

#include <QHash>
#include <QLockFile>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace dp {

/// Who may ask a server, and when: one request at a time, spaced, for all windows and command lines of one
/// person on this machine together. arXiv asks it of "all your machines"
/// (https://info.arxiv.org/help/api/tou.html). What it knows is in a small file for each server, under a lock
/// that dies with its process; arXiv's hosts count as one server. Without a folder it governs this program
/// alone. Lives in the thread of its queue; never waits itself.
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
            Granted, ///< until done() nobody else asks this server
            Busy, ///< another program's request is under way; ask again in a moment
            Spacing, ///< the last answer ended too short a while ago
            AskedToWait, ///< the server wants no request before
        };
        Kind kind = Granted;
        std::chrono::milliseconds wait{0}; ///< of the last two
    };
    Turn take(const QUrl &url, std::chrono::milliseconds interval);
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

    QString m_folder;
    Time m_time;
    QHash<QString, State> m_own; // where nothing is shared
    std::unique_ptr<QLockFile> m_lock;
    QString m_server; // whose turn is taken; empty: nobody's
};

} // namespace dp
