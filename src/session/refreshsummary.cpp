#include "session/refreshsummary.h"

#include "arxiv/calendar.h"
#include "base/plaintext.h"
#include "refresh/judge.h"
#include "text/errorcause.h"
#include "text/errortext.h"
#include "text/namelist.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

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

/// Returns whether the same request may succeed later.
bool isTemporary(const Error &error)
{
    return error.kind == ErrorKind::Offline || error.kind == ErrorKind::AskedToWait
        || judge::consequence(error).again == judge::always;
}

QString failureText(const Error &error, NextRefresh next)
{
    if (next == NextRefresh::Manual || !isTemporary(error))
        return errorText(error);
    //: %1 is a sentence about the answer of arXiv
    return RefreshSummary::tr("%1 The next automatic refresh tries again.").arg(errorCause(error));
}

/// Collects the failures of all reports. A keyword that was requested twice is named once.
class Failures
{
public:
    explicit Failures(NextRefresh next)
        : m_next(next)
    {
    }

    void add(const RefreshReport &report)
    {
        if (report.versionsError) {
            m_versionsError = report.versionsError;
            if (!report.error)
                addKeyword(report);
        }
        if (!report.error || report.error->kind == ErrorKind::KeywordRemoved)
            return; // not a failure: the user has removed the keyword, and its tab disappears
        if (report.error->kind == ErrorKind::Cancelled) {
            m_isCancelled = true;
            return;
        }
        addKeyword(report);
        const QString name = report.isOfOtherPapers
            ? RefreshSummary::tr("Starred papers")
            : u"“"_s + plaintext::isolated(report.keyword.name) + u"”"_s;
        if (m_named.contains(name))
            return;
        m_named << name;
        const QString sentence = failureText(*report.error, m_next);
        const auto same = std::find_if(
            m_groups.begin(), m_groups.end(), [&](const Group &group) { return group.sentence == sentence; });
        if (same != m_groups.end())
            same->names << name;
        else
            m_groups << Group{sentence, {name}};
    }

    bool isCancelled() const { return m_isCancelled; }
    bool isEmpty() const { return m_groups.isEmpty(); }
    /// Returns the keywords that can be fetched again.
    const QList<Keyword> &keywords() const { return m_keywords; }

    /// Returns a text of one or two lines, which names at most three keywords.
    QString text() const
    {
        if (isEmpty())
            return m_versionsError ? textOfVersions() : QString();
        const Group &first = m_groups.first();
        const QString text = line(namelist::folded(first.names), first.sentence);
        const int others = int(m_named.size() - first.names.size());
        if (others == 0)
            return text;
        //: %1 is a sentence about some keywords; others failed for other reasons
        return RefreshSummary::tr("%1 %Ln other keyword(s) failed too.", nullptr, others).arg(text);
    }

    /// Returns a line for each cause with the names of all its keywords. Empty if text() has all of it.
    QString details() const
    {
        if (isEmpty() || (m_groups.size() == 1 && m_named.size() <= namelist::mostNames))
            return {};
        QStringList lines;
        for (const Group &group : m_groups)
            lines << line(QLocale().createSeparatedList(group.names), group.sentence);
        return lines.join(u'\n');
    }

private:
    struct Group {
        QString sentence;
        QStringList names;
    };

    static QString line(const QString &names, const QString &sentence)
    {
        //: %1 is a list of keywords, %2 a sentence that says why they could not be fetched
        return RefreshSummary::tr("%1: %2").arg(names, sentence);
    }

    QString textOfVersions() const
    {
        //: %1 is a sentence that gives the reason
        return RefreshSummary::tr(
            "Older papers were not checked for new versions: %1 The next refresh checks them.")
            .arg(errorCause(*m_versionsError));
    }

    void addKeyword(const RefreshReport &report)
    {
        const auto isSame = [&](const Keyword &keyword) {
            return keyword.id == report.keyword.id && keyword.name == report.keyword.name;
        };
        if (!report.isOfOtherPapers && std::none_of(m_keywords.cbegin(), m_keywords.cend(), isSame))
            m_keywords << report.keyword;
    }

    const NextRefresh m_next;
    QList<Group> m_groups; // in the order of their first keyword
    QSet<QString> m_named;
    QList<Keyword> m_keywords;
    std::optional<Error> m_versionsError;
    bool m_isCancelled = false;
};

} // namespace

Summary of(const QList<RefreshReport> &reports, const QDateTime &now, NextRefresh next)
{
    Counts counts;
    Failures failures(next);
    bool wasAsked = false;
    for (const RefreshReport &report : reports) {
        counts.add(report);
        failures.add(report);
        wasAsked = wasAsked || !report.notDue;
    }
    Summary summary;
    summary.isCancelled = failures.isCancelled();
    summary.failed = failures.keywords();
    summary.result.warning = failures.text();
    summary.result.details = failures.details();
    summary.result.canRetry = !summary.result.warning.isEmpty();
    if (summary.isCancelled) {
        //: %1 is a list of counts such as "3 new papers, 1 revised"
        summary.result.message = RefreshSummary::tr("Stopped: %1").arg(counts.text());
    } else if (!wasAsked) {
        //: %1 is a sentence that says when arXiv's next announcement is due
        summary.result.message =
            RefreshSummary::tr("Up to date. %1 Press Shift+F5 to check anyway.").arg(announcement(now));
    } else if (failures.isEmpty() && counts.isNothing()) {
        //: %1 is a sentence that says when arXiv's next announcement is due
        summary.result.message = RefreshSummary::tr("No new papers. %1").arg(announcement(now));
    } else if (failures.isEmpty() || !counts.added.isEmpty()) {
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

QString wait(const Wait &wait)
{
    const auto text = [](const QDateTime &time, const QString &format) {
        return QLocale().toString(time.toLocalTime().time(), format);
    };
    const QString until = text(wait.until, u"HH:mm:ss"_s);
    if (wait.error)
        //: %1 is a sentence about the answer of arXiv, %2 a time of day
        return RefreshSummary::tr("%1 Retrying at %2.").arg(errorCause(*wait.error), until);
    switch (wait.reason) {
    case WaitReason::OtherProgram:
        //: %1 and %2 are times of day
        return RefreshSummary::tr(
            "Waiting since %1: another Daily Papers is using arXiv (until %2 at the latest)")
            .arg(text(wait.since, u"HH:mm"_s), until);
    case WaitReason::AskedToWait:
        //: %1 is a time of day
        return RefreshSummary::tr("arXiv asked to wait until %1").arg(until);
    case WaitReason::Spacing:
    case WaitReason::Retry: break;
    }
    return {};
}

} // namespace dp::refreshsummary
