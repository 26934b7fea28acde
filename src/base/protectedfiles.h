#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace dp {

/// Files of the program that an export must not overwrite. Files are compared by identity, not by name, so
/// links, hard links, other spellings of the path and entries of /proc/self/fd are recognised. Each check
/// reads the file system. Any thread.
class ProtectedFiles
{
public:
    /// The file may be missing.
    void addFile(const QString &path) { m_files << path; }
    /// Protects the folder and everything in it.
    void addFolder(const QString &path) { m_folders << path; }
    /// Protects every file in the same folder whose name begins with this file's name.
    void addPrefix(const QString &path) { m_prefixes << path; }

    /// Errors: ProtectedFile if the name leads to a protected file; an error of filename::resolve() if it
    /// cannot be resolved.
    Outcome check(const QString &name) const;
    /// Checks an open file, such as standard output.
    Outcome check(int descriptor, const QString &name) const;

private:
    QStringList m_files, m_folders, m_prefixes;
};

} // namespace dp
