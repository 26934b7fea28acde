#include "cli/paperarguments.h"

#include "base/arxividtext.h"
#include "cli/commandcontext.h"
#include "cli/earlyexit.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/transaction.h"

namespace dp::paperarguments {
namespace {

/// Minimum age in seconds before the backup of the day is written again, because a script may change a
/// thousand papers one by one.
constexpr qint64 leastBackupAge = 60;

/// Returns the identifiers of those papers that the library does not have.
Result<QStringList> unknownOf(Library &library, const QList<qint64> &papers)
{
    QStringList unknown;
    for (const qint64 id : papers) {
        const auto isKnown = Papers(library).has(id);
        if (!isKnown)
            return isKnown.error();
        if (!*isKnown)
            unknown << ArxivId::fromKey(id).value_or(ArxivId()).toString();
    }
    return unknown;
}

} // namespace

Result<QList<qint64>> read(const QStringList &identifiers)
{
    QList<qint64> papers;
    for (const QString &text : identifiers) {
        const auto id = arxividtext::read(text);
        if (!id)
            return id.error();
        papers << id->key();
    }
    return papers;
}

void renewBackup(const CommandContext &context, Library &library)
{
    context.reportBackup(backup::renewDaily(library, context.clock.now(), leastBackupAge));
}

int write(const CommandContext &context, const std::function<Outcome(Library &)> &work)
{
    auto library = libraryfiles::exists(context.global.library)
        ? libraryopener::open(context.global.library, Library::Access::Write)
        : libraryopener::inMemory();
    if (!library)
        return context.fail(library.error());
    const auto written = [&]() -> Outcome {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        DP_TRY(work(**library));
        return transaction.commit();
    }();
    if (!written)
        return context.fail(written.error());
    renewBackup(context, **library);
    return commandline::Done;
}

int change(const CommandContext &context, const QStringList &identifiers,
    const std::function<Outcome(Library &, const QList<qint64> &papers)> &work)
{
    const auto papers = read(identifiers);
    if (!papers)
        return context.fail(papers.error());
    QStringList unknown;
    const int status = write(context, [&](Library &library) -> Outcome {
        const auto found = unknownOf(library, *papers);
        if (!found)
            return found.error();
        unknown = *found;
        return work(library, *papers);
    });
    if (status != commandline::Done)
        return status;
    for (const QString &id : std::as_const(unknown))
        context.fail(Error{ErrorKind::UnknownPaper, id, {}});
    return unknown.isEmpty() ? commandline::Done : commandline::Failed;
}

} // namespace dp::paperarguments
