#include "cli/commands.h"

#include "arxiv/calendar.h"
#include "base/settings.h"
#include "cli/asking.h"
#include "cli/clitext.h"
#include "exchange/paperjson.h"
#include "library/keywords.h"
#include "library/librarythread.h"
#include "refresh/refreshservice.h"
#include "text/errortext.h"

#include <QEventLoop>
#include <QLocale>

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

/// For scripts, so not translated: the name and the changes.
QString resultOf(const RefreshReport &report)
{
    const ChangeSet &changes = report.changes;
    QString line = report.keyword.name
        + u"\t%1 new\t%2 revised\t%3 unchanged"_s.arg(changes.newCount())
              .arg(changes.revised.size())
              .arg(changes.unchanged + changes.amended.size());
    if (!changes.late.isEmpty())
        line += u"\t%1 late"_s.arg(changes.late.size());
    if (!changes.withdrawn.isEmpty())
        line += u"\t%1 withdrawn"_s.arg(changes.withdrawn.size());
    if (report.error && report.error->kind == ErrorKind::KeywordRemoved)
        line += u"\tremoved"_s;
    else if (report.error)
        line += u"\tfailed"_s;
    else if (report.notDue)
        line += u"\tnot due"_s;
    else if (report.cutOff)
        line += u"\tgap"_s;
    return line;
}

QString waitText(const QDateTime &until, WaitReason reason, const std::optional<Error> &error)
{
    if (error)
        return asking::nextTry(errorText(*error), until);
    switch (reason) {
    case WaitReason::OtherProgram: return asking::waitForOther(until);
    case WaitReason::AskedToWait: return asking::nextTry(CliText::tr("arXiv has asked to wait."), until);
    default: return {}; // the usual three seconds are not reported
    }
}

void tellVersionsError(Terminal &terminal, const Error &error)
{
    //: %1 is a sentence
    terminal.note(
        CliText::tr("Older papers were not checked for new versions: %1 The next refresh checks them.")
            .arg(errorText(error)));
}

/// Reports starred papers that no refreshed keyword covers, because their keywords were removed or not
/// requested. Returns false if asking for them failed.
bool tellOtherPapers(Terminal &terminal, const RefreshReport &report)
{
    for (const qint64 id : report.changes.revised) {
        const QString name = ArxivId::fromKey(id).value_or(ArxivId()).toString();
        terminal.note(report.changes.withdrawn.contains(id)
                //: %1 is an identifier
                ? CliText::tr("%1 has been withdrawn.").arg(name)
                //: %1 is an identifier
                : CliText::tr("%1 has a new version.").arg(name));
    }
    if (report.versionsError)
        tellVersionsError(terminal, *report.versionsError);
    return !report.versionsError && !report.error;
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

int Commands::refresh(const Invocation &call)
{
    if (call.backTo.isValid() && call.backTo > m_clock.today()) {
        m_terminal.note(CliText::tr("“%1” is in the future; give a day in the past.")
                            .arg(call.backTo.toString(Qt::ISODate)));
        return commandline::WrongCall;
    }
    LibraryThread thread;
    if (const auto opened = thread.open(call.global.library, Library::Access::Create); !opened)
        return fail(opened.error());
    const auto keywords = wanted(thread, call.keywords);
    if (!keywords)
        return fail(keywords.error());
    if (keywords->isEmpty())
        m_terminal.note(
            CliText::tr("There is no keyword to fetch; add one with: daily-papers keywords add NAME"));

    RequestQueue queue(m_network, asking::policyOf(call.global));
    RefreshService service(queue, thread, m_clock, refreshOptions(call.global));

    int status = commandline::Done;
    bool notDue = false;
    QEventLoop loop;
    QObject::connect(&service, &RefreshService::keywordStarted, &loop,
        [&](const Keyword &keyword) { m_terminal.note(CliText::tr("Fetching “%1” …").arg(keyword.name)); });
    QObject::connect(&service, &RefreshService::waiting, &loop,
        [&](const QDateTime &until, WaitReason reason, const std::optional<Error> &error) {
            if (const QString text = waitText(until, reason, error); !text.isEmpty())
                m_terminal.note(text);
        });
    QObject::connect(&service, &RefreshService::keywordFinished, &loop, [&](const RefreshReport &report) {
        if (report.isOfOtherPapers) {
            status = tellOtherPapers(m_terminal, report) ? status : commandline::Failed;
            return;
        }
        m_terminal.resultLine(resultOf(report));
        notDue = notDue || report.notDue;
        for (const QString &skipped : report.skipped)
            m_terminal.note(CliText::tr("%1: %2; the rest was taken.").arg(report.keyword.name, skipped));
        if (report.error && report.error->kind == ErrorKind::KeywordRemoved) {
            m_terminal.note(errorText(*report.error));
            if (!call.keywords.isEmpty()) // a keyword that was requested was not fetched
                status = commandline::Failed;
        } else if (report.error) {
            //: %1 is a keyword, %2 a sentence
            m_terminal.note(CliText::tr("%1: %2").arg(report.keyword.name, errorText(*report.error)));
            status = commandline::Failed;
        } else if (report.versionsError) {
            tellVersionsError(m_terminal, *report.versionsError);
            status = commandline::Failed;
        } else if (report.cutOff) {
            //: %1 is a keyword, alone and in a command
            m_terminal.note(CliText::tr("%1: there is more than a refresh fetches; fetch the rest with: "
                                        "daily-papers refresh --keyword \"%1\" --fill")
                                .arg(report.keyword.name));
        }
    });
    bool interrupted = false;
    QObject::connect(&service, &RefreshService::finished, &loop, &QEventLoop::quit);
    if (onInterrupt)
        onInterrupt([&] {
            interrupted = true;
            service.stop();
        });
    const auto insist = call.force ? RefreshService::Insist::Yes : RefreshService::Insist::No;
    if (call.fill && !keywords->isEmpty())
        for (const Keyword &keyword : *keywords)
            service.fill(keyword, call.backTo);
    else if (keywords->isEmpty())
        service.startStarred(insist);
    else
        service.start(*keywords, insist);
    loop.exec();
    if (notDue)
        //: %1 is a date and time
        m_terminal.note(CliText::tr(
            "arXiv has announced nothing since it was asked last; the next announcement is due %1. "
            "With --force it is asked all the same.")
                            .arg(QLocale().toString(calendar::nextAnnouncement(m_clock.now()).toLocalTime(),
                                QLocale::ShortFormat)));
    if (onInterrupt)
        onInterrupt({});
    return interrupted ? int(commandline::Interrupted) : status;
}

} // namespace dp
