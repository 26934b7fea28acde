#pragma once

#include "library/library.h"
#include "transfer/exportselection.h"
#include "transfer/notechange.h"
#include "transfer/notefolder.h"
#include "transfer/noteplanner.h"
#include "transfer/notesyncreport.h"

#include <QDateTime>

namespace dp {

/// Synchronizes the notes of papers with one Markdown file per paper. Call prepareFolder(), scan(), select(),
/// and then repeatedly plan(), storeNotes() or another way to store them, writeFiles() and storeRecords().
/// The work can end after any step, also in the middle of one, and loses no note: a file is written
/// completely or not at all; a note of a file is stored before the file is written; and if a record is
/// missing, notes that are equal are recognised, and different ones both stay. The steps must not run at the
/// same time; scan() and writeFiles() can run in any thread, the others in that of a library.
class NoteSync
{
public:
    using Options = NoteSyncOptions;

    explicit NoteSync(const Options &options);

    /// Creates the folder if it is missing and was never synchronized, and if files are written. A folder
    /// that has vanished may be on a disk that is not mounted.
    Outcome prepareFolder(Library &library) const;
    /// Finds the files.
    Outcome scan(const NoteFolder::IsStopped &isStopped);
    /// Selects the papers; a file is created for each selected one. If files are written and none of the
    /// known ones is there, no paper is selected, and a problem is added to the report: an empty folder may
    /// be the place of a disk that is not mounted, and new files there would make the old notes look like new
    /// ones.
    Outcome select(Library &library, const ExportSelection &selection);
    int count() const { return int(m_papers.size()); }
    int done() const { return int(m_done); }
    bool isDone() const { return m_done >= m_papers.size(); }

    /// Compares the next papers and returns the changes, which may be none.
    Result<QList<NoteChange>> plan(Library &library);
    /// Stores the new notes in one transaction. A note that has changed since plan() is left as it is.
    static Outcome storeNotes(Library &library, QList<NoteChange> &changes, const QDateTime &now);
    /// Writes the files. A file that has changed since plan() is left as it is.
    void writeFiles(QList<NoteChange> &changes);
    /// Stores what is known about the files, and counts the changes.
    Outcome storeRecords(Library &library, const QList<NoteChange> &changes);
    const NoteSyncReport &report() const { return m_report; }

private:
    Result<bool> isWithoutKnownFiles(Library &library) const;

    Options m_options;
    NoteFolder m_folder;
    QList<qint64> m_papers;
    QSet<qint64> m_selected;
    qsizetype m_done = 0;
    NoteSyncReport m_report;
};

} // namespace dp
