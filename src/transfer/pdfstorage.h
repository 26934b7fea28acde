#pragma once

#include "base/result.h"
#include "library/library.h"
#include "transfer/pdffolder.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace dp {

/// The PDFs in the folder of the PDFs, and the space that they use.
struct PdfStorage {
    struct File {
        PdfFile file;
        QString path;
        bool isWanted = false; ///< the paper has a star, a tag or a note
    };
    QList<File> removable; ///< files that the program has created and nobody has changed
    int others = 0; ///< number of known PDFs that the program does not remove
    qint64 bytes = 0; ///< size of all these files

    /// Returns the size of some files.
    static qint64 sizeOf(const QList<File> &files);
};

/// Functions for the space that PDFs use. Use them in the thread of the library.
namespace pdfstorage {

/// Finds the files. Missing files are left out.
Result<PdfStorage> read(Library &library, const PdfFolder &folder);

struct Removed {
    int files = 0;
    qint64 bytes = 0;
    QString failed; ///< a file that could not be removed; empty: none
};
/// Removes a file so that the user can get it back. Returns false if this is impossible.
using Trash = std::function<bool(const QString &path)>;
/// Moves these files to the trash, and forgets them. A file that was changed since read() stays.
Result<Removed> remove(Library &library, const QList<PdfStorage::File> &files, const Trash &trash);
/// Moves a file to the trash of the desktop.
bool moveToTrash(const QString &path);

} // namespace pdfstorage
} // namespace dp
