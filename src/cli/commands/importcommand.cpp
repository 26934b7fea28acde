#include "cli/commands/importcommand.h"

#include "base/category.h"
#include "base/files.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/commands/importfile.h"
#include "cli/commands/importrepository.h"
#include "cli/commands/importsnapshot.h"
#include "cli/commands/syncnotes.h"
#include "cli/commands/wholelibrary.h"
#include "cli/openlibrary.h"
#include "cli/optionvalues.h"
#include "cli/spooledinput.h"
#include "library/libraryopener.h"
#include "library/portable/incominglibrary.h"
#include "transfer/importfile.h"
#include "transfer/libraryfile.h"
#include "transfer/notefolder.h"
#include "transfer/snapshotreader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <variant>
#include <vector>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct SnapshotPath {
    QString path;
};

struct WholeLibrary {
    QString name;
    std::shared_ptr<IncomingLibrary> incoming;
};

struct RepositoryFolder {
    QString path;
};

struct NotesFolder {
    QString path;
};

using File = std::variant<ImportFile, SnapshotPath, WholeLibrary, RepositoryFolder, NotesFolder>;
using Files = QList<File>;

/// "2024" or "2020-2024".
bool readYears(const QString &text, ImportOptions &options)
{
    static const QRegularExpression years(uR"(\A(\d{4})(?:-(\d{4}))?\z)"_s);
    const auto match = years.match(text);
    options.firstYear = match.captured(1).toInt();
    options.lastYear = match.captured(2).isEmpty() ? options.firstYear : match.captured(2).toInt();
    return match.hasMatch() && options.firstYear >= 1991 && options.firstYear <= options.lastYear;
}

Result<File> readLibrary(const CommandContext &context, const QString &path, const QString &name)
{
    bool isInterrupted = false;
    context.setInterrupt([&isInterrupted] { isInterrupted = true; });
    auto incoming = libraryfile::read(path, name, [&isInterrupted](double) {
        QCoreApplication::processEvents(); // signals such as Ctrl+C are handled here
        return !isInterrupted;
    });
    context.setInterrupt({});
    if (!incoming)
        return incoming.error();
    return File(WholeLibrary{name, std::move(*incoming)});
}

/// name: the name of the file for messages.
Result<File> readFile(const CommandContext &context, const QString &path, const QString &name)
{
    if (libraryfile::isOne(path))
        return readLibrary(context, path, name);
    const auto isSnapshot = SnapshotReader::isSnapshot(path);
    if (!isSnapshot)
        return Error{isSnapshot.error().kind, name, isSnapshot.error().detail};
    if (*isSnapshot)
        return File(SnapshotPath{path});
    const auto bytes = files::read(path, ImportFile::maximumBytes);
    if (!bytes)
        return Error{bytes.error().kind, name, bytes.error().detail};
    auto file = ImportFile::fromBytes(*bytes, name);
    return file ? Result<File>(File(std::move(*file))) : Result<File>(file.error());
}

/// Reads the files. If some files cannot be read, sets the exit status and continues with the others. inputs:
/// gets the temporary files with the input of pipes.
Files readFiles(const CommandContext &context, const QStringList &paths, int &status,
    std::vector<std::unique_ptr<QTemporaryFile>> &inputs)
{
    Files files;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir()) {
            // A folder of notes may be in a repository of the person.
            files << (NoteFolder::hasNotes(path) ? File(NotesFolder{path}) : File(RepositoryFolder{path}));
            continue;
        }
        QString place = path;
        if (spooledinput::isNeededFor(path)) {
            auto copied = spooledinput::toFile(path);
            if (!copied) {
                status = context.fail(copied.error());
                continue;
            }
            place = (*copied)->fileName();
            inputs.push_back(std::move(*copied));
        }
        auto file = readFile(context, place, path);
        if (file) {
            files << std::move(*file);
        } else if (file.error().kind == ErrorKind::Cancelled) {
            context.terminal.note(CliText::tr("Import stopped. Nothing was imported."));
            status = commandline::Interrupted;
            return {};
        } else {
            status = context.fail(file.error());
        }
    }
    return files;
}

int importOne(const CommandContext &context, Library &library, const File &file, const ImportOptions &options)
{
    if (const auto *whole = std::get_if<WholeLibrary>(&file))
        return importLibrary(context, library, *whole->incoming, whole->name);
    if (const auto *snapshot = std::get_if<SnapshotPath>(&file))
        return importSnapshot(context, library, snapshot->path, options);
    if (const auto *notes = std::get_if<NotesFolder>(&file))
        return syncnotes::import(context, library, notes->path);
    if (const auto *repository = std::get_if<RepositoryFolder>(&file))
        return importRepository(context, library, repository->path);
    return importFile(context, library, std::get<ImportFile>(file), options);
}

/// Reports options that have no effect on any file of the call. A README and a list of feeds have their own
/// keywords, and only a snapshot can be imported in part.
void reportIgnoredOptions(Terminal &terminal, const Files &files, const ImportOptions &options)
{
    const bool hasSnapshot = std::any_of(files.cbegin(), files.cend(),
        [](const auto &file) { return std::holds_alternative<SnapshotPath>(file); });
    const bool hasFeed = std::any_of(files.cbegin(), files.cend(), [](const auto &file) {
        const auto *read = std::get_if<ImportFile>(&file);
        return read && read->kind() == ImportFile::Kind::Atom;
    });
    QStringList ignored;
    if (options.keyword && !hasSnapshot && !hasFeed)
        ignored << u"--keyword"_s;
    if (!options.categories.isEmpty() && !hasSnapshot)
        ignored << u"--category"_s;
    if ((options.firstYear > 0 || options.lastYear > 0) && !hasSnapshot)
        ignored << u"--years"_s;
    for (const QString &option : std::as_const(ignored))
        //: %1 is an option such as --category
        terminal.note(CliText::tr("The option %1 has no effect on these files.").arg(option));
}

} // namespace

QString ImportCommand::help()
{
    return CliText::tr(
        "  import FILE...               import READMEs of DailyArXiv, Atom, RSS, BibTeX and OPML files,\n"
        "                               keywords of cv-arxiv-daily (config.yaml), arXiv's metadata snapshot\n"
        "                               (JSON lines, also in gzip or zip), or a library from export --all;\n"
        "                               of a folder with a Git repository, every version of its README; of "
        "a\n"
        "                               folder with note files (export --format notes), the notes; - reads\n"
        "                               standard input:\n"
        "      --keyword NAME           add the papers of an Atom or BibTeX file or a snapshot to this\n"
        "                               keyword\n"
        "      --category CAT           of a snapshot, only papers of this category; repeatable\n"
        "      --years YEARS            of a snapshot, only papers of these years, such as 2020-2026\n");
}

std::optional<EarlyExit> ImportCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    for (const QString &file : arguments)
        m_options.files << optionvalues::fileName(file);
    m_options.categories = parser.values(u"category"_s);
    if (const QString years = parser.value(u"years"_s);
        parser.isSet(u"years"_s) && !readYears(years, m_options))
        return commandline::wrongCall(CliText::tr(
            "“%1” is not a valid year or range of years. Use for example 2024 or 2020-2024, from 1991 on.")
                                          .arg(years));
    return optionvalues::readKeyword(parser, m_options.keyword);
}

int ImportCommand::run(const CommandContext &context) const
{
    for (const QString &name : m_options.categories)
        if (!category::isValid(name))
            return context.fail(Error{ErrorKind::BadCategory, name, {}});
    int status = commandline::Done;
    std::vector<std::unique_ptr<QTemporaryFile>> inputs;
    const Files files = readFiles(context, m_options.files, status, inputs);
    if (files.isEmpty())
        return status;
    reportIgnoredOptions(context.terminal, files, m_options);
    auto library = libraryopener::open(context.global.library, Library::Access::Create, {});
    if (!library)
        return context.fail(library.error());
    bool stored = false;
    for (const auto &file : files) {
        const int one = importOne(context, **library, file, m_options);
        stored = stored || one >= 0;
        if (one != commandline::Done)
            status = std::abs(one);
        if (std::abs(one) == commandline::Interrupted)
            break;
    }
    if (!stored)
        openlibrary::discard(std::move(*library));
    return status;
}

} // namespace dp
