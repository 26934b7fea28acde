#include "cli/commands.h"

#include "arxiv/query.h"
#include "base/arxividtext.h"
#include "base/settings.h"
#include "cli/clitext.h"
#include "cli/openlibrary.h"
#include "library/housekeeping.h"
#include "library/keywords.h"
#include "library/library.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/damagestate.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "library/rewritestate.h"
#include "library/transaction.h"
#include "text/errortext.h"
#include "text/rebuilttext.h"
#include "text/searchquerytext.h"
#include "transfer/exportfile.h"

#include <QElapsedTimer>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
int Commands::fail(const Error &error)
{
    m_terminal.note(errorText(error));
    switch (error.kind) {
    case ErrorKind::Cancelled: return commandline::Interrupted;
    case ErrorKind::KeywordEmpty:
    case ErrorKind::KeywordUnnamed:
    case ErrorKind::KeywordTooLong:
    case ErrorKind::KeywordHasQuotes:
    case ErrorKind::KeywordHasControl:
    case ErrorKind::TermEmpty:
    case ErrorKind::TermTooLong:
    case ErrorKind::TermHasQuotes:
    case ErrorKind::TermHasControl:
    case ErrorKind::TooManyTerms:
    case ErrorKind::OnlyExcludedTerms:
    case ErrorKind::TermsAndQuery:
    case ErrorKind::TermsOfOtherKind:
    case ErrorKind::BadCategory:
    case ErrorKind::BadQuery:
    case ErrorKind::BadLimit:
    case ErrorKind::BadIdentifier:
    case ErrorKind::SeveralIdentifiers:
    case ErrorKind::BadAddress: return commandline::WrongCall;
    default: return commandline::Failed;
    }
}

/// Reports a backup that could not be written, once.
void Commands::tellBackup(const Outcome &kept)
{
    if (!kept && !std::exchange(m_toldOfBackup, true))
        //: %1 is a sentence that says why
        m_terminal.note(CliText::tr("Today's backup could not be written: %1").arg(errorText(kept.error())));
}

/// Makes the daily backup before the first change of a day. "mark" makes it afterwards, with its marks.
void Commands::backUp(const Invocation &call)
{
    const bool changes = call.command == "refresh"_L1 || call.command == "import"_L1
        || (call.command == "keywords"_L1 && !call.arguments.isEmpty() && call.arguments.first() != "try"_L1);
    const QString &path = call.global.library;
    if (!changes || !libraryfiles::exists(path) || backup::hasDaily(path, m_clock.now()))
        return;
    const auto library = libraryopener::open(path, Library::Access::Write);
    if (!library)
        return; // the command reports the reason itself
    tellBackup(backup::keepDaily(**library, m_clock.now()));
}

/// A script may run while the library is moved away or its disk is not mounted.
void Commands::tellEarlierBackups(const QString &library)
{
    if (const int number = int(backup::list(library).size()); number > 0)
        //: %1 is a file. The words between quotation marks are those of the menu in the window
        m_terminal.note(CliText::tr("The library “%1” is new, but %n backup(s) of an earlier library are "
                                    "beside it; “Restore from a backup…” in the window restores one.",
            nullptr, number)
                            .arg(library));
}

/// After a migration, the full-text index is rewritten. The window does this while the user is idle. For
/// users of the command line alone, each refresh and import adds some seconds of it.
void Commands::updateSearch(const Invocation &call)
{
    constexpr qint64 longest = 5000; // milliseconds
    if ((call.command != "refresh"_L1 && call.command != "import"_L1)
        || !libraryfiles::exists(call.global.library))
        return;
    const auto library = libraryopener::open(call.global.library, Library::Access::Write);
    if (!library)
        return; // the command has reported the reason itself
    QElapsedTimer watch;
    watch.start();
    auto task = housekeeping::Task::RewriteIndex;
    while (task == housekeeping::Task::RewriteIndex && watch.elapsed() < longest) {
        const auto next = housekeeping::step(**library, task, m_clock.now());
        if (!next) {
            //: %1 is a sentence that says why
            m_terminal.note(
                CliText::tr("The search index could not be updated: %1").arg(errorText(next.error())));
            return;
        }
        task = *next;
    }
}

int Commands::run(const Invocation &call)
{
    int status = commandline::Failed;
    const bool wasThere = libraryfiles::exists(call.global.library);
    backUp(call);
    if (call.command == "keywords"_L1)
        status = keywords(call);
    else if (call.command == "refresh"_L1)
        status = refresh(call);
    else if (call.command == "list"_L1)
        status = list(call);
    else if (call.command == "show"_L1)
        status = show(call);
    else if (call.command == "search"_L1)
        status = search(call);
    else if (call.command == "mark"_L1)
        status = mark(call);
    else if (call.command == "export"_L1)
        status = exportFile(call);
    else if (call.command == "import"_L1)
        status = importFiles(call);
    else if (call.command == "check"_L1)
        status = check(call);
    if (const auto written = m_terminal.finish(); !written)
        return fail(written.error());
    if (status != commandline::Interrupted)
        updateSearch(call);
    if (!wasThere && libraryfiles::exists(call.global.library))
        tellEarlierBackups(call.global.library);
    return status;
}

int Commands::mark(const Invocation &call)
{
    QList<qint64> ids;
    for (const QString &text : call.arguments) {
        const auto id = arxividtext::read(text);
        if (!id)
            return fail(id.error());
        ids << id->key();
    }
    auto library = libraryfiles::exists(call.global.library)
        ? libraryopener::open(call.global.library, Library::Access::Write)
        : libraryopener::inMemory();
    if (!library)
        return fail(library.error());
    QStringList unknown;
    const auto marked = [&]() -> Outcome {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        Papers papers(transaction);
        for (const qint64 id : std::as_const(ids)) {
            const auto there = papers.has(id);
            if (!there)
                return there.error();
            if (!*there)
                unknown << ArxivId::fromKey(id).value_or(ArxivId()).toString();
        }
        if (call.read || call.unread)
            if (const auto changed = papers.mark(ids, call.read ? Mark::Read : Mark::Unread); !changed)
                return changed.error();
        if (call.star || call.unstar)
            if (const auto changed = papers.mark(ids, call.star ? Mark::Starred : Mark::Unstarred); !changed)
                return changed.error();
        return transaction.commit();
    }();
    if (!marked)
        return fail(marked.error());
    constexpr qint64 leastAge = 60; // seconds; a script may mark a thousand papers one by one
    tellBackup(backup::renewDaily(**library, m_clock.now(), leastAge));
    for (const QString &id : std::as_const(unknown))
        fail(Error{ErrorKind::UnknownPaper, id, {}});
    return unknown.isEmpty() ? commandline::Done : commandline::Failed;
}

int Commands::exportFile(const Invocation &call)
{
    auto library = openlibrary::toRead(call.global.library);
    if (!library)
        return fail(library.error());
    const Settings settings(call.global.settings);
    ExportFile::Options options;
    options.format = call.format == "json"_L1 ? ExportFile::Format::Json
        : call.format == "opml"_L1            ? ExportFile::Format::Opml
                                              : ExportFile::Format::Readme;
    options.keywordName = call.keywords.value(0);
    options.order = sortByNamed(settings.text(Setting::ListOrder));
    options.authorsColumn = settings.flag(Setting::ShowAuthorsInReadme);
    options.tagsColumn = settings.flag(Setting::ShowTagsInReadme);
    options.today = m_clock.today();
    const auto bytes = ExportFile::write(**library, options);
    if (!bytes)
        return fail(bytes.error());
    const QString path = call.arguments.first();
    const ExportFile::OwnFiles ownFiles{call.global.library, call.global.settings};
    if (path == "-"_L1) {
        if (const auto allowed = ExportFile::checkStandardOutput(ownFiles); !allowed)
            return fail(allowed.error());
        m_terminal.result(*bytes);
    } else if (const auto written = ExportFile::save(*bytes, path, ownFiles); !written) {
        return fail(written.error());
    }
    return commandline::Done;
}

int Commands::check(const Invocation &call)
{
    if (call.repair)
        if (const auto mended = mend(call.global.library); !mended)
            return fail(mended.error());
    // Some of SQLite's checks need a connection that may write.
    auto library = libraryopener::open(call.global.library, Library::Access::Write);
    if (!library
        && (library.error().kind == ErrorKind::LibraryReadOnly
            || library.error().kind == ErrorKind::DiskFull))
        library = libraryopener::open(call.global.library, Library::Access::Read);
    if (!library)
        return fail(library.error());
    const auto problems = repair::problems(**library);
    if (!problems)
        return fail(problems.error());
    const auto isUpdated = searchrewrite::isUnderWay(**library);
    if (!isUpdated)
        return fail(isUpdated.error());
    if (*isUpdated)
        m_terminal.note(searchquerytext::indexIsUpdated());
    if (problems->isEmpty()) {
        m_terminal.resultLine(u"ok"_s);
        return commandline::Done;
    }
    for (const QString &problem : *problems)
        m_terminal.resultLine(problem);
    return fail(Error{ErrorKind::LibraryDamaged, call.global.library, problems->first()});
}

/// Rebuilds derived data in place. If the file itself is damaged, rebuilds the whole library.
Outcome Commands::mend(const QString &path)
{
    auto library = libraryopener::open(path, Library::Access::Write);
    if (!library && !damagestate::mayMeanDamage(library.error()))
        return library.error();
    Result<bool> sound = false;
    if (library)
        sound = repair::isSound(**library);
    if (!sound)
        return sound.error();
    if (*sound) {
        const auto done = repair::mend(**library);
        if (done)
            for (const QString &what : *done)
                m_terminal.resultLine(what);
        if (done || !damagestate::mayMeanDamage(done.error()))
            return done ? success() : Outcome(done.error());
    }
    if (library)
        library->reset(); // the library must be closed
    const auto report = rebuild::run(path, m_clock.now());
    if (!report)
        return report.error();
    m_terminal.resultLine(
        u"rebuilt with %1 papers and %2 keywords"_s.arg(report->papers).arg(report->keywords));
    m_terminal.resultLine(u"set aside: "_s + report->setAside);
    m_terminal.note(rebuiltText(*report));
    return success();
}

} // namespace dp
