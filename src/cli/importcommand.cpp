// The command that imports files into the library.

#include "base/category.h"
#include "base/plaintext.h"
#include "cli/clitext.h"
#include "cli/commands.h"
#include "cli/openlibrary.h"
#include "library/libraryopener.h"
#include "text/errortext.h"
#include "transfer/importfile.h"
#include "transfer/importtext.h"
#include "transfer/snapshotimport.h"
#include "transfer/snapshottext.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct SnapshotPath {
    QString path;
};

using Files = QList<std::variant<ImportFile, SnapshotPath>>;

/// Reports options that have no effect on any file of the call. A README and a list of feeds have their own
/// keywords, and only a snapshot can be imported partly.
void tellIdleOptions(Terminal &terminal, const Files &files, const Invocation &call)
{
    const bool hasSnapshot = std::any_of(files.cbegin(), files.cend(),
        [](const auto &file) { return std::holds_alternative<SnapshotPath>(file); });
    const bool hasFeed = std::any_of(files.cbegin(), files.cend(), [](const auto &file) {
        const auto *read = std::get_if<ImportFile>(&file);
        return read && read->kind() == ImportFile::Kind::Atom;
    });
    QStringList idle;
    if (!call.keywords.isEmpty() && !hasSnapshot && !hasFeed)
        idle << u"--keyword"_s;
    if (!call.categories.isEmpty() && !hasSnapshot)
        idle << u"--category"_s;
    if ((call.firstYear > 0 || call.lastYear > 0) && !hasSnapshot)
        idle << u"--years"_s;
    for (const QString &option : std::as_const(idle))
        //: %1 is an option such as --category
        terminal.note(CliText::tr("The option %1 was ignored: these files are imported whole.").arg(option));
}

/// Progress lines for a waiting user, at most one a second.
class Progress
{
public:
    explicit Progress(Terminal &terminal)
        : m_terminal(terminal)
    {
        m_since.start();
    }

    void tell(const SnapshotImport::Report &report)
    {
        const qint64 now = m_since.elapsed();
        if (now - m_told < 1000)
            return;
        m_told = now;
        const qint64 lines = report.lines - report.passedOver;
        //: %1 is a percentage such as 42 %, %2 a number of papers, %3 a number of lines
        m_terminal.note(CliText::tr("%1: %2 papers taken, %3 lines a second")
                            .arg(QLocale().toString(int(100 * report.progress)) + u" %"_s,
                                QLocale().toString(report.papers), QLocale().toString(lines * 1000 / now)));
    }

private:
    Terminal &m_terminal;
    QElapsedTimer m_since;
    qint64 m_told = 0;
};

} // namespace

int Commands::importFiles(const Invocation &call)
{
    for (const QString &name : call.categories)
        if (!category::isValid(name))
            return fail(Error{ErrorKind::BadCategory, name, {}});
    Files files;
    int status = commandline::Done;
    for (const QString &path : call.arguments) {
        const auto isSnapshot = SnapshotReader::isSnapshot(path);
        if (!isSnapshot) {
            status = fail(isSnapshot.error());
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
            status = fail(file.error());
    }
    if (files.isEmpty())
        return status;
    tellIdleOptions(m_terminal, files, call);
    auto library = libraryopener::open(call.global.library, Library::Access::Create, {});
    if (!library)
        return fail(library.error());
    bool stored = false;
    for (const auto &file : std::as_const(files)) {
        const auto *snapshot = std::get_if<SnapshotPath>(&file);
        const int one = snapshot ? storeSnapshot(**library, snapshot->path, call)
                                 : storeFile(**library, std::get<ImportFile>(file), call);
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

/// Returns the exit status; negative if nothing was stored.
int Commands::storeFile(Library &library, const ImportFile &file, const Invocation &call)
{
    const auto report = file.store(library, call.keywords.value(0), m_clock.now());
    if (!report)
        return -fail(report.error());
    m_terminal.resultLine(plaintext::oneLine(file.name())
        + (file.kind() == ImportFile::Kind::Opml ? u"\t%1 keywords added"_s.arg(report->keywordsAdded.size())
                                                 : u"\t%1 papers\t%2 new\t%3 revised"_s.arg(report->papers)
                                                       .arg(report->changes.newCount())
                                                       .arg(report->changes.revised.size())));
    for (const QString &told : importtext::headingsTold(*report))
        m_terminal.note(told);
    for (const QString &told : importtext::feedsTold(file.name(), *report))
        m_terminal.note(told);
    const QString name = plaintext::isolated(file.name());
    for (const QString &problem : report->problems)
        //: %1 is a file, %2 says in English which line or entry and what is wrong with it
        m_terminal.note(CliText::tr("%1: %2; the rest was taken.").arg(name, plaintext::isolated(problem)));
    return report->problems.isEmpty() ? commandline::Done : commandline::Failed;
}

/// Returns the exit status; negative if nothing was stored.
int Commands::storeSnapshot(Library &library, const QString &path, const Invocation &call)
{
    QStringList categories;
    for (const QString &name : call.categories)
        categories << category::canonical(name);
    SnapshotImport import(path, {categories, call.firstYear, call.lastYear}, call.keywords.value(0));
    if (const auto begun = import.begin(library); !begun)
        return -fail(begun.error());
    bool interrupted = false;
    if (onInterrupt)
        onInterrupt([&] { interrupted = true; });
    Progress progress(m_terminal);
    SnapshotImport::Report report;
    std::optional<Error> problem;
    while (!report.isDone && !problem && !interrupted) {
        const auto step = import.storeBatch(library, m_clock.now());
        if (step) {
            report = *step;
            progress.tell(report);
        } else {
            problem = step.error();
        }
        QCoreApplication::processEvents(); // interrupts arrive here
    }
    if (onInterrupt)
        onInterrupt({});
    if (const auto finished = import.finish(library, m_clock.now()); !finished && !problem)
        problem = finished.error();
    const bool isAny = report.lines > 0;
    if (isAny)
        m_terminal.resultLine(plaintext::oneLine(path)
            + u"\t%1 papers\t%2 new\t%3 revised"_s.arg(report.papers).arg(report.added).arg(report.revised));
    if (report.skipped > 0)
        //: %1 is a file, %2 says in English which line and what is wrong with it
        m_terminal.note(CliText::tr("%1: %n line(s) could not be read, the first: %2; the rest was taken.",
            nullptr, int(report.skipped))
                            .arg(plaintext::isolated(path), plaintext::isolated(report.firstSkipped)));
    if (report.incomplete > 0)
        //: %1 is a file, %2 says in English which line and what it lacks
        m_terminal.note(
            CliText::tr("%1: %n paper(s) came without authors or categories, the first: %2; the keywords do "
                        "not find them by these.",
                nullptr, int(report.incomplete))
                .arg(plaintext::isolated(path), plaintext::isolated(report.firstIncomplete)));
    if (report.isDone && !problem)
        m_terminal.note(snapshottext::proved(path, report));
    if (interrupted) {
        m_terminal.note(CliText::tr("Stopped; the same command goes on from here."));
        return commandline::Interrupted;
    }
    if (problem)
        return isAny ? fail(*problem) : -fail(*problem);
    return report.skipped > 0 || report.incomplete > 0 ? commandline::Failed : commandline::Done;
}

} // namespace dp
