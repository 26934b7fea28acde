#include "base/filelock.h"

#include "base/fileidentity.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dp {
namespace {

constexpr int longestText = 200;
constexpr int pause = 10; // milliseconds between two attempts

bool isSameFile(int file, const QByteArray &path)
{
    const auto open = FileIdentity::of(file);
    return open && open == FileIdentity::of(QFile::decodeName(path));
}

} // namespace

FileLock::FileLock(const QString &path)
    : m_path(QFile::encodeName(path))
{
}

FileLock::~FileLock()
{
    unlock();
}

FileLock::State FileLock::tryLock()
{
    if (isLocked())
        return State::Taken;
    // A previous holder removes the file when it unlocks. A lock on a removed file does not exclude other
    // programs, so the file is then opened again.
    for (int tries = 0; tries < 10; ++tries) {
        const int file = ::open(m_path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0)
            return State::Impossible;
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const bool held = errno == EWOULDBLOCK || errno == EINTR;
            ::close(file);
            return held ? State::Held : State::Impossible;
        }
        if (isSameFile(file, m_path)) {
            m_file = file;
            return State::Taken;
        }
        ::close(file);
    }
    return State::Held;
}

FileLock::State FileLock::lock(int milliseconds)
{
    const QDeadlineTimer end(milliseconds);
    State state = tryLock();
    while (state == State::Held && !end.hasExpired()) {
        QThread::msleep(pause);
        state = tryLock();
    }
    return state;
}

void FileLock::unlock()
{
    if (!isLocked())
        return;
    if (isCurrent())
        ::unlink(m_path.constData());
    ::close(m_file);
    m_file = -1;
}

bool FileLock::isCurrent() const
{
    return isLocked() && isSameFile(m_file, m_path);
}

void FileLock::abandon()
{
    ::unlink(m_path.constData());
}

bool FileLock::writeText(const QByteArray &text)
{
    return isLocked() && ::ftruncate(m_file, 0) == 0
        && ::pwrite(m_file, text.constData(), size_t(text.size()), 0) == text.size();
}

QByteArray FileLock::readText() const
{
    QFile file(QFile::decodeName(m_path));
    return file.open(QIODevice::ReadOnly) ? file.read(longestText) : QByteArray();
}

qint64 FileLock::writtenAt() const
{
    struct stat info = {};
    return ::stat(m_path.constData(), &info) == 0
        ? qint64(info.st_mtim.tv_sec) * 1000 + info.st_mtim.tv_nsec / 1000000
        : 0;
}

} // namespace dp
