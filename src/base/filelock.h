#pragma once

#include <QString>

namespace dp {

/// A lock between programs on one machine. The system gives it back when its holder ends, however that
/// happens, and it does not depend on process numbers or host names, so programs in containers that share a
/// folder respect each other. The content of the file means nothing here. One thread's own. Source: flock(2);
/// QLockFile leaves a file that only a process of the same host can recognise as stale.
class FileLock
{
public:
    explicit FileLock(const QString &path);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    enum class State {
        Taken,
        Held, ///< by somebody else
        Impossible, ///< the file cannot be made, or its file system knows no locks
    };
    /// At once, never waits.
    State tryLock();
    /// Waits until then for one that is held.
    State lock(int milliseconds);
    /// Gives the lock back and removes the file, if the lock is still current.
    void unlock();

    bool isLocked() const { return m_file >= 0; }
    /// Whether the lock is taken and still the one that others find: not after they called abandon().
    bool isCurrent() const;
    /// For a holder that will not give it back in time: the next tryLock() of anybody begins anew, and the
    /// holder sees that its lock is not current any more. The caller makes sure that no two do this at a
    /// time.
    void abandon();

    /// A short text kept in the locked file, for those that find it held.
    bool writeText(const QByteArray &text);
    QByteArray readText() const;
    /// When the holder wrote its text, in milliseconds since 1970; 0 where there is no file.
    qint64 writtenAt() const;

private:
    QByteArray m_path;
    int m_file = -1;
};

} // namespace dp
