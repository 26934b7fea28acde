#pragma once

#include <QString>

namespace dp {

/// A lock between programs on one machine. The system releases it when its holder ends for any reason. It
/// does not depend on process numbers or host names, so it also works between containers that share a folder.
/// The content of the file has no effect on the lock. Use each object in one thread. Source: flock(2).
/// QLockFile is not used, because only a process on the same host can recognise its stale files.
class FileLock
{
public:
    explicit FileLock(const QString &path);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    enum class State {
        Taken,
        Held, ///< by another program or lock object
        Impossible, ///< the file cannot be created, or the file system does not support locks
    };
    /// Returns at once, without waiting.
    State tryLock();
    /// Waits up to the given time for a lock that is held.
    State lock(int milliseconds);
    /// Releases the lock, and removes the file if the lock is still current.
    void unlock();

    bool isLocked() const { return m_file >= 0; }
    /// Whether this object holds the lock and the file at the path is still the locked one. False after
    /// another program called abandon().
    bool isCurrent() const;
    /// Takes the lock away from a holder that does not release it in time. The next tryLock() of any program
    /// creates a new file, and the old holder sees that its lock is no longer current. The caller must ensure
    /// that no two programs do this at the same time.
    void abandon();

    /// A short text in the locked file, for programs that find the lock held.
    bool writeText(const QByteArray &text);
    QByteArray readText() const;
    /// The time when the holder wrote its text, in milliseconds since 1970. 0 if there is no file.
    qint64 writtenAt() const;

private:
    QByteArray m_path;
    int m_file = -1;
};

} // namespace dp
