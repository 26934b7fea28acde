#include "cli/commands/refreshoutput.h"

#include "arxiv/calendar.h"
#include "cli/asking.h"
#include "cli/clitext.h"
#include "cli/terminal.h"
#include "refresh/refreshservice.h"
#include "text/errorcause.h"
#include "text/errortext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns a line with the name and the numbers of changes. The line is not translated, because scripts read
/// it.
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
        return asking::nextTry(errorCause(*error), until);
    switch (reason) {
    case WaitReason::OtherProgram: return asking::waitForOther(until);
    case WaitReason::AskedToWait: return asking::nextTry(CliText::tr("arXiv asked to wait."), until);
    default: return {}; // the usual pause of three seconds is not reported
    }
}

} // namespace

void RefreshOutput::start(const Keyword &keyword)
{
    m_terminal.note(CliText::tr("Fetching “%1”…").arg(keyword.name));
}

void RefreshOutput::wait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error)
{
    if (const QString text = waitText(until, reason, error); !text.isEmpty())
        m_terminal.note(text);
}

void RefreshOutput::finish(const RefreshReport &report)
{
    if (report.isOfOtherPapers)
        finishOtherPapers(report);
    else
        finishKeyword(report);
}

void RefreshOutput::end(const QDateTime &now)
{
    if (m_isNotDue)
        //: %1 is a date and time
        m_terminal.note(CliText::tr(
            "Up to date: no new announcement since the last refresh. Next announcement: %1. Use --force to "
            "check anyway.")
                            .arg(QLocale().toString(
                                calendar::nextAnnouncement(now).toLocalTime(), QLocale::ShortFormat)));
}

void RefreshOutput::finishKeyword(const RefreshReport &report)
{
    m_terminal.resultLine(resultOf(report));
    m_isNotDue = m_isNotDue || report.notDue;
    for (const QString &skipped : report.skipped)
        m_terminal.note(CliText::tr("%1: %2. The rest was stored.").arg(report.keyword.name, skipped));
    if (report.error && report.error->kind == ErrorKind::KeywordRemoved) {
        m_terminal.note(errorText(*report.error));
        m_isComplete = m_isComplete && !m_isKeywordNamed;
    } else if (report.error) {
        //: %1 is a keyword, %2 a sentence
        m_terminal.note(CliText::tr("%1: %2").arg(report.keyword.name, errorText(*report.error)));
        m_isComplete = false;
    } else if (report.versionsError) {
        writeVersionsError(*report.versionsError);
        m_isComplete = false;
    } else if (report.cutOff) {
        //: %1 is the name of a keyword; it occurs alone and in a command
        m_terminal.note(
            CliText::tr("%1: there are more papers than one refresh fetches. Fetch the rest with: "
                        "daily-papers refresh --keyword \"%1\" --fill")
                .arg(report.keyword.name));
    }
}

/// Writes the changes of starred papers that belong to no refreshed keyword. Their keywords were removed, or
/// were not part of this refresh.
void RefreshOutput::finishOtherPapers(const RefreshReport &report)
{
    for (const qint64 id : report.changes.revised) {
        const QString name = ArxivId::fromKey(id).value_or(ArxivId()).toString();
        m_terminal.note(report.changes.withdrawn.contains(id)
                //: %1 is an identifier
                ? CliText::tr("%1 has been withdrawn.").arg(name)
                //: %1 is an identifier
                : CliText::tr("%1 has a new version.").arg(name));
    }
    if (report.versionsError)
        writeVersionsError(*report.versionsError);
    m_isComplete = m_isComplete && !report.versionsError && !report.error;
}

void RefreshOutput::writeVersionsError(const Error &error)
{
    //: %1 is a sentence
    m_terminal.note(
        CliText::tr("New versions of older papers could not be checked: %1 The next refresh tries again.")
            .arg(errorCause(error)));
}

} // namespace dp
