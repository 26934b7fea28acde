#include "cli/commands/markcommand.h"

#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/paperarguments.h"
#include "library/library.h"
#include "library/mutes.h"
#include "library/papers.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {

QString MarkCommand::help()
{
    return CliText::tr("  mark ID...                   mark papers: --read or --unread, --star or --unstar,\n"
                       "                               --mute (not interested) or --unmute\n");
}

std::optional<EarlyExit> MarkCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.ids = arguments;
    m_options.read = parser.isSet(u"read"_s);
    m_options.unread = parser.isSet(u"unread"_s);
    m_options.star = parser.isSet(u"star"_s);
    m_options.unstar = parser.isSet(u"unstar"_s);
    m_options.mute = parser.isSet(u"mute"_s);
    m_options.unmute = parser.isSet(u"unmute"_s);
    if (!m_options.read && !m_options.unread && !m_options.star && !m_options.unstar && !m_options.mute
        && !m_options.unmute)
        return commandline::wrongCall(
            CliText::tr("The command “mark” needs --read, --unread, --star, --unstar, --mute or --unmute."));
    if ((m_options.read && m_options.unread) || (m_options.star && m_options.unstar)
        || (m_options.mute && m_options.unmute))
        return commandline::wrongCall(
            CliText::tr("Use only one of --read and --unread, only one of --star and --unstar, and only one "
                        "of --mute and --unmute."));
    return std::nullopt;
}

Outcome MarkCommand::write(Library &library, const QList<qint64> &ids, const QDateTime &now) const
{
    Papers papers(library);
    if (m_options.read || m_options.unread)
        if (const auto changed = papers.mark(ids, m_options.read ? Mark::Read : Mark::Unread); !changed)
            return changed.error();
    if (m_options.star || m_options.unstar)
        if (const auto changed = papers.mark(ids, m_options.star ? Mark::Starred : Mark::Unstarred); !changed)
            return changed.error();
    if (m_options.mute || m_options.unmute)
        if (const auto changed = Mutes(library).setMuted(ids, m_options.mute, now); !changed)
            return changed.error();
    return success();
}

int MarkCommand::run(const CommandContext &context) const
{
    return paperarguments::change(context, m_options.ids, [&](Library &library, const QList<qint64> &papers) {
        return write(library, papers, context.clock.now());
    });
}

} // namespace dp
