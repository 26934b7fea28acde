#pragma once

#include <QString>

#include <optional>

namespace dp {

/// Which file a path leads to, whatever its name: what stat(2) tells by device and inode. Links are followed.
struct FileIdentity {
    quint64 device = 0;
    quint64 number = 0;

    /// Nothing where there is no file, or where the platform does not tell.
    static std::optional<FileIdentity> of(const QString &path);

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

} // namespace dp
