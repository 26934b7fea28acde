#pragma once

#include "exchange/notefile.h"
#include "transfer/notechange.h"
#include "transfer/notefolder.h"
#include "transfer/notemerge.h"
#include "transfer/notesyncoptions.h"
#include "transfer/notesyncreport.h"

#include <QList>

#include <optional>

namespace dp {

/// Compares the note of a paper with its file, and decides what changes. Nothing is changed here. Can be used
/// in any thread.
class NotePlanner
{
public:
    /// A paper with everything that is known about it.
    struct Subject {
        LibraryPaper paper;
        notemerge::Content content; ///< what the program would write into a new file
        std::optional<NoteFileRecord> record;
        bool isSelected = false; ///< the paper gets a file if it has none

        qint64 id() const { return paper.paper.id.key(); }
    };

    /// The arguments must outlive the object. problems: gets the files that are left as they are.
    NotePlanner(
        const NoteSyncOptions &options, const NoteFolder &folder, QList<NoteSyncReport::Problem> &problems)
        : m_options(options)
        , m_folder(folder)
        , m_problems(problems)
    {
    }

    /// Returns the change of a paper; no value: nothing changes, or a problem was added.
    std::optional<NoteChange> plan(const Subject &subject);

private:
    std::optional<NoteFolder::File> fileOf(const Subject &subject);
    std::optional<NoteChange> planNew(const Subject &subject);
    std::optional<NoteChange> planFile(const Subject &subject, const NoteFolder::File &file);
    bool mergeNote(const Subject &subject, NoteFile &file, NoteChange &change);
    void addProblem(NoteSyncReport::Trouble trouble, const QString &name, const Error &error = {});

    const NoteSyncOptions &m_options;
    const NoteFolder &m_folder;
    QList<NoteSyncReport::Problem> &m_problems;
};

} // namespace dp
