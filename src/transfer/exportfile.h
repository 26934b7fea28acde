#pragma once

#include "arxiv/query.h"
#include "base/files.h"
#include "base/keyword.h"
#include "base/result.h"
#include "exchange/readmepage.h"
#include "library/library.h"

#include <QByteArray>
#include <QDate>
#include <QUrl>

namespace dp {

/// Exports the content of the library. Only reads; use it in the thread that has the library.
class ExportFile
{
public:
    enum class Format { Readme, Json, Opml };

    struct Options {
        Format format = Format::Readme;
        QString keywordName; ///< empty: all keywords
        SortBy order = SortBy::Submitted;
        bool authorsColumn = false; ///< in addition to the columns of the imported page
        bool tagsColumn = false;
        QDate today; ///< date of the page if the library was never updated
    };

    static Result<QByteArray> write(Library &library, const Options &options);

    /// Locations of files that must not be overwritten. All code that writes to a file chosen by the user
    /// uses save().
    struct OwnFiles {
        QString library; ///< as named by the user: empty or a path
        QString settings;
    };
    /// Writes a file that the user named, completely or not at all. Error: ProtectedFile, without writing, if
    /// the file is the library, a file beside it, a backup, the settings, a file shared by running programs,
    /// or another library or backup of this program.
    static Outcome save(const QByteArray &bytes, const QString &path, const OwnFiles &ownFiles,
        files::NamedPipe pipe = files::NamedPipe::Wait);
    /// Checks standard output, which the shell may have redirected to one of these files.
    static Outcome checkStandardOutput(const OwnFiles &ownFiles);

private:
    static Result<QByteArray> writeReadme(
        Library &library, const QList<Keyword> &keywords, const Options &options);
    static Result<QByteArray> writeJson(
        Library &library, const QList<Keyword> &keywords, const Options &options);
};

} // namespace dp
