#include "arxiv/governor.h"

#include "base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace dp {
namespace {

// All durations are in milliseconds.
constexpr qint64 longestRetryAfter = 24 * 3600 * 1000; // a longer value is treated as damaged data
constexpr qint64 longestTurn = 24 * 3600 * 1000; // the maximum value of --timeout
constexpr qint64 usualTurn = 60 * 1000; // the default time limit of a request
constexpr qint64 longestGuarded = 10 * 1000;

QString serverOf(const QUrl &url)
{
    if (Governor::isArxiv(url))
        return u"arxiv"_s;
    QString name =
        url.host().toLower() + u'-' + QString::number(url.port(url.scheme() == "https"_L1 ? 443 : 80));
    for (QChar &c : name)
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-')
            c = u'_';
    return name;
}

} // namespace

Governor::Governor(const QString &folder, Time time)
    : m_folder(folder)
    , m_time(time ? std::move(time) : Time(&QDateTime::currentMSecsSinceEpoch))
{
}

Governor::~Governor()
{
    done();
}

QString Governor::defaultFolder()
{
#ifdef Q_OS_UNIX
    // Every user may create files in /tmp. The folder must therefore be owned by this user and closed to
    // others.
    const QString shared = u"/tmp/daily-papers-%1"_s.arg(getuid());
    const QByteArray path = QFile::encodeName(shared);
    mkdir(path.constData(), 0700);
    struct stat info = {};
    if (lstat(path.constData(), &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == getuid()
        && (info.st_mode & 077) == 0 && access(path.constData(), W_OK) == 0)
        return shared;
#endif
    const QString own =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/daily-papers/queue"_s;
    if (QDir().mkpath(own))
        return own;
    qCWarning(logArxiv) << "no folder to share the request queue in: other programs are not waited for";
    return {};
}

bool Governor::isArxiv(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host == "arxiv.org"_L1 || host.endsWith(".arxiv.org"_L1);
}

QString Governor::fileOf(const QString &server, const char *suffix) const
{
    return m_folder + u'/' + server + QLatin1StringView(suffix);
}

/// Locks the shared state, which is read or written in less than a millisecond. Returns false if another
/// program holds the lock. If a stopped program holds the lock for longestGuarded, its lock is abandoned. If
/// the file system does not support locks, returns true: requests are then not coordinated with other
/// programs, but papers are still fetched.
bool Governor::enter(FileLock &guard)
{
    constexpr int patience = 20; // time to wait for the lock in milliseconds
    if (guard.lock(patience) != FileLock::State::Held) {
        m_guardedSince = 0;
        return true;
    }
    const qint64 now = m_time();
    if (m_guardedSince == 0 || m_guardedSince > now)
        m_guardedSince = now;
    if (now - m_guardedSince < longestGuarded)
        return false;
    m_guardedSince = 0;
    guard.abandon();
    return guard.tryLock() != FileLock::State::Held;
}

/// Returns the remaining time of another program's turn. The lock file contains the start and the duration of
/// the turn. If these values are not valid, the turn began when the file was written, and has the default
/// duration of a request.
std::chrono::milliseconds Governor::timeOfHolder(const FileLock &turn)
{
    const qint64 now = m_time();
    const QList<QByteArray> fields = turn.readText().simplified().split(' ');
    qint64 begin = turn.writtenAt(), longest = usualTurn;
    if (fields.size() == 2) {
        bool hasBegin = false, hasLongest = false;
        const qint64 saidBegin = fields[0].toLongLong(&hasBegin);
        const qint64 saidLongest = fields[1].toLongLong(&hasLongest);
        if (hasBegin && hasLongest && saidLongest > 0 && saidLongest <= longestTurn) {
            begin = saidBegin;
            longest = saidLongest;
        }
    }
    if (begin > now) { // the clock was set back: the turn is counted from the time when this was first seen
        const qint64 seen = m_seen.begin == begin ? std::min(m_seen.at, now) : now;
        m_seen = {begin, seen};
        begin = seen;
    }
    return std::chrono::milliseconds(begin + longest - now);
}

Governor::Turn Governor::take(
    const QUrl &url, std::chrono::milliseconds interval, std::chrono::milliseconds longest)
{
    const QString server = serverOf(url);
    const qint64 now = m_time();
    std::unique_ptr<FileLock> guard, turn;
    bool isOver = false; // another program's turn has expired, but the program did not end it
    if (!m_folder.isEmpty()) {
        guard = std::make_unique<FileLock>(fileOf(server, ".guard"));
        if (!enter(*guard))
            return {Turn::Busy, std::chrono::milliseconds(longestGuarded)};
        turn = std::make_unique<FileLock>(fileOf(server, ".turn"));
        if (turn->tryLock() == FileLock::State::Held) {
            if (const auto left = timeOfHolder(*turn); left.count() > 0)
                return {Turn::Busy, left};
            isOver = true;
            turn->abandon();
            if (turn->tryLock() == FileLock::State::Held)
                return {Turn::Busy, std::chrono::milliseconds(longestGuarded)};
        }
    }
    State state = read(server);
    // The program with the turn was killed or stopped, or the clock was set back. The last request is treated
    // as if it ended now.
    if (isOver || state.underWay || state.lastEnd > now) {
        state.lastEnd = now;
        state.underWay = false;
        write(server, state);
    }
    Turn answer;
    if (state.notBefore > now && state.notBefore - now <= longestRetryAfter)
        answer = {Turn::AskedToWait, std::chrono::milliseconds(state.notBefore - now)};
    if (const qint64 left = state.lastEnd + interval.count() - now;
        state.lastEnd > 0 && left > answer.wait.count())
        answer = {Turn::Spacing, std::chrono::milliseconds(left)};
    if (answer.kind != Turn::Granted)
        return answer;
    state.underWay = true;
    write(server, state);
    if (turn)
        turn->writeText(QByteArray::number(now) + ' ' + QByteArray::number(longest.count()) + '\n');
    m_turn = std::move(turn);
    m_server = server;
    return answer;
}

bool Governor::hasTurn() const
{
    // If there is no lock, no other program can have taken the turn.
    return !m_server.isEmpty() && (!m_turn || !m_turn->isLocked() || m_turn->isCurrent());
}

void Governor::postpone(const QUrl &url, std::chrono::milliseconds wait)
{
    const QString server = serverOf(url);
    std::unique_ptr<FileLock> guard;
    if (!m_folder.isEmpty()) {
        guard = std::make_unique<FileLock>(fileOf(server, ".guard"));
        if (!enter(*guard))
            return; // another program is sending a request and gets the same answer from the server
    }
    State state = read(server);
    state.notBefore = std::max<qint64>(
        state.notBefore, m_time() + std::min<std::chrono::milliseconds>(wait, longestWait).count());
    write(server, state);
}

void Governor::done(std::optional<std::chrono::seconds> retryAfter)
{
    if (m_server.isEmpty())
        return;
    const QString server = std::exchange(m_server, {});
    const std::unique_ptr<FileLock> turn = std::move(m_turn);
    std::unique_ptr<FileLock> guard;
    if (!m_folder.isEmpty()) {
        guard = std::make_unique<FileLock>(fileOf(server, ".guard"));
        // The result is ignored. The turn must end even if another program was stopped while it read the
        // shared files.
        (void)enter(*guard);
    }
    if (turn && turn->isLocked() && !turn->isCurrent())
        return; // another program has the turn now, so its state must not be overwritten
    State state = read(server);
    state.lastEnd = m_time();
    state.underWay = false;
    if (retryAfter)
        state.notBefore = std::max<qint64>(state.notBefore,
            state.lastEnd
                + std::min<qint64>(std::chrono::milliseconds(*retryAfter).count(), longestRetryAfter));
    write(server, state);
    if (turn)
        turn->unlock(); // released while the guard still excludes other programs
}

Governor::State Governor::read(const QString &server) const
{
    if (m_folder.isEmpty())
        return m_own.value(server);
    QFile file(fileOf(server));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> fields = file.read(200).simplified().split(' ');
    State state;
    bool end = false, before = false;
    if (fields.size() == 3) {
        state.lastEnd = fields[0].toLongLong(&end);
        state.notBefore = fields[1].toLongLong(&before);
        state.underWay = fields[2] == "1";
    }
    return end && before ? state : State{};
}

void Governor::write(const QString &server, const State &state)
{
    if (m_folder.isEmpty()) {
        m_own[server] = state;
        return;
    }
    QSaveFile file(fileOf(server));
    const QByteArray text = QByteArray::number(state.lastEnd) + ' ' + QByteArray::number(state.notBefore)
        + (state.underWay ? " 1\n" : " 0\n");
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        qCWarning(logArxiv) << "the request queue is not shared:" << file.errorString();
        m_own[server] = state;
        m_folder.clear();
    }
}

std::chrono::milliseconds Governor::backoff(std::chrono::milliseconds interval,
    std::optional<std::chrono::seconds> retryAfter, int tries, double chance)
{
    using std::chrono::milliseconds;
    const milliseconds first = std::max<milliseconds>(interval, retryAfter.value_or(std::chrono::seconds(0)));
    const milliseconds doubled =
        std::min<milliseconds>(first * (qint64(1) << std::clamp(tries, 0, 20)), longestWait);
    const milliseconds wait = std::max(doubled, first);
    return wait + milliseconds(qint64(double(wait.count()) * 0.25 * std::clamp(chance, 0.0, 1.0)));
}

} // namespace dp
