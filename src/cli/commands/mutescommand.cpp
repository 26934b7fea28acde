#include "cli/commands/mutescommand.h"

#include "base/plaintext.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/openlibrary.h"
#include "cli/optionvalues.h"
#include "cli/paperarguments.h"
#include "exchange/paperjson.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/mutecache.h"
#include "library/mutes.h"
#include "library/mutestates.h"
#include "library/transaction.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString dayOf(const Mute &mute)
{
    return mute.until.toString(Qt::ISODate);
}

QJsonObject jsonOf(const MuteState &state)
{
    const Mute &mute = state.mute;
    return {{u"number"_s, mute.id}, {u"kind"_s, QString(Mute::nameOf(mute.kind))}, {u"text"_s, mute.text},
        {u"keyword"_s, mute.keywordId != 0 ? QJsonValue(state.keyword) : QJsonValue()},
        {u"until"_s, mute.until.isValid() ? QJsonValue(dayOf(mute)) : QJsonValue()},
        {u"hides"_s, state.hides}};
}

QString lineOf(const MuteState &state)
{
    const Mute &mute = state.mute;
    return QStringList{QString::number(mute.id), Mute::nameOf(mute.kind), plaintext::oneLine(mute.text),
        plaintext::oneLine(state.keyword), dayOf(mute), QString::number(state.hides)}
        .join(u'\t');
}

} // namespace

QString MutesCommand::help()
{
    return CliText::tr(
        "  mutes [--json]               list the rules that hide papers: number, kind, text, keyword, last\n"
        "                               day, number of papers that the rule hides\n"
        "  mutes add                    hide papers by a rule, and print how many it hides:\n"
        "      --word W                 with this word or phrase in the title, abstract or comment\n"
        "      --author A               of this author\n"
        "      --category CAT           of this archive or category\n"
        "      --keyword NAME           hide them only in the list of this keyword\n"
        "      --until DAY              hide them until the end of this day, such as 2026-12-31\n"
        "  mutes remove NUMBER          remove a rule, so that its papers are shown again\n");
}

std::optional<EarlyExit> MutesCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.action = arguments.value(0);
    m_options.json = parser.isSet(u"json"_s);
    if (auto exit = optionvalues::readKeyword(parser, m_options.keyword))
        return exit;
    const QString rest = arguments.value(1);
    if (m_options.action == "add"_L1 && rest.isEmpty())
        return readRule(parser);
    if (m_options.action == "remove"_L1) {
        bool isNumber = false;
        m_options.mute.id = rest.toLongLong(&isNumber);
        if (!isNumber || m_options.mute.id < 1)
            return commandline::wrongCall(CliText::tr("“mutes remove” needs the number of a rule."));
        return std::nullopt;
    }
    if (!m_options.action.isEmpty())
        return commandline::wrongCall(
            CliText::tr("Unexpected argument “%1” for the command “mutes”. Use add or remove.")
                .arg(m_options.action == "add"_L1 ? rest : m_options.action));
    return std::nullopt;
}

std::optional<EarlyExit> MutesCommand::readRule(const QCommandLineParser &parser)
{
    Mute &mute = m_options.mute;
    int rules = 0;
    for (const Mute::Kind kind : {Mute::Kind::Word, Mute::Kind::Author, Mute::Kind::Category})
        for (const QString &text : parser.values(Mute::nameOf(kind))) {
            mute.kind = kind;
            mute.text = text;
            ++rules;
        }
    if (rules != 1)
        return commandline::wrongCall(
            CliText::tr("“mutes add” needs one of --word, --author and --category, once."));
    return optionvalues::readDay(parser, u"until"_s, mute.until);
}

int MutesCommand::run(const CommandContext &context) const
{
    if (m_options.action == "add"_L1)
        return add(context);
    if (m_options.action == "remove"_L1)
        return remove(context);
    return list(context);
}

int MutesCommand::list(const CommandContext &context) const
{
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    const auto states = mutestates::all(**library);
    if (!states)
        return context.fail(states.error());
    QList<QJsonObject> objects;
    for (const MuteState &state : *states)
        m_options.json ? void(objects << jsonOf(state)) : context.terminal.resultLine(lineOf(state));
    if (m_options.json)
        context.terminal.result(json::array(objects));
    return commandline::Done;
}

int MutesCommand::add(const CommandContext &context) const
{
    Mute mute = m_options.mute;
    if (mute.until.isValid() && mute.until < context.clock.today()) {
        //: %1 is a day
        context.terminal.note(CliText::tr("The day %1 is in the past.").arg(dayOf(mute)));
        return commandline::WrongCall;
    }
    auto library = libraryopener::open(context.global.library, Library::Access::Create);
    if (!library)
        return context.fail(library.error());
    MuteCache::of(**library).setToday(context.clock.today());
    const auto added = [&]() -> Outcome {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        if (m_options.keyword) {
            const auto keyword = Keywords(**library).find(*m_options.keyword);
            if (!keyword)
                return keyword.error();
            mute.keywordId = keyword->id;
        }
        const auto stored = Mutes(**library).add(mute, context.clock.now());
        if (!stored)
            return stored.error();
        mute = *stored;
        return transaction.commit();
    }();
    if (!added) {
        openlibrary::discard(std::move(*library));
        return context.fail(added.error());
    }
    paperarguments::renewBackup(context, **library);
    const auto preview = mutestates::preview(**library, mute, 0);
    if (!preview)
        return context.fail(preview.error());
    //: %1 is the number of a mute, %2 and %3 are numbers of papers
    context.terminal.resultLine(
        CliText::tr("Mute %1 hides %2 of %3 papers.").arg(mute.id).arg(preview->hides).arg(preview->papers));
    return commandline::Done;
}

int MutesCommand::remove(const CommandContext &context) const
{
    auto library = libraryopener::open(context.global.library, Library::Access::Create);
    if (!library)
        return context.fail(library.error());
    const auto removed = [&]() -> Outcome {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        DP_TRY(Mutes(**library).remove(m_options.mute.id));
        return transaction.commit();
    }();
    if (!removed) {
        openlibrary::discard(std::move(*library));
        return context.fail(removed.error());
    }
    paperarguments::renewBackup(context, **library);
    return commandline::Done;
}

} // namespace dp
