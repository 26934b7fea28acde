#include "session/notekeeping.h"

#include "library/notes.h"
#include "library/transaction.h"
#include "session/guardedpost.h"
#include "session/retrywhilebusy.h"
#include "session/undochange.h"

namespace dp {
namespace {

Result<QString> writeNote(Library &library, qint64 paperId, const QString &text, const QDateTime &now)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    auto before = Notes(transaction).set(paperId, text, now);
    if (!before)
        return before;
    DP_TRY(transaction.commit());
    return before;
}

} // namespace

/// A change of a note that is in the undo stack.
struct NoteKeeping::Change {
    qint64 paperId = 0;
    QString after;
    /// The note before the change; no value: the change was not written. Only the writer's thread uses it, so
    /// that a change can be undone before it is written.
    std::shared_ptr<std::optional<QString>> before = std::make_shared<std::optional<QString>>();
    int pending = 0; ///< number of texts of this change that are not written yet
    bool isWithoutEffect = false; ///< the note is the same as before the change
};

/// The result of writing a note.
struct NoteKeeping::Report {
    std::optional<Error> error;
    bool isWithoutEffect = false; ///< the note is the same as before the change
};

NoteKeeping::NoteKeeping(LibraryThread &writer, UndoStack &undo, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_undo(undo)
    , m_clock(clock)
{
    connect(&undo, &UndoStack::changed, this, [this] {
        if (!m_isPushing)
            endEditing();
    });
}

void NoteKeeping::set(qint64 paperId, const QString &text, const UndoStack::Group &group)
{
    if (!m_open || m_open->paperId != paperId) {
        m_open = std::make_shared<Change>();
        m_open->paperId = paperId;
        m_isPushing = true;
        m_undo.push(std::make_unique<UndoChange>(
                        UndoChange::Parts{//: name of a change in "Undo “%1”": the note on a paper was changed
                            tr("Edit note"), {paperId},
                            [this, change = m_open](bool isUndo) {
                                endEditing(); // the change in the stack is complete
                                write(change, isUndo);
                            },
                            [change = m_open] {
                                return !change->isWithoutEffect;
                            }}),
            group);
        m_isPushing = false;
    }
    m_open->after = text;
    write(m_open, false);
}

void NoteKeeping::replace(qint64 paperId, const QString &text, const UndoStack::Group &group)
{
    endEditing(); // the change is not a part of what the user types
    set(paperId, text, group);
    endEditing();
    emit replaced(paperId, text);
}

void NoteKeeping::takeTyped()
{
    emit typedTextsNeeded();
    endEditing();
}

void NoteKeeping::endEditing()
{
    m_open.reset();
}

/// Writes the text of a change, or the text before it.
void NoteKeeping::write(const std::shared_ptr<Change> &change, bool isReversed)
{
    m_hasChanged = true;
    const bool isNew = change == m_open;
    change->pending += isNew ? 1 : 0;
    if (isNew) {
        Unwritten &unwritten = m_unwritten[change->paperId];
        unwritten.text = change->after;
        ++unwritten.pending;
    }
    m_writer.post(
        this,
        [onWait = emitLater(m_writer, this, &NoteKeeping::delayed), id = change->paperId,
            text = change->after, before = change->before, isReversed,
            now = m_clock.now()](Library &library) {
            if (isReversed && !before->has_value())
                return Report(); // the change was not written
            const QString wanted = isReversed ? **before : text;
            const auto earlier = retryWhileBusy([&] { return writeNote(library, id, wanted, now); }, onWait);
            if (!earlier)
                return Report{earlier.error(), !before->has_value()};
            if (!before->has_value())
                *before = *earlier;
            return Report{std::nullopt, wanted == **before};
        },
        [this, change, isNew](const Report &report) {
            if (isNew) {
                forget(change->paperId, report.error.has_value());
                finish(*change, report);
            }
            if (report.error)
                return emit failed(change->paperId, *report.error);
            if (!isNew)
                emit reverted();
            emit changed({change->paperId});
        });
}

/// Forgets a text that is in the library now.
void NoteKeeping::forget(qint64 paperId, bool hasFailed)
{
    const auto found = m_unwritten.find(paperId);
    if (found == m_unwritten.end())
        return;
    if (--found->pending <= 0 && !hasFailed)
        m_unwritten.erase(found);
}

std::optional<QString> NoteKeeping::unwritten(qint64 paperId) const
{
    const auto found = m_unwritten.constFind(paperId);
    return found == m_unwritten.cend() ? std::nullopt : std::optional(found->text);
}

void NoteKeeping::finish(Change &change, const Report &report)
{
    --change.pending;
    change.isWithoutEffect = change.pending == 0 && report.isWithoutEffect;
    if (change.isWithoutEffect)
        m_undo.removeWithoutEffect();
}

} // namespace dp

#include "moc_notekeeping.cpp"
