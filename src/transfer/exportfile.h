#pragma once

#include "arxiv/query.h"
#include "base/files.h"
#include "base/keyword.h"
#include "base/result.h"
#include "exchange/readmepage.h"
#include "library/library.h"
#include "transfer/pagearrangement.h"

#include <QByteArray>
#include <QDate>
#include <QUrl>

#include <optional>

namespace dp {

/// Exports the content of the library without changing it. Use it in the thread of the library.
class ExportFile
{
public:
    enum class Format { Readme, Json, Opml };

    struct Options {
        Format format = Format::Readme;
        QString keywordName{}; ///< empty: all keywords
        QString savedSearchName{}; ///< a README has only this saved search; empty: see the other options
        bool areSavedSearchesIncluded = true; ///< a README with all keywords also has all saved searches
        SortBy order = SortBy::Submitted;
        bool authorsColumn = false; ///< adds a column of authors to the columns of the imported page
        bool tagsColumn = false;
        std::optional<ReadmeLayout> layout{}; ///< of a README; empty: that of the imported page
        bool isMutedLeftOut = true; ///< a README does not contain papers that mutes hide
        QDate today{}; ///< date of the page if the library was never updated
        PageArrangement arrangement{}; ///< of a published README; otherwise the standard one
    };

    static Result<QByteArray> write(Library &library, const Options &options);

    /// Contains the paths of files that must not be overwritten. All code that writes to a file chosen by the
    /// user must call save(), which checks them.
    struct OwnFiles {
        QString library; ///< path as given by the user; may be empty
        QString settings;
    };
    /// Writes a file that the user has chosen. The file is written completely or not at all. Returns the
    /// error ProtectedFile and writes nothing if the file is one of the following: the library, a file that
    /// belongs to it, a backup, the settings, a file shared by running programs, or another library of this
    /// program or its backup.
    static Outcome save(const QByteArray &bytes, const QString &path, const OwnFiles &ownFiles,
        files::NamedPipe pipe = files::NamedPipe::Wait);
    /// Like save(), for a file that may be too large for the memory.
    static Outcome savePieces(const files::Content &content, const QString &path, const OwnFiles &ownFiles,
        files::NamedPipe pipe = files::NamedPipe::Wait);
    /// Returns the error ProtectedFile if the shell has redirected standard output to a protected file.
    static Outcome checkStandardOutput(const OwnFiles &ownFiles);

private:
    static Result<QByteArray> writeReadme(
        Library &library, const QList<Keyword> &keywords, const Options &options);
    static Result<QByteArray> writeJson(
        Library &library, const QList<Keyword> &keywords, const Options &options);
};

} // namespace dp
