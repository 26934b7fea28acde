#pragma once

#include <QString>

#include <optional>

namespace dp {

/// Identifies a file independently of its name, by device and inode as in stat(2). Symbolic links are
/// followed.
struct FileIdentity {
    quint64 device = 0;
    quint64 number = 0;

    /// Returns the identity of a file. Returns no value if the file does not exist, or if the platform has no
    /// inodes.
    static std::optional<FileIdentity> of(const QString &path);
    /// Returns the identity of an open file.
    static std::optional<FileIdentity> of(int descriptor);

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

} // namespace dp
