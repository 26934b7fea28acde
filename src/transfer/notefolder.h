#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>

namespace dp {

/// The note files of a folder and of the folders in it. Hidden folders, such as `.trash` of Obsidian, and
/// symbolic links are left out. Can be used in any thread.
class NoteFolder
{
public:
    /// Describes a file with the identifier of a paper in its front matter.
    struct File {
        QString name; ///< path in the folder
        bool isMarked = false; ///< the file has a marker of the note; otherwise another program may own it
        bool isTooLarge = false;
    };
    using IsStopped = std::function<bool()>;

    /// Finds the files. A folder in it that cannot be read is an error, because its files would look
    /// like removed ones. Errors: NotAFolder, NoPermission, Cancelled.
    static Result<NoteFolder> scan(const QString &path, const IsStopped &isStopped);
    /// Returns whether the folder has a note file. Looks only at the first files and folders, because the
    /// path may be a home folder.
    static bool hasNotes(const QString &path, int mostEntries = 10'000);
    /// Returns the absolute path without symbolic links; empty: there is no such folder.
    static QString realPath(const QString &path);

    const QString &path() const { return m_path; }
    QString pathOf(const QString &name) const { return m_path + u'/' + name; }
    /// Returns the files of a paper, in the order of their names.
    QList<File> filesOf(qint64 paper) const { return m_files.value(paper); }
    /// Returns the papers that have a file with a marker.
    QList<qint64> papers() const;
    /// Returns whether a file has the identifier of any paper.
    bool hasIdentifier(const QString &name) const { return m_names.contains(name); }

private:
    QString m_path;
    QHash<qint64, QList<File>> m_files;
    QSet<QString> m_names;
};

} // namespace dp
