#include "cli/commands.h"

#include "base/settings.h"
#include "cli/clitext.h"
#include "library/keywords.h"
#include "library/librarythread.h"
#include "refresh/refreshservice.h"
#include "text/errortext.h"

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
            Keywords keywords(library.connection());
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

} // namespace

int Commands::refresh(const Invocation &call)
{
    LibraryThread thread;
    if (const auto opened = thread.open(call.global.library, Library::Access::Create); !opened)
        return fail(opened.error());
    const auto keywords = wanted(thread, call.keywords);
    if (!keywords)
        return fail(keywords.error());
    if (keywords->isEmpty()) {
        m_terminal.note(
            CliText::tr("There is no keyword to fetch; add one with: daily-papers keywords add NAME"));
        return commandline::Done;
    }

    RequestPolicy policy;
    policy.interval = call.global.interval;
    policy.timeout = call.global.timeout;
    RequestQueue queue(policy);
    RefreshService::Options options;
    options.apiUrl = QUrl(call.global.apiUrl);
    options.retries = call.global.retries;
    const Settings settings(call.global.settings);
    options.order = settings.text(Setting::ListOrder) == "updated"_L1 ? SortBy::Updated : SortBy::Submitted;
    RefreshService service(queue, thread, m_clock, options);

    int status = commandline::Done;
    QEventLoop loop;
    QObject::connect(&service, &RefreshService::keywordStarted, &loop,
        [&](const Keyword &keyword) { m_terminal.note(CliText::tr("Fetching “%1” …").arg(keyword.name)); });
    QObject::connect(&service, &RefreshService::waiting, &loop,
        [&](const QDateTime &until, const std::optional<Error> &reason) {
            if (reason)
                //: %1 is a sentence that says why, %2 a time of day
                m_terminal.note(CliText::tr("%1 Next try at %2.")
                                    .arg(errorText(*reason), until.toLocalTime().toString(u"HH:mm:ss"_s)));
        });
    QObject::connect(&service, &RefreshService::keywordFinished, &loop, [&](const RefreshReport &report) {
        // For scripts, so in one language: the name, and what came.
        m_terminal.resultLine(report.keyword.name
            + u"\t%1 new\t%2 revised\t%3 unchanged%4"_s.arg(report.changes.newCount())
                  .arg(report.changes.revised.size())
                  .arg(report.changes.unchanged + report.changes.amended.size())
                  .arg(report.error ? u"\tfailed"_s : QString()));
        for (const QString &skipped : report.skipped)
            m_terminal.note(CliText::tr("%1: %2; the rest was taken.").arg(report.keyword.name, skipped));
        if (report.error) {
            //: %1 is a keyword, %2 a sentence
            m_terminal.note(CliText::tr("%1: %2").arg(report.keyword.name, errorText(*report.error)));
            status = commandline::Failed;
        }
    });
    bool interrupted = false;
    QObject::connect(&service, &RefreshService::finished, &loop, &QEventLoop::quit);
    if (onInterrupt)
        onInterrupt([&] {
            interrupted = true;
            service.stop();
        });
    service.start(*keywords);
    loop.exec();
    if (onInterrupt)
        onInterrupt({});
    return interrupted ? int(commandline::Interrupted) : status;
}

} // namespace dp
