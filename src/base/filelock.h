#pragma once

#include <QString>

namespace dp {

/// A lock between programs on one machine. The system releases the lock when the program that holds it ends
/// for any reason. The lock does not depend on process numbers or host names, so it also works between
/// containers that share a folder. The content of the file has no effect on the lock. Use each object in one
/// thread. Source: flock(2). QLockFile is not used, because only a process on the same host can recognise its
/// stale files.
class FileLock
{
public:
    explicit FileLock(const QString &path);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    enum class State {
        Taken,
        Held, ///< another program or lock object holds the lock
        Impossible, ///< the file cannot be created, or the file system does not support locks
    };
    /// Tries to lock and returns immediately, without waiting.
    State tryLock();
    /// Tries to lock. If another program holds the lock, waits for it up to the given time.
    State lock(int milliseconds);
    /// Releases the lock. Removes the file if isCurrent() is true.
    void unlock();

    bool isLocked() const { return m_file >= 0; }
    /// Returns whether this object holds the lock and the path still leads to the locked file. Returns false
    /// after another program has called abandon().
    bool isCurrent() const;
    /// Removes the file of a lock that its holder does not release in time. The next tryLock() of any program
    /// creates a new file, and isCurrent() of the old holder becomes false. The caller must ensure that no
    /// two programs do this at the same time.
    void abandon();

    /// Writes a short text into the locked file. Programs that find the lock held can read it.
    bool writeText(const QByteArray &text);
    QByteArray readText() const;
    /// Returns the time when the holder wrote its text, in milliseconds since 1970; 0 if there is no file.
    qint64 writtenAt() const;

private:
    QByteArray m_path;
    int m_file = -1;
};

} // namespace dp
