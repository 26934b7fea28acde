#include "arxiv/governor.h"

#include "base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qint64 longestRetryAfter = 24 * 3600 * 1000; // ms; whatever claims more is damaged

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
    // Anybody may make files in /tmp: only a folder that is really this person's will do.
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

Governor::Turn Governor::take(const QUrl &url, std::chrono::milliseconds interval)
{
    const QString server = serverOf(url);
    if (!m_folder.isEmpty()) {
        m_lock = std::make_unique<QLockFile>(m_folder + u'/' + server + u".lock"_s);
        m_lock->setStaleLockTime(0); // never by age: only when its process is gone
        if (!m_lock->tryLock(std::chrono::milliseconds(0).count())) {
            const bool held = m_lock->error() == QLockFile::LockFailedError;
            m_lock.reset();
            if (held)
                return {Turn::Busy, {}};
            // The folder is gone or full: politeness towards the other programs is lost, not the papers.
        }
    }
    const qint64 now = m_time();
    State state = read(server);
    // Whoever had the turn was killed before the end, or the clock was set back: as if it had ended just now.
    const bool doubtful = state.underWay || state.lastEnd > now;
    if (doubtful) {
        state.lastEnd = now;
        state.underWay = false;
        write(server, state);
    }
    Turn turn;
    if (state.notBefore > now && state.notBefore - now <= longestRetryAfter)
        turn = {Turn::AskedToWait, std::chrono::milliseconds(state.notBefore - now)};
    if (const qint64 left = state.lastEnd + interval.count() - now;
        state.lastEnd > 0 && left > turn.wait.count())
        turn = {Turn::Spacing, std::chrono::milliseconds(left)};
    if (turn.kind != Turn::Granted) {
        m_lock.reset();
        return turn;
    }
    state.underWay = true;
    write(server, state);
    m_server = server;
    return turn;
}

void Governor::postpone(const QUrl &url, std::chrono::milliseconds wait)
{
    const QString server = serverOf(url);
    std::unique_ptr<QLockFile> lock;
    if (!m_folder.isEmpty()) {
        lock = std::make_unique<QLockFile>(m_folder + u'/' + server + u".lock"_s);
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError)
            return; // another program is asking, and is told the same
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
    State state = read(m_server);
    state.lastEnd = m_time();
    state.underWay = false;
    if (retryAfter)
        state.notBefore = std::max<qint64>(state.notBefore,
            state.lastEnd
                + std::min<qint64>(std::chrono::milliseconds(*retryAfter).count(), longestRetryAfter));
    write(m_server, state);
    m_server.clear();
    m_lock.reset();
}

Governor::State Governor::read(const QString &server) const
{
    if (m_folder.isEmpty())
        return m_own.value(server);
    QFile file(m_folder + u'/' + server);
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
    QSaveFile file(m_folder + u'/' + server);
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
