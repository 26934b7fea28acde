#include "cli/commands/listremoved.h"

#include "base/moment.h"
#include "cli/commandcontext.h"
#include "cli/commands/keywordoptions.h"
#include "cli/openlibrary.h"
#include "exchange/paperjson.h"
#include "library/removedkeywords.h"

using namespace Qt::StringLiterals;

namespace dp {

int listRemoved(const CommandContext &context, const KeywordOptions &options)
{
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    const auto removed = RemovedKeywords(**library).all(context.clock.now());
    if (!removed)
        return context.fail(removed.error());
    QList<QJsonObject> objects;
    for (const RemovedKeyword &one : *removed) {
        if (options.json)
            objects << QJsonObject{{u"name"_s, one.name}, {u"papers"_s, one.papers},
                {u"removed"_s, Moment::fromDateTime(one.removed).iso()}};
        else
            context.terminal.resultLine(u"%1\t%2\t%3"_s.arg(one.name, QString::number(one.papers),
                one.removed.toLocalTime().date().toString(Qt::ISODate)));
    }
    if (options.json)
        context.terminal.result(json::array(objects));
    return commandline::Done;
}

} // namespace dp
