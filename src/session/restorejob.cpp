#include "session/restorejob.h"

#include "library/keywordchanges.h"
#include "library/libraryproperties.h"
#include "library/librarythread.h"
#include "session/undostack.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {

RestoreJob::RestoreJob(LibraryThread &writer, UndoStack &undo, const Clock &clock, const QString &backupPath,
    const std::optional<QList<Keyword>> &suggestions, QObject *parent)
    : Job(parent)
    , m_writer(writer)
    , m_undo(undo)
    , m_clock(clock)
    , m_backupPath(backupPath)
    , m_suggestions(suggestions)
{
}

void RestoreJob::start()
{
    begin({0, 0, tr("Restoring…"), false});
    m_writer.post(
        this,
        [path = m_backupPath, suggestions = m_suggestions, now = m_clock.now()](Library &library) {
            return suggestions ? restoreInstead(library, path, *suggestions, now)
                               : restore::fromBackup(library, path, now);
        },
        [this](const Result<restore::Report> &report) { end(report); });
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
    // A part may be restored even if there was an error.
    m_undo.clear();
    emit libraryChanged();
    if (report)
        finish(resultOf(*report));
    else
        fail(report.error());
}

JobResult RestoreJob::resultOf(const restore::Report &report)
{
    QStringList parts;
    if (report.marks > 0)
        parts << tr("%Ln mark(s)", nullptr, int(report.marks));
    if (report.keywords > 0)
        parts << tr("%Ln keyword(s)", nullptr, report.keywords);
    if (report.papers > 0)
        parts << tr("%Ln starred paper(s)", nullptr, int(report.papers));
    if (report.waitingMarks > 0)
        parts << tr(
            "%Ln mark(s) for papers that are not in the library yet", nullptr, int(report.waitingMarks));
    return {parts.isEmpty() ? tr("Nothing to restore: the library has all marks and keywords of the backup")
                            //: %1 is a list of counts such as "12 marks, 1 keyword"
                            : tr("Restored: %1").arg(QLocale().createSeparatedList(parts)),
        {}, {}, false};
}

} // namespace dp

#include "moc_restorejob.cpp"
