#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace dp {

/// The files of the program that an export must not overwrite. Files are compared by identity, not by name.
/// This recognises symbolic links, hard links, other spellings of the path and entries of /proc/self/fd. Each
/// check reads the file system. Can be used in any thread.
class ProtectedFiles
{
public:
    /// Protects the file, which need not exist.
    void addFile(const QString &path) { m_files << path; }
    /// Protects the folder and everything in it.
    void addFolder(const QString &path) { m_folders << path; }
    /// Protects all files in the same folder whose names begin with the name of this file.
    void addPrefix(const QString &path) { m_prefixes << path; }

    /// Checks the name of a file to be written. Errors: ProtectedFile if the name leads to a protected file,
    /// or an error of filename::resolve() if the name cannot be resolved.
    Outcome check(const QString &name) const;
    /// Checks an open file, such as standard output.
    Outcome check(int descriptor, const QString &name) const;

private:
    QStringList m_files, m_folders, m_prefixes;
};

} // namespace dp
