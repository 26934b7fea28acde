#include "transfer/exportfile.h"

#include "arxiv/governor.h"
#include "base/filename.h"
#include "base/protectedfiles.h"
#include "base/settings.h"
#include "exchange/opml.h"
#include "exchange/paperjson.h"
#include "library/keywords.h"
#include "library/libraryfiles.h"
#include "library/libraryheader.h"
#include "library/libraryproperties.h"
#include "library/paperreader.h"
#include "library/savedsearches.h"
#include "transfer/feedkeywords.h"
#include "transfer/readmeexport.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

SortKey sortKey(SortBy order)
{
    return order == SortBy::Submitted ? SortKey::Submitted : SortKey::Updated;
}

ProtectedFiles protectedFiles(const ExportFile::OwnFiles &ownFiles)
{
    ProtectedFiles files = libraryfiles::all(ownFiles.library);
    files.addFile(ownFiles.settings);
    files.addFile(Settings::defaultPath());
    // QSettings creates this lock file while it writes.
    files.addFile(filename::resolvedOrSame(ownFiles.settings) + u".lock"_s);
    if (const QString folder = Governor::defaultFolder(); !folder.isEmpty())
        files.addFolder(folder);
    return files;
}

/// Returns whether the file is one that SQLite stores beside a library. If the log of a library is
/// overwritten, the last changes of that library are lost.
bool isFileOfLibrary(const QString &path)
{
    const QString real = filename::resolvedOrSame(path);
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        if (real.endsWith(suffix) && libraryheader::isLibraryOrBackup(real.chopped(suffix.size())))
            return true;
    return false;
}

/// Returns an OPML file with a feed for each keyword. The addresses are always those of arXiv, because other
/// programs read the file. A different server in the settings may be reachable only from this computer.
QByteArray writeFeedList(const QList<Keyword> &keywords, const ExportFile::Options &options)
{
    const QUrl api = query::arxivApi();
    QList<OpmlFeed> feeds;
    for (const Keyword &keyword : keywords)
        feeds << OpmlFeed{keyword.name,
            keyword.kind == Keyword::Kind::Announcements
                ? query::announcements(api, keyword.categories)
                : query::address(api, keyword, {0, keyword.limit, options.order}),
            {}, feedkeywords::optionsOf(keyword)};
    return opml::write(u"Daily Papers"_s, feeds);
}

} // namespace

Outcome ExportFile::save(
    const QByteArray &bytes, const QString &path, const OwnFiles &ownFiles, files::NamedPipe pipe)
{
    return savePieces([&bytes](const files::Sink &sink) { return sink(bytes); }, path, ownFiles, pipe);
}

Outcome ExportFile::savePieces(
    const files::Content &content, const QString &path, const OwnFiles &ownFiles, files::NamedPipe pipe)
{
    DP_TRY(protectedFiles(ownFiles).check(path));
    // This check must come after check(), which refuses the open library: if this process opened and closed
    // the file of its own library here, SQLite's locks on it would be released.
    if (libraryheader::isLibraryOrBackup(path) || isFileOfLibrary(path))
        return Error{ErrorKind::ProtectedFile, path, {}};
    return files::writePieces(path, content, pipe);
}

Outcome ExportFile::checkStandardOutput(const OwnFiles &ownFiles)
{
    constexpr int standardOutput = 1;
    return protectedFiles(ownFiles).check(standardOutput, u"-"_s);
}

Result<QByteArray> ExportFile::write(Library &library, const Options &options)
{
    Keywords all(library);
    QList<Keyword> keywords;
    if (options.keywordName.isEmpty()) {
        auto found = all.all();
        if (!found)
            return found.error();
        keywords = *found;
    } else {
        auto found = all.find(options.keywordName);
        if (!found)
            return found.error();
        keywords << *found;
    }
    switch (options.format) {
    case Format::Readme: return writeReadme(library, keywords, options);
    case Format::Json: return writeJson(library, keywords, options);
    case Format::Opml: break;
    }
    return writeFeedList(keywords, options);
}

Result<QByteArray> ExportFile::writeReadme(
    Library &library, const QList<Keyword> &keywords, const Options &options)
{
    ReadmeExport::Options page{options.order, options.authorsColumn, options.tagsColumn,
        options.isMutedLeftOut, options.layout, options.today, options.areSavedSearchesIncluded,
        options.arrangement};
    SavedSearches searches(library);
    if (!options.savedSearchName.isEmpty() || !options.keywordName.isEmpty()) {
        page.arrangement.sections.clear(); // the only tab is shown, also if pages of all tabs leave it out
        page.areSavedSearchesShown = true;
    }
    if (!options.savedSearchName.isEmpty()) {
        const auto only = searches.find(options.savedSearchName);
        if (!only)
            return only.error();
        return ReadmeExport(library, page).write({}, {*only});
    }
    if (!options.keywordName.isEmpty())
        return ReadmeExport(library, page).write(keywords, {});
    const auto all = searches.all();
    if (!all)
        return all.error();
    return ReadmeExport(library, page).write(keywords, *all);
}

Result<QByteArray> ExportFile::writeJson(
    Library &library, const QList<Keyword> &keywords, const Options &options)
{
    PaperQuery query;
    query.muted = Muted::Included; // each paper says whether it is muted
    query.key = sortKey(options.order);
    if (!options.keywordName.isEmpty())
        query.keywordId = keywords.first().id;
    const auto papers = PaperReader(library).papers(query);
    if (!papers)
        return papers.error();
    QList<QJsonObject> objects;
    for (const LibraryPaper &libraryPaper : *papers)
        objects << json::paper(libraryPaper, false);
    return json::array(objects);
}

} // namespace dp
