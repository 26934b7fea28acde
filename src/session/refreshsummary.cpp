#include "session/refreshsummary.h"

#include "arxiv/calendar.h"
#include "base/plaintext.h"
#include "text/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace dp::refreshsummary {
namespace {

struct RefreshSummary {
    Q_DECLARE_TR_FUNCTIONS(dp::RefreshSummary)
};

/// Counts the papers of all reports. A paper of several keywords is counted once.
struct Counts {
    QSet<qint64> added;
    QSet<qint64> revised;
    QSet<qint64> withdrawn;
    QSet<qint64> late;
    qsizetype skipped = 0;

    void add(const RefreshReport &report)
    {
        const ChangeSet &changes = report.changes;
        added += QSet<qint64>(changes.added.cbegin(), changes.added.cend());
        revised += QSet<qint64>(changes.revised.cbegin(), changes.revised.cend());
        withdrawn += QSet<qint64>(changes.withdrawn.cbegin(), changes.withdrawn.cend());
        late += QSet<qint64>(changes.late.cbegin(), changes.late.cend());
        skipped += report.skipped.size();
    }

    bool isNothing() const
    {
        return added.isEmpty() && revised.isEmpty() && withdrawn.isEmpty() && late.isEmpty() && skipped == 0;
    }

    QString text() const
    {
        QStringList parts{RefreshSummary::tr("%Ln new paper(s)", nullptr, int(added.size()))};
        if (!revised.isEmpty())
            //: a count within a sentence
            parts << RefreshSummary::tr("%Ln revised", nullptr, int(revised.size()));
        if (!withdrawn.isEmpty())
            //: papers that their authors have withdrawn; a count within a sentence
            parts << RefreshSummary::tr("%Ln withdrawn", nullptr, int(withdrawn.size()));
        if (!late.isEmpty())
            //: papers that arXiv showed later than it should have; a count within a sentence
            parts << RefreshSummary::tr("%Ln late", nullptr, int(late.size()));
        if (skipped > 0)
            //: entries of an answer that could not be used; a count within a sentence
            parts << RefreshSummary::tr("%Ln unusable", nullptr, int(skipped));
        return QLocale().createSeparatedList(parts);
    }
};

/// Collects the failures of all reports.
struct Failures {
    QStringList names;
    QList<Keyword> keywords;
    std::optional<Error> cause; ///< error of the first failure
    std::optional<Error> versionsError;
    bool isCancelled = false;

    void add(const RefreshReport &report)
    {
        if (report.versionsError) {
            versionsError = report.versionsError;
            if (!report.error && !report.isOfOtherPapers)
                keywords << report.keyword;
        }
        if (!report.error || report.error->kind == ErrorKind::KeywordRemoved)
            return; // not a failure: the user has removed the keyword, and its tab disappears
        if (report.error->kind == ErrorKind::Cancelled) {
            isCancelled = true;
            return;
        }
        if (!report.isOfOtherPapers)
            keywords << report.keyword;
        names << (report.isOfOtherPapers ? RefreshSummary::tr("Starred papers")
                                         : u"“"_s + plaintext::isolated(report.keyword.name) + u"”"_s);
        if (!cause)
            cause = report.error;
    }

    QString text() const
    {
        if (cause)
            //: %1 is a list of keywords, %2 a sentence that says why they could not be fetched
            return RefreshSummary::tr("%1: %2").arg(QLocale().createSeparatedList(names), errorText(*cause));
        if (versionsError)
            //: %1 is a sentence that gives the reason
            return RefreshSummary::tr(
                "Older papers were not checked for new versions: %1 The next refresh checks them.")
                .arg(errorText(*versionsError));
        return {};
    }
};

} // namespace

Summary of(const QList<RefreshReport> &reports, const QDateTime &now)
{
    Counts counts;
    Failures failures;
    bool wasAsked = false;
    for (const RefreshReport &report : reports) {
        counts.add(report);
        failures.add(report);
        wasAsked = wasAsked || !report.notDue;
    }
    Summary summary;
    summary.isCancelled = failures.isCancelled;
    summary.failed = failures.keywords;
    summary.result.warning = failures.text();
    summary.result.canRetry = !summary.result.warning.isEmpty();
    if (failures.isCancelled) {
        //: %1 is a list of counts such as "3 new papers, 1 revised"
        summary.result.message = RefreshSummary::tr("Stopped: %1").arg(counts.text());
    } else if (!wasAsked) {
        //: %1 is a sentence that says when arXiv's next announcement is due
        summary.result.message =
            RefreshSummary::tr("Up to date. %1 Press Shift+F5 to check anyway.").arg(announcement(now));
        summary.result.shownFor = 20s;
    } else if (!failures.cause && counts.isNothing()) {
        //: %1 is a sentence that says when arXiv's next announcement is due
        summary.result.message = RefreshSummary::tr("No new papers. %1").arg(announcement(now));
        summary.result.shownFor = 20s;
    } else if (!failures.cause || !counts.added.isEmpty()) {
        summary.result.message = counts.text();
    }
    return summary;
}

QString announcement(const QDateTime &now)
{
    const QDateTime next = calendar::nextAnnouncement(now);
    const QString when = QLocale().toString(next.toLocalTime(),
        RefreshSummary::tr("dddd HH:mm", "a day of the week and a time of day, as Qt writes them"));
    const QDate today = calendar::easternDay(now);
    calendar::Evening evening = calendar::evening(today);
    // Before the announcement of an evening, the previous evening is the reason why there are no new papers.
    // For example, on a Sunday before the announcement, Saturday is the reason.
    if (evening == calendar::Evening::Announcement
        && calendar::easternDay(calendar::lastAnnouncement(now)) != today)
        evening = calendar::evening(today.addDays(-1));
    switch (evening) {
    case calendar::Evening::Weekend:
        //: %1 is a day of the week and a time of day
        return RefreshSummary::tr("No announcements on Fridays and Saturdays. Next: %1.").arg(when);
    case calendar::Evening::Holiday:
        //: %1 is a day of the week and a time of day
        return RefreshSummary::tr("arXiv is on holiday. Next announcement: %1.").arg(when);
    case calendar::Evening::Announcement: break;
    }
    //: %1 is a day of the week and a time of day
    return RefreshSummary::tr("Next announcement: %1.").arg(when);
}

QString wait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error)
{
    const QString time = QLocale().toString(until.toLocalTime().time(), u"HH:mm:ss"_s);
    if (error && error->kind == ErrorKind::RateLimited)
        //: %1 is a time of day
        return RefreshSummary::tr("arXiv is busy (too many requests). Retrying at %1.").arg(time);
    if (error && error->kind == ErrorKind::Offline)
        //: %1 is a time of day
        return RefreshSummary::tr("arXiv cannot be reached. Retrying at %1.").arg(time);
    if (error && error->kind == ErrorKind::Timeout)
        //: %1 is a time of day
        return RefreshSummary::tr("arXiv did not answer in time. Retrying at %1.").arg(time);
    if (error)
        //: %1 is a time of day, %2 a sentence about the answer of arXiv
        return RefreshSummary::tr("Retrying at %1: %2").arg(time, errorText(*error));
    switch (reason) {
    case WaitReason::OtherProgram:
        //: %1 is a time of day
        return RefreshSummary::tr("Waiting: another Daily Papers is using arXiv (until %1 at the latest)")
            .arg(time);
    case WaitReason::AskedToWait:
        //: %1 is a time of day
        return RefreshSummary::tr("arXiv asked to wait until %1").arg(time);
    case WaitReason::Spacing:
    case WaitReason::Retry: break;
    }
    return {};
}

} // namespace dp::refreshsummary
