#include "session/restorejob.h"

#include "library/keywordchanges.h"
#include "library/libraryproperties.h"
#include "library/librarythread.h"
#include "library/recovery/restoreundo.h"
#include "session/joblist.h"
#include "session/undostack.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {

/// Runs new jobs, so that the window shows them like the first restore.
class RestoreJob::Command final : public UndoCommand
{
public:
    explicit Command(const RestoreJob &job)
        : m_writer(job.m_writer)
        , m_undo(job.m_undo)
        , m_jobs(job.m_jobs)
        , m_clock(job.m_clock)
        , m_change(job.m_change)
    {
    }

    QString text() const override
    {
        //: name of a change in "Undo “%1”"
        return RestoreJob::tr("Restore from a backup");
    }
    void apply() override { m_jobs.run(newJob(), &RestoreJob::start); }
    void revert() override { m_jobs.run(newJob(), &RestoreJob::startUndo); }

private:
    RestoreJob *newJob() const { return new RestoreJob(m_writer, m_undo, m_jobs, m_clock, m_change); }

    LibraryThread &m_writer;
    UndoStack &m_undo;
    JobList &m_jobs;
    const Clock &m_clock;
    const std::shared_ptr<Change> m_change;
};

RestoreJob::RestoreJob(LibraryThread &writer, UndoStack &undo, JobList &jobs, const Clock &clock,
    const QString &backupPath, const std::optional<QList<Keyword>> &suggestions)
    : m_writer(writer)
    , m_undo(undo)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_change(std::make_shared<Change>(Change{backupPath, {}}))
    , m_isInStack(false)
    , m_suggestions(suggestions)
{
}

RestoreJob::RestoreJob(LibraryThread &writer, UndoStack &undo, JobList &jobs, const Clock &clock,
    const std::shared_ptr<Change> &change)
    : m_writer(writer)
    , m_undo(undo)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_change(change)
    , m_isInStack(true)
{
}

void RestoreJob::start()
{
    begin({0, 0, tr("Restoring…"), false});
    m_writer.post(
        this,
        [change = m_change, suggestions = m_suggestions, now = m_clock.now()](Library &library) {
            const auto report = suggestions
                ? restoreInstead(library, change->backupPath, *suggestions, now)
                : restore::fromBackup(library, change->backupPath, now, change->report.before);
            if (report)
                change->report = *report;
            return report;
        },
        [this](const Result<restore::Report> &report) { end(report); });
}

void RestoreJob::startUndo()
{
    //: a restore from a backup is being undone
    begin({0, 0, tr("Undoing the restore…"), false});
    m_writer.post(
        this,
        [change = m_change, now = m_clock.now()](
            Library &library) { return restore::undo(library, change->backupPath, change->report, now); },
        [this](const Outcome &undone) { endUndo(undone); });
}

/// Restores a backup into a new library whose suggested keywords the user has not confirmed. Suggested
/// keywords that the backup does not contain are removed.
Result<restore::Report> RestoreJob::restoreInstead(
    Library &library, const QString &backupPath, const QList<Keyword> &suggestions, const QDateTime &now)
{
    const auto report = restore::fromBackup(library, backupPath, now);
    if (!report)
        return report;
    const auto restored = restore::keywordsOf(library, backupPath);
    if (!restored)
        return restored.error();
    QList<Keyword> after;
    for (const Keyword &suggestion : suggestions)
        if (restored->contains(Keyword::folded(suggestion.name)))
            after << suggestion;
    const auto removed = keywordchanges::store(library, suggestions, after);
    if (!removed)
        return removed.error();
    DP_TRY(LibraryProperties(library).set(LibraryProperties::Name::WelcomeDue, u"0"_s));
    return report;
}

void RestoreJob::end(const Result<restore::Report> &report)
{
    // After an error, a part of restoreInstead() may be stored.
    if (m_suggestions)
        m_undo.clear();
    else if (report && !m_isInStack)
        m_undo.push(std::make_unique<Command>(*this));
    emit libraryChanged();
    if (report)
        finish(resultOf(*report, !m_suggestions && !m_isInStack));
    else
        fail(report.error());
}

void RestoreJob::endUndo(const Outcome &undone)
{
    emit libraryChanged();
    if (undone)
        finish({tr("The restore was undone"), {}, {}, false});
    else
        fail(undone.error());
}

JobResult RestoreJob::resultOf(const restore::Report &report, bool canUndo)
{
    QStringList parts;
    if (report.marks > 0)
        parts << tr("%Ln mark(s)", nullptr, int(report.marks));
    if (report.keywords > 0)
        parts << tr("%Ln keyword(s)", nullptr, report.keywords);
    if (report.searches > 0)
        parts << tr("%Ln saved search(es)", nullptr, int(report.searches));
    if (report.papers > 0)
        parts << tr("%Ln starred paper(s)", nullptr, int(report.papers));
    if (report.waitingMarks > 0)
        parts << tr(
            "%Ln mark(s) for papers that are not in the library yet", nullptr, int(report.waitingMarks));
    return {parts.isEmpty() ? tr("Restored: marks and keywords were already as in the backup")
                            //: %1 is a list of counts such as "12 marks, 1 keyword"
                            : tr("Restored: %1").arg(QLocale().createSeparatedList(parts)),
        {}, {}, false, canUndo};
}

} // namespace dp

#include "moc_restorejob.cpp"
