#include "cli/commands/refreshcommand.h"

#include "base/settings.h"
#include "cli/asking.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/commands/refreshoutput.h"
#include "library/keywords.h"
#include "library/librarythread.h"
#include "refresh/refreshservice.h"

#include <QCommandLineParser>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

Result<QList<Keyword>> wanted(LibraryThread &thread, const QStringList &names)
{
    Result<QList<Keyword>> result = Error{};
    QEventLoop loop;
    thread.post(
        &loop,
        [names](Library &library) -> Result<QList<Keyword>> {
            Keywords keywords(library);
            if (names.isEmpty())
                return keywords.all();
            QList<Keyword> found;
            for (const QString &name : names) {
                const auto keyword = keywords.find(name);
                if (!keyword)
                    return keyword.error();
                found << *keyword;
            }
            return found;
        },
        [&](Result<QList<Keyword>> keywords) {
            result = std::move(keywords);
            loop.quit();
        });
    loop.exec();
    return result;
}

RefreshService::Options refreshOptions(const GlobalOptions &global)
{
    const Settings settings(global.settings);
    RefreshService::Options options;
    options.apiUrl = QUrl(global.apiUrl);
    options.retries = global.retries;
    options.order = sortByNamed(settings.text(Setting::ListOrder));
    options.bound = settings.number(Setting::RefreshBound);
    return options;
}

} // namespace

QString RefreshCommand::help()
{
    return CliText::tr(
        "  refresh                      fetch the newest papers of all keywords:\n"
        "      --keyword NAME           only this keyword; repeatable\n"
        "      --force                  also without a new announcement of arXiv\n"
        "      --fill                   fetch the papers that are missing in between\n"
        "      --back-to DATE           fetch all papers since this day, such as 2025-03-31\n");
}

std::optional<EarlyExit> RefreshCommand::read(
    const QCommandLineParser &parser, const QStringList & /*arguments*/)
{
    m_options.keywords = parser.values(u"keyword"_s);
    m_options.force = parser.isSet(u"force"_s);
    m_options.fill = parser.isSet(u"fill"_s) || parser.isSet(u"back-to"_s);
    if (!parser.isSet(u"back-to"_s))
        return std::nullopt;
    m_options.backTo = QDate::fromString(parser.value(u"back-to"_s), u"yyyy-MM-dd"_s);
    if (!m_options.backTo.isValid())
        return commandline::wrongCall(
            CliText::tr("“%1” is not a valid date. Write it as 2025-03-31.").arg(parser.value(u"back-to"_s)));
    return std::nullopt;
}

int RefreshCommand::run(const CommandContext &context) const
{
    if (m_options.backTo.isValid() && m_options.backTo > context.clock.today()) {
        context.terminal.note(CliText::tr("“%1” is in the future. Use today or an earlier date.")
                                  .arg(m_options.backTo.toString(Qt::ISODate)));
        return commandline::WrongCall;
    }
    LibraryThread thread;
    if (const auto opened = thread.open(context.global.library, Library::Access::Create); !opened)
        return context.fail(opened.error());
    const auto keywords = wanted(thread, m_options.keywords);
    if (!keywords)
        return context.fail(keywords.error());
    if (keywords->isEmpty())
        context.terminal.note(
            CliText::tr("The library has no keywords. Add one with: daily-papers keywords add NAME"));

    RequestQueue queue(context.network, asking::policyOf(context.global));
    RefreshService service(queue, thread, context.clock, refreshOptions(context.global));
    RefreshOutput output(context.terminal, !m_options.keywords.isEmpty());
    QEventLoop loop;
    QObject::connect(&service, &RefreshService::keywordStarted, &loop,
        [&](const Keyword &keyword) { output.start(keyword); });
    QObject::connect(&service, &RefreshService::waiting, &loop,
        [&](const QDateTime &until, WaitReason reason, const std::optional<Error> &error) {
            output.wait(until, reason, error);
        });
    QObject::connect(&service, &RefreshService::keywordFinished, &loop,
        [&](const RefreshReport &report) { output.finish(report); });
    QObject::connect(&service, &RefreshService::finished, &loop, &QEventLoop::quit);
    bool isInterrupted = false;
    context.setInterrupt([&] {
        isInterrupted = true;
        service.stop();
    });
    start(service, *keywords);
    loop.exec();
    output.end(context.clock.now());
    context.setInterrupt({});
    if (isInterrupted)
        return commandline::Interrupted;
    return output.isComplete() ? commandline::Done : commandline::Failed;
}

void RefreshCommand::start(RefreshService &service, const QList<Keyword> &keywords) const
{
    const auto insist = m_options.force ? RefreshService::Insist::Yes : RefreshService::Insist::No;
    if (m_options.fill && !keywords.isEmpty())
        for (const Keyword &keyword : keywords)
            service.fill(keyword, m_options.backTo);
    else if (keywords.isEmpty())
        service.startStarred(insist);
    else
        service.start(keywords, insist);
}

} // namespace dp
