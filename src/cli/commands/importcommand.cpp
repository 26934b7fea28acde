#include "cli/commands/importcommand.h"

#include "base/category.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/commands/importfile.h"
#include "cli/commands/importrepository.h"
#include "cli/commands/importsnapshot.h"
#include "cli/openlibrary.h"
#include "cli/optionvalues.h"
#include "library/libraryopener.h"
#include "transfer/importfile.h"
#include "transfer/snapshotreader.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <variant>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct SnapshotPath {
    QString path;
};

struct RepositoryFolder {
    QString path;
};

using Files = QList<std::variant<ImportFile, SnapshotPath, RepositoryFolder>>;

/// "2024" or "2020-2024".
bool readYears(const QString &text, ImportOptions &options)
{
    static const QRegularExpression years(uR"(\A(\d{4})(?:-(\d{4}))?\z)"_s);
    const auto match = years.match(text);
    options.firstYear = match.captured(1).toInt();
    options.lastYear = match.captured(2).isEmpty() ? options.firstYear : match.captured(2).toInt();
    return match.hasMatch() && options.firstYear >= 1991 && options.firstYear <= options.lastYear;
}

/// Reads the files. If some files cannot be read, sets the exit status and continues with the others.
Files readFiles(const CommandContext &context, const QStringList &paths, int &status)
{
    Files files;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir()) {
            files << RepositoryFolder{path};
            continue;
        }
        const auto isSnapshot = SnapshotReader::isSnapshot(path);
        if (!isSnapshot) {
            status = context.fail(isSnapshot.error());
            continue;
        }
        if (*isSnapshot) {
            files << SnapshotPath{path};
            continue;
        }
        auto file = ImportFile::read(path);
        if (file)
            files << std::move(*file);
        else
            status = context.fail(file.error());
    }
    return files;
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
        "  import FILE...               import READMEs of DailyArXiv, Atom, RSS and OPML files, keywords of\n"
        "                               cv-arxiv-daily (config.yaml), or arXiv's metadata snapshot (JSON\n"
        "                               lines, also in gzip or zip); of a folder with a Git repository,\n"
        "                               every version of its README:\n"
        "      --keyword NAME           add the papers of an Atom file or a snapshot to this keyword\n"
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
    const Files files = readFiles(context, m_options.files, status);
    if (files.isEmpty())
        return status;
    reportIgnoredOptions(context.terminal, files, m_options);
    auto library = libraryopener::open(context.global.library, Library::Access::Create, {});
    if (!library)
        return context.fail(library.error());
    bool stored = false;
    for (const auto &file : files) {
        const auto *snapshot = std::get_if<SnapshotPath>(&file);
        const auto *repository = std::get_if<RepositoryFolder>(&file);
        const int one = snapshot ? importSnapshot(context, **library, snapshot->path, m_options)
            : repository         ? importRepository(context, **library, repository->path)
                                 : importFile(context, **library, std::get<ImportFile>(file), m_options);
        stored = stored || one >= 0;
        if (one != commandline::Done)
            status = std::abs(one);
        if (one == commandline::Interrupted)
            break;
    }
    if (!stored)
        openlibrary::discard(std::move(*library));
    return status;
}

} // namespace dp
