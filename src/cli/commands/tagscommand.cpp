#include "cli/commands/tagscommand.h"

#include "base/plaintext.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/openlibrary.h"
#include "exchange/paperjson.h"
#include "library/tags.h"

#include <QCommandLineParser>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace dp {

QString TagsCommand::help()
{
    return CliText::tr(
        "  tags                         list the tags and how many papers have them; --json\n");
}

std::optional<EarlyExit> TagsCommand::read(
    const QCommandLineParser &parser, const QStringList & /*arguments*/)
{
    m_isJson = parser.isSet(u"json"_s);
    return std::nullopt;
}

int TagsCommand::run(const CommandContext &context) const
{
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    const auto tags = Tags(**library).all();
    if (!tags)
        return context.fail(tags.error());
    QList<QJsonObject> objects;
    for (const TagCount &one : *tags) {
        if (m_isJson)
            objects << QJsonObject{
                {u"name"_s, one.tag.name}, {u"color"_s, one.tag.color}, {u"papers"_s, one.papers}};
        else
            context.terminal.resultLine(u"%1\t%2"_s.arg(one.papers).arg(plaintext::oneLine(one.tag.name)));
    }
    if (m_isJson)
        context.terminal.result(json::array(objects));
    return commandline::Done;
}

} // namespace dp
