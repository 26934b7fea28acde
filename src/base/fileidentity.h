#pragma once

#include <QString>

#include <optional>

namespace dp {

/// A file, whatever its name: its device and inode, as stat(2) gives them. Links are followed.
struct FileIdentity {
    quint64 device = 0;
    quint64 number = 0;

    /// Nothing if there is no file, or if the platform has no identities.
    static std::optional<FileIdentity> of(const QString &path);
    /// The same of an open file.
    static std::optional<FileIdentity> of(int descriptor);

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

} // namespace dp
