#include "cli/commands/markcommand.h"

#include "base/arxividtext.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "library/library.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/transaction.h"

#include <QCommandLineParser>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

QString MarkCommand::help()
{
    return CliText::tr(
        "  mark ID...                   mark papers: --read or --unread, --star or --unstar\n");
}

std::optional<EarlyExit> MarkCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.ids = arguments;
    m_options.read = parser.isSet(u"read"_s);
    m_options.unread = parser.isSet(u"unread"_s);
    m_options.star = parser.isSet(u"star"_s);
    m_options.unstar = parser.isSet(u"unstar"_s);
    if (!m_options.read && !m_options.unread && !m_options.star && !m_options.unstar)
        return commandline::wrongCall(
            CliText::tr("The command “mark” needs --read, --unread, --star or --unstar."));
    if ((m_options.read && m_options.unread) || (m_options.star && m_options.unstar))
        return commandline::wrongCall(
            CliText::tr("Use only one of --read and --unread, and only one of --star and --unstar."));
    return std::nullopt;
}

int MarkCommand::run(const CommandContext &context) const
{
    QList<qint64> ids;
    for (const QString &text : m_options.ids) {
        const auto id = arxividtext::read(text);
        if (!id)
            return context.fail(id.error());
        ids << id->key();
    }
    auto library = libraryfiles::exists(context.global.library)
        ? libraryopener::open(context.global.library, Library::Access::Write)
        : libraryopener::inMemory();
    if (!library)
        return context.fail(library.error());
    Papers papers(**library);
    QStringList unknown;
    const auto marked = [&]() -> Outcome {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        for (const qint64 id : std::as_const(ids)) {
            const auto there = papers.has(id);
            if (!there)
                return there.error();
            if (!*there)
                unknown << ArxivId::fromKey(id).value_or(ArxivId()).toString();
        }
        if (m_options.read || m_options.unread)
            if (const auto changed = papers.mark(ids, m_options.read ? Mark::Read : Mark::Unread); !changed)
                return changed.error();
        if (m_options.star || m_options.unstar)
            if (const auto changed = papers.mark(ids, m_options.star ? Mark::Starred : Mark::Unstarred);
                !changed)
                return changed.error();
        return transaction.commit();
    }();
    if (!marked)
        return context.fail(marked.error());
    // Minimum age in seconds before the backup is written again, because a script may mark a thousand papers
    // one by one.
    constexpr qint64 leastAge = 60;
    context.reportBackup(backup::renewDaily(**library, context.clock.now(), leastAge));
    for (const QString &id : std::as_const(unknown))
        context.fail(Error{ErrorKind::UnknownPaper, id, {}});
    return unknown.isEmpty() ? commandline::Done : commandline::Failed;
}

} // namespace dp
