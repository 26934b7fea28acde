#include "cli/commands/tagcommand.h"

#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/paperarguments.h"
#include "library/library.h"
#include "library/tags.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {

QString TagCommand::help()
{
    return CliText::tr("  tag ID...                    change the tags of papers:\n"
                       "      --add T                  give them this tag; can be repeated\n"
                       "      --remove T               remove this tag from them; can be repeated\n");
}

std::optional<EarlyExit> TagCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.ids = arguments;
    m_options.added = parser.values(u"add"_s);
    m_options.removed = parser.values(u"remove"_s);
    if (m_options.added.isEmpty() && m_options.removed.isEmpty())
        return commandline::wrongCall(CliText::tr("The command “tag” needs --add or --remove."));
    for (const QString &name : std::as_const(m_options.added))
        for (const QString &other : std::as_const(m_options.removed))
            if (Tag::folded(name) == Tag::folded(other))
                return commandline::wrongCall(CliText::tr("Use only one of --add and --remove for a tag."));
    return std::nullopt;
}

int TagCommand::run(const CommandContext &context) const
{
    return paperarguments::change(
        context, m_options.ids, [&](Library &library, const QList<qint64> &papers) -> Outcome {
            const auto edit =
                Tags(library).change(papers, m_options.added, m_options.removed, context.clock.now());
            return edit ? success() : Outcome(edit.error());
        });
}

} // namespace dp
