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

/// What the library says, in a form for elsewhere. Reads only; any thread that has the library.
class ExportFile
{
public:
    enum class Format { Readme, Json, Opml };

    struct Options {
        Format format = Format::Readme;
        QString keywordName; ///< empty: all of them
        SortBy order = SortBy::Submitted;
        bool authorsColumn = false; ///< beside the columns of the page the library came from
        bool tagsColumn = false;
        QDate today; ///< of a page from a library that was never updated
        QUrl apiUrl; ///< in an OPML
    };

    static Result<QByteArray> write(Library &library, const Options &options);

    /// What must not be written over. Whatever writes a file that a person names asks here.
    struct Place {
        QString library; ///< as it was named: empty or its path
        QString settings;
    };
    /// Writes a file that a person named, whole or not at all. ProtectedFile, and nothing is written, where
    /// that is the library, a file beside it, a backup, the settings, a file through which running programs
    /// meet, or any other library or backup of this program.
    static Outcome save(const QByteArray &bytes, const QString &path, const Place &place,
        files::NamedPipe pipe = files::NamedPipe::Wait);
    /// The same for standard output, which the shell may have opened on one of these files.
    static Outcome checkStandardOutput(const Place &place);

private:
    static Result<QByteArray> writeReadme(
        Library &library, const QList<Keyword> &keywords, const Options &options);
    static Result<QByteArray> writeJson(
        Library &library, const QList<Keyword> &keywords, const Options &options);
};

} // namespace dp
