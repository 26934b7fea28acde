#include "transfer/notesync.h"

#include "base/filename.h"
#include "base/files.h"
#include "exchange/yaml.h"
#include "library/citationkeystore.h"
#include "library/notes.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "transfer/notefilestate.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dp {
namespace notesyncparts { namespace {

/// Returns the path without symbolic links of a folder that need not exist, as in the records.
QString realPathOf(const QString &folder)
{
    const QString path = QDir::cleanPath(folder);
    QString existing = path;
    while (!QFileInfo::exists(existing) && !QDir(existing).isRoot()) {
        const QString parent = QFileInfo(existing).path();
        if (parent == existing)
            break;
        existing = parent;
    }
    const QString real = QFileInfo(existing).canonicalFilePath();
    return real.isEmpty() ? path : QDir::cleanPath(real + path.mid(existing.size()).prepend(u'/'));
}

}} // namespace notesyncparts

NoteSync::NoteSync(const Options &options)
    : m_options(options)
{
    m_options.folder = filename::absolute(options.folder);
}

Outcome NoteSync::prepareFolder(Library &library) const
{
    if (m_options.folder.isEmpty())
        return Error{ErrorKind::NotesUnset};
    if (const auto yamlLibrary = yaml::library(); !yamlLibrary)
        return yamlLibrary.error();
    const QFileInfo info(m_options.folder);
    if (info.isDir() || !m_options.writesFiles)
        return success();
    const auto isKnown = NoteFileRecords(library, notesyncparts::realPathOf(m_options.folder)).hasAny();
    if (!isKnown)
        return isKnown.error();
    if (info.exists() || info.isSymLink() || *isKnown)
        return Error{ErrorKind::NotAFolder, m_options.folder, {}};
    if (QDir().mkdir(m_options.folder))
        return success();
    const bool isRefused = QFileInfo(info.path()).isDir();
    return Error{isRefused ? ErrorKind::NoPermission : ErrorKind::NoSuchFolder, m_options.folder, {}};
}

Outcome NoteSync::scan(const NoteFolder::IsStopped &isStopped)
{
    auto folder = NoteFolder::scan(m_options.folder, isStopped);
    if (!folder)
        return folder.error();
    m_folder = std::move(*folder);
    return success();
}

Outcome NoteSync::select(Library &library, const ExportSelection &selection)
{
    if (m_options.writesFiles) {
        const auto isEmpty = isWithoutKnownFiles(library);
        if (!isEmpty)
            return isEmpty.error();
        if (*isEmpty) {
            m_report.problems.append({NoteSyncReport::Trouble::AllMissing, m_folder.path()});
            return success();
        }
        const auto query = exportselection::queryOf(library, selection);
        if (!query)
            return query.error();
        const auto ids = exportselection::ids(library, *query, selection);
        if (!ids)
            return ids.error();
        m_papers = *ids;
        m_selected = QSet<qint64>(ids->cbegin(), ids->cend());
    }
    if (!m_options.includesFiles)
        return success();
    Papers papers(library);
    for (const qint64 id : m_folder.papers()) {
        if (m_selected.contains(id))
            continue;
        const auto has = papers.has(id);
        if (!has)
            return has.error();
        if (*has)
            m_papers << id;
        else
            ++m_report.unknown;
    }
    return success();
}

Result<bool> NoteSync::isWithoutKnownFiles(Library &library) const
{
    const auto names = NoteFileRecords(library, m_folder.path()).names();
    if (!names)
        return names.error();
    for (auto name = names->cbegin(); name != names->cend(); ++name)
        if (!m_folder.filesOf(name.key()).isEmpty() || notefilestate::isTaken(m_folder.pathOf(*name)))
            return false;
    return !names->isEmpty();
}

Result<QList<NoteChange>> NoteSync::plan(Library &library)
{
    constexpr qsizetype papersAtOnce = 100;
    const QList<qint64> ids = m_papers.mid(m_done, papersAtOnce);
    const auto records = NoteFileRecords(library, m_folder.path()).of(ids);
    if (!records)
        return records.error();
    const auto papers = PaperReader(library).papers(ids);
    if (!papers)
        return papers.error();
    CitationKeyStore keys(library);
    NotePlanner planner(m_options, m_folder, m_report.problems);
    QList<NoteChange> changes;
    for (const LibraryPaper &paper : *papers) {
        NotePlanner::Subject subject{paper, {}, {}, m_selected.contains(paper.paper.id.key())};
        const auto key = keys.keyOf(subject.id());
        if (!key)
            return key.error();
        subject.content = {notebody::frontMatter(paper, *key), notebody::of(m_options.style, paper, *key)};
        if (const auto record = records->constFind(subject.id()); record != records->cend())
            subject.record = *record;
        if (const auto change = planner.plan(subject))
            changes << *change;
    }
    m_report.papers += int(papers->size());
    m_done += ids.size();
    return changes;
}

Outcome NoteSync::storeNotes(Library &library, QList<NoteChange> &changes, const QDateTime &now)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    Notes notes(transaction);
    for (NoteChange &change : changes) {
        if (!change.note)
            continue;
        const auto current = notes.of(change.paper);
        if (!current)
            return current.error();
        change.isNoteKept = *current == change.noteBefore;
        if (!change.isNoteKept)
            continue;
        const auto before = notes.set(change.paper, *change.note, now);
        change.isNoteKept = before.ok();
        if (!before && before.error().kind != ErrorKind::UnknownPaper)
            return before.error();
    }
    return transaction.commit();
}

void NoteSync::writeFiles(QList<NoteChange> &changes)
{
    for (NoteChange &change : changes) {
        if (!change.bytes || !change.isNoteKept)
            continue;
        const QString path = m_folder.pathOf(change.record.name);
        change.isFileKept = notefilestate::isUnchanged(path, change.bytesBefore);
        if (!change.isFileKept)
            continue;
        const auto written = files::write(path, *change.bytes, files::NamedPipe::Refuse);
        change.isFileKept = written.ok();
        if (!written)
            m_report.problems.append(
                {NoteSyncReport::Trouble::NotWritten, change.record.name, written.error()});
    }
}

Outcome NoteSync::storeRecords(Library &library, const QList<NoteChange> &changes)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    QList<NoteFileRecord> records;
    for (const NoteChange &change : changes) {
        if (change.count && change.isNoteKept && (change.isFileKept || change.note))
            ++(m_report.*change.count);
        // If a note of a file could not be stored, its record would make the old note look like a new one.
        const auto note = change.note ? Notes(transaction).of(change.paper) : Result<QString>(QString());
        if (!note)
            return note.error();
        if (!change.isNoteKept || *note != change.note.value_or(QString()))
            continue;
        if (change.isFileKept)
            records << change.record;
        else if (change.note)
            records << change.recordOfRead;
    }
    DP_TRY(NoteFileRecords(transaction, m_folder.path()).add(records));
    return transaction.commit();
}

} // namespace dp
