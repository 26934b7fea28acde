#include "session/keywordwriter.h"

#include "base/log.h"
#include "base/plaintext.h"
#include "library/libraryproperties.h"
#include "library/recovery/backup.h"
#include "session/retrywhilebusy.h"
#include "session/undochange.h"
#include "transfer/keywordbackfill.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the name of a change for the menu.
QString nameOf(const QList<Keyword> &before, const QList<Keyword> &after)
{
    const auto has = [](const QList<Keyword> &list, qint64 id) {
        return std::any_of(list.cbegin(), list.cend(), [id](const Keyword &one) { return one.id == id; });
    };
    QList<Keyword> added, removed, changed;
    for (const Keyword &keyword : after) {
        if (!has(before, keyword.id))
            added << keyword;
        else if (!before.contains(keyword))
            changed << keyword;
    }
    for (const Keyword &keyword : before)
        if (!has(after, keyword.id))
            removed << keyword;
    const auto name = [](const QList<Keyword> &list) {
        return plaintext::isolated(list.constFirst().name);
    };
    const qsizetype all = added.size() + removed.size() + changed.size();
    if (all == 0)
        //: name of a change in "Undo “%1”"
        return KeywordWriter::tr("Move tab");
    if (all > 1)
        //: name of a change of several keywords in "Undo “%1”"
        return KeywordWriter::tr("Change keywords");
    if (!added.isEmpty())
        //: name of a change in "Undo “%1”"; %1 is a keyword
        return KeywordWriter::tr("Add keyword %1").arg(name(added));
    if (!removed.isEmpty())
        //: name of a change in "Undo “%1”"; %1 is a keyword
        return KeywordWriter::tr("Remove keyword %1").arg(name(removed));
    //: name of a change in "Undo “%1”"; %1 is a keyword
    return KeywordWriter::tr("Change keyword %1").arg(name(changed));
}

Result<KeywordWriter::Written> write(Library &library, const QList<Keyword> &before,
    const QList<Keyword> &after, const QDateTime &now, keywordchanges::Recording *recording)
{
    if (after.size() < before.size())
        if (const auto written = backup::keepBeforeRemoval(library, now); !written)
            qCWarning(logLibrary) << "no backup before a removal:" << written.error().detail;
    const auto conflicts = keywordchanges::store(library, before, after, recording);
    if (!conflicts)
        return conflicts.error();
    // The keywords are stored, even if their older papers cannot be found.
    return KeywordWriter::Written{*conflicts, keywordbackfill::findNew(library, now)};
}

} // namespace

/// A change that is in the undo stack.
struct KeywordWriter::Change {
    // Only the writer's thread uses these members, so that a change can be undone before it is written.
    KeywordStep step; // undoes the change if isDone, otherwise makes it again
    bool isDone = false;
    // Only the GUI thread uses this member.
    bool hasEffect = true;
};

KeywordWriter::KeywordWriter(LibraryThread &writer, UndoStack &undo, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_undo(undo)
    , m_clock(clock)
{
}

/// Adds a change that is not written yet to the undo stack.
std::shared_ptr<KeywordWriter::Change> KeywordWriter::addChange(const QString &text)
{
    auto change = std::make_shared<Change>();
    m_undo.push(std::make_unique<UndoChange>(
        UndoChange::Parts{text, {}, [this, change](bool isUndo) { apply(change, isUndo); },
            [change] {
                return change->hasEffect;
            }}));
    return change;
}

void KeywordWriter::finish(Change &change, bool hasEffect)
{
    change.hasEffect = hasEffect;
    if (!hasEffect)
        m_undo.removeWithoutEffect();
}

void KeywordWriter::store(const QList<Keyword> &before, const QList<Keyword> &after, Done done)
{
    if (before == after)
        return m_writer.post(
            this, [](Library &) -> Result<Written> { return Written(); }, std::move(done));
    const auto change = addChange(nameOf(before, after));
    m_writer.post(
        this,
        [before, after, change, now = m_clock.now()](Library &library) {
            keywordchanges::Recording recording{now};
            const auto written = write(library, before, after, now, &recording);
            if (written) {
                change->step = recording.undo;
                change->isDone = !recording.undo.isEmpty();
            }
            return std::pair(written, written && change->isDone);
        },
        [this, change, done = std::move(done)](const std::pair<Result<Written>, bool> &result) {
            finish(*change, result.second);
            done(result.first);
        });
}

void KeywordWriter::storeFirst(const QList<Keyword> &before, const QList<Keyword> &after, Done done)
{
    m_writer.post(
        this,
        [before, after, now = m_clock.now()](Library &library) -> Result<Written> {
            const auto written = write(library, before, after, now, nullptr);
            if (written)
                DP_TRY(LibraryProperties(library).set(LibraryProperties::Name::WelcomeDue, u"0"_s));
            return written;
        },
        std::move(done));
}

void KeywordWriter::restore(const RemovedKeyword &removed, Done done)
{
    //: name of a change in "Undo “%1”"; %1 is a keyword
    const auto change = addChange(tr("Restore keyword %1").arg(plaintext::isolated(removed.name)));
    m_writer.post(
        this,
        [change, id = removed.id, now = m_clock.now()](Library &library) -> Result<Written> {
            KeywordStep step;
            step.restore << id;
            const auto undo = keywordstep::apply(library, step, now);
            if (!undo)
                return undo.error();
            if (undo->isEmpty()) // another program has restored it, or it was deleted
                return Error{ErrorKind::NotRemoved, QString(), {}};
            change->step = *undo;
            change->isDone = true;
            return Written{{}, keywordbackfill::findNew(library, now)};
        },
        [this, change, name = removed.name, done = std::move(done)](Result<Written> result) {
            finish(*change, result.ok());
            if (!result && result.error().kind == ErrorKind::NotRemoved)
                result = Error{ErrorKind::NotRemoved, name, {}};
            done(result);
        });
}

/// Undoes the change, or makes it again. If an earlier step of the change has failed, nothing is done.
void KeywordWriter::apply(const std::shared_ptr<Change> &change, bool isUndo)
{
    emit stepBegan();
    m_writer.post(
        this,
        [change, isUndo, now = m_clock.now()](Library &library) -> Result<Written> {
            if (change->isDone != isUndo)
                return Written();
            const auto reverse =
                retryWhileBusy([&] { return keywordstep::apply(library, change->step, now); }, [] {});
            if (!reverse)
                return reverse.error();
            change->step = *reverse;
            change->isDone = !isUndo;
            return Written{{}, keywordbackfill::findNew(library, now)};
        },
        [this](const Result<Written> &result) { emit stepEnded(result); });
}

} // namespace dp

#include "moc_keywordwriter.cpp"
