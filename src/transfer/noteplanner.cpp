#include "transfer/noteplanner.h"

#include "base/files.h"
#include "base/notetext.h"
#include "exchange/notefilename.h"
#include "transfer/notefilestate.h"

#include <QFileInfo>

namespace dp {

/// Returns the file of a paper. A file without markers belongs to it only if the program has written it.
std::optional<NoteFolder::File> NotePlanner::fileOf(const Subject &subject)
{
    std::optional<NoteFolder::File> chosen;
    const QList<NoteFolder::File> files = m_folder.filesOf(subject.id());
    for (const NoteFolder::File &file : files)
        if (subject.record && file.name == subject.record->name)
            chosen = file;
    for (const NoteFolder::File &file : files) {
        if ((!file.isMarked && !file.isTooLarge) || (chosen && file.name == chosen->name))
            continue;
        if (chosen)
            addProblem(NoteSyncReport::Trouble::Twice, file.name);
        else
            chosen = file;
    }
    return chosen;
}

std::optional<NoteChange> NotePlanner::plan(const Subject &subject)
{
    const auto file = fileOf(subject);
    if (file && file->isTooLarge)
        addProblem(NoteSyncReport::Trouble::TooLarge, file->name);
    else if (file)
        return planFile(subject, *file);
    else if (subject.isSelected)
        return planNew(subject);
    return std::nullopt;
}

std::optional<NoteChange> NotePlanner::planNew(const Subject &subject)
{
    if (subject.record && !m_folder.hasIdentifier(subject.record->name)
        && notefilestate::isTaken(m_folder.pathOf(subject.record->name))) {
        const QFileInfo info(m_folder.pathOf(subject.record->name));
        addProblem(info.isSymLink()  ? NoteSyncReport::Trouble::Link
                : !info.isReadable() ? NoteSyncReport::Trouble::Unreadable
                                     : NoteSyncReport::Trouble::NoIdentifier,
            subject.record->name, Error{ErrorKind::NoPermission});
        return std::nullopt;
    }
    constexpr int mostNames = 100;
    QString name;
    for (int number = 1; number <= mostNames; ++number) {
        name = notefilename::of(subject.paper.paper, number);
        if (!notefilestate::isTaken(m_folder.pathOf(name)))
            break;
    }
    NoteChange change;
    change.paper = subject.id();
    change.noteBefore = subject.paper.note;
    change.bytes = NoteFile::create(
        subject.content.front, subject.content.text.before, subject.paper.note, subject.content.text.after)
                       .bytes();
    change.record = {
        change.paper, name, NoteFileRecord::hashOf(subject.paper.note), notemerge::partsOf(subject.content)};
    change.count = subject.record ? &NoteSyncReport::writtenAgain : &NoteSyncReport::created;
    return change;
}

std::optional<NoteChange> NotePlanner::planFile(const Subject &subject, const NoteFolder::File &found)
{
    using enum NoteSyncReport::Trouble;
    const auto refuse = [&](NoteSyncReport::Trouble trouble, const Error &error = {}) {
        addProblem(trouble, found.name, error);
        return std::nullopt;
    };
    const auto bytes = files::read(m_folder.pathOf(found.name), NoteFile::maximumBytes);
    if (!bytes)
        return refuse(Unreadable, bytes.error());
    auto file = NoteFile::read(*bytes);
    if (!file)
        return refuse(NotUtf8);
    if (!file->hasFrontMatter() || !file->frontMatter().isValid())
        return refuse(BrokenFrontMatter);
    if (file->region() == NoteFile::Region::Damaged)
        return refuse(DamagedMarkers);
    NoteChange change;
    change.paper = subject.id();
    change.noteBefore = subject.paper.note;
    change.record = subject.record.value_or(NoteFileRecord{change.paper, {}, {}, {}});
    change.record.name = found.name;
    change.recordOfRead = change.record;
    change.recordOfRead.note = NoteFileRecord::hashOf(file->note());
    if (!mergeNote(subject, *file, change))
        return std::nullopt;
    if (m_options.writesFiles) {
        notemerge::update(*file, subject.content, change.record.parts);
        if (const QByteArray now = file->bytes(); now != *bytes) {
            change.bytes = now;
            change.bytesBefore = notefilestate::hashOf(*bytes);
            if (!change.count)
                change.count = &NoteSyncReport::written;
        }
    }
    return change.note || change.bytes || change.record != subject.record ? std::optional(change)
                                                                          : std::nullopt;
}

/// Returns false if the notes cannot be brought together.
bool NotePlanner::mergeNote(const Subject &subject, NoteFile &file, NoteChange &change)
{
    using enum NoteSyncReport::Trouble;
    const QString inLibrary = subject.paper.note;
    // A file without markers has no note.
    const bool hasRegion = file.region() == NoteFile::Region::Found;
    const auto inFile = hasRegion ? notetext::checked(file.note()) : Result<QString>(inLibrary);
    if (!inFile) {
        addProblem(NoteTooLong, change.record.name);
        return false;
    }
    const NoteFileRecord *record = subject.record ? &*subject.record : nullptr;
    const auto merged = notemerge::notes(inLibrary, *inFile, record, m_options.today);
    if (!merged) {
        addProblem(BothTooLong, change.record.name);
        return false;
    }
    if (merged->note != inLibrary) {
        change.note = merged->note;
        change.count =
            merged->changed == notemerge::Side::Both ? &NoteSyncReport::united : &NoteSyncReport::read;
    }
    if (!m_options.writesFiles) {
        if (merged->changed != notemerge::Side::Library)
            change.record.note = NoteFileRecord::hashOf(*inFile);
        return true;
    }
    if (merged->note != *inFile || (!hasRegion && !inLibrary.isEmpty()))
        file.setNote(merged->note);
    change.record.note = NoteFileRecord::hashOf(merged->note);
    return true;
}

void NotePlanner::addProblem(NoteSyncReport::Trouble trouble, const QString &name, const Error &error)
{
    m_problems.append({trouble, name, error});
}

} // namespace dp
