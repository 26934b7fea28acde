#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace dp {

/// Files that an export must not write over: those the program lives from. A file is known by what it is and
/// not by its name, so a link, a hard link, another spelling of the path or an entry of /proc/self/fd is
/// found as well. Reads the file system at each question. Any thread.
class ProtectedFiles
{
public:
    /// Whether it is there or not yet.
    void addFile(const QString &path) { m_files << path; }
    /// With all that is in it.
    void addFolder(const QString &path) { m_folders << path; }
    /// Every file beside this one whose name begins like it.
    void addPrefix(const QString &path) { m_prefixes << path; }

    /// ProtectedFile where the name leads to one of them; an error of filename::resolve() where it leads
    /// nowhere.
    Outcome check(const QString &name) const;
    /// Of a file that is open, such as standard output.
    Outcome check(int descriptor, const QString &name) const;

private:
    QStringList m_files, m_folders, m_prefixes;
};

} // namespace dp
