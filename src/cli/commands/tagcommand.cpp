#include "cli/commands/tagcommand.h"

#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/paperarguments.h"
#include "library/library.h"
#include "library/recovery/backup.h"
#include "library/tags.h"
#include "library/transaction.h"

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
    const auto ids = paperarguments::read(m_options.ids);
    if (!ids)
        return context.fail(ids.error());
    auto library = paperarguments::openToWrite(context.global.library);
    if (!library)
        return context.fail(library.error());
    Result<QStringList> unknown = QStringList();
    const auto tagged = [&]() -> Outcome {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        unknown = paperarguments::unknownOf(**library, *ids);
        if (!unknown)
            return unknown.error();
        const auto edit =
            Tags(**library).change(*ids, m_options.added, m_options.removed, context.clock.now());
        if (!edit)
            return edit.error();
        return transaction.commit();
    }();
    if (!tagged)
        return context.fail(tagged.error());
    context.reportBackup(backup::renewDaily(**library, context.clock.now(), paperarguments::leastBackupAge));
    return paperarguments::reportUnknown(context, *unknown);
}

} // namespace dp
