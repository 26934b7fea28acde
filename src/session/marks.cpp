#include "session/marks.h"

#include "library/marking.h"
#include "session/guardedpost.h"
#include "session/undostack.h"

namespace dp {
namespace {

// Number of retries if another program is writing; each attempt waits ten seconds, see Connection.
constexpr int busyTries = 6;

Mark opposite(Mark mark)
{
    switch (mark) {
    case Mark::Read: return Mark::Unread;
    case Mark::Unread: return Mark::Read;
    case Mark::Starred: return Mark::Unstarred;
    case Mark::Unstarred: return Mark::Starred;
    }
    return mark;
}

bool isBusy(const std::optional<Error> &error)
{
    return error && error->kind == ErrorKind::LibraryBusy;
}

} // namespace

/// A mark that is in the undo stack.
struct Marks::Change {
    /// Papers that the mark has changed. Only the writer's thread uses this list, so that a mark can be
    /// undone before it is written.
    Stored stored = std::make_shared<QList<qint64>>();
    bool isWritten = false;
    /// The same for the GUI thread. Until the mark is written, these are all papers that get the mark; empty:
    /// they are not known yet.
    QList<qint64> ids;
};

/// The result of writing a mark.
struct Marks::Report {
    QList<qint64> ids; ///< papers that were to be marked
    marking::Written written;
};

/// Undoes or repeats a mark of those papers that the mark has changed.
class Marks::Command final : public UndoCommand
{
public:
    Command(Marks &marks, Mark mark, const std::shared_ptr<Change> &change)
        : m_marks(marks)
        , m_mark(mark)
        , m_change(change)
    {
    }

    QString text() const override
    {
        switch (m_mark) {
        //: name of a change in "Undo “%1”"
        case Mark::Read: return Marks::tr("Mark as read");
        //: name of a change in "Undo “%1”"
        case Mark::Unread: return Marks::tr("Mark as unread");
        //: name of a change in "Undo “%1”"
        case Mark::Starred: return Marks::tr("Star");
        //: name of a change in "Undo “%1”"
        case Mark::Unstarred: return Marks::tr("Remove star");
        }
        return {};
    }
    void apply() override { m_marks.revert(m_change, m_mark); }
    void revert() override { m_marks.revert(m_change, opposite(m_mark)); }
    QList<qint64> papers() const override { return m_change->ids; }
    bool hasEffect() const override { return !m_change->isWritten || !m_change->ids.isEmpty(); }

private:
    Marks &m_marks;
    const Mark m_mark;
    const std::shared_ptr<Change> m_change;
};

Marks::Marks(LibraryThread &writer, UndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_undo(undo)
{
}

/// Adds a mark that is not written yet to the undo stack.
std::shared_ptr<Marks::Change> Marks::addChange(Mark mark)
{
    auto change = std::make_shared<Change>();
    m_undo.push(std::make_unique<Command>(*this, mark, change));
    return change;
}

void Marks::mark(const QList<qint64> &ids, Mark mark)
{
    if (ids.isEmpty())
        return;
    emit marking(ids, mark);
    const auto change = addChange(mark);
    change->ids = ids;
    write([ids](Library &) { return Result<QList<qint64>>(ids); }, mark, change->stored,
        [this, mark, change](const Report &report) { finish(report, mark, change.get()); });
}

void Marks::markAll(const PaperQuery &query, Mark mark)
{
    PaperQuery all = query;
    all.unreadOnly = all.unreadOnly || mark == Mark::Read;
    all.starredOnly = all.starredOnly || mark == Mark::Unstarred;
    // The order does not matter, and this one is the fastest because it needs no sorting.
    all.key = SortKey::Submitted;
    all.descending = true;
    markAll([all](Library &library) { return PaperReader(library).ids(all); }, mark);
}

void Marks::markAll(const ReadIds &read, Mark mark)
{
    const auto change = addChange(mark);
    const auto readAndShow = [read, mark, writer = &m_writer, guard = QPointer<Marks>(this)](
                                 Library &library) {
        const auto ids = read(library);
        if (ids && !ids->isEmpty())
            postGuarded(*writer, guard, [guard, mark, ids = *ids] { emit guard->marking(ids, mark); });
        return ids;
    };
    write(readAndShow, mark, change->stored,
        [this, mark, change](const Report &report) { finish(report, mark, change.get()); });
}

/// Gives the papers of a change another mark, because the change is undone or repeated.
void Marks::revert(const std::shared_ptr<Change> &change, Mark mark)
{
    if (!change->ids.isEmpty())
        emit marking(change->ids, mark);
    write([stored = change->stored](Library &) { return Result<QList<qint64>>(*stored); }, mark, nullptr,
        [this, mark](const Report &report) { finish(report, mark, nullptr); });
}

/// Marks the papers that `read` returns. stored: gets the papers whose mark has changed; may be null.
void Marks::write(
    const ReadIds &read, Mark mark, const Stored &stored, std::function<void(const Report &)> done)
{
    m_hasMarked = true;
    m_writer.post(
        this,
        [writer = &m_writer, guard = QPointer<Marks>(this), read, mark, stored](Library &library) {
            Report report;
            const auto ids = read(library);
            if (!ids) {
                report.written.error = ids.error();
                return report;
            }
            report.ids = *ids;
            report.written = marking::write(library, *ids, mark);
            // Another program may write for a long time. In the meantime the mark is shown, and later marks
            // wait until it is written.
            for (int tries = 0; isBusy(report.written.error) && tries < busyTries; ++tries) {
                if (tries == 0)
                    postGuarded(*writer, guard, [guard] { emit guard->delayed(); });
                const QList<qint64> before = report.written.changed;
                report.written = marking::write(library, *ids, mark);
                report.written.changed = before + report.written.changed;
            }
            if (stored)
                *stored = report.written.changed;
            return report;
        },
        std::move(done));
}

/// Reports a written mark. change: the change in the undo stack that the mark belongs to; null if the change
/// was undone or repeated.
void Marks::finish(const Report &report, Mark mark, Change *change)
{
    const marking::Written &written = report.written;
    if (written.error)
        emit failed(*written.error);
    const bool isUndoneInVain = !change && written.changed.isEmpty(); // for example, the paper was removed
    if ((report.ids.size() != 1 || isUndoneInVain) && (!written.error || !written.changed.isEmpty()))
        emit markedMany(written.changed.size(), mark);
    else if (!written.error)
        emit markedOne();
    emit marked(report.ids);
    if (!written.changed.isEmpty())
        emit papersChanged(written.changed, mark);
    if (!change)
        return;
    change->isWritten = true;
    change->ids = written.changed;
    if (written.changed.isEmpty())
        m_undo.removeWithoutEffect();
}

} // namespace dp

#include "moc_marks.cpp"
