#include "session/marks.h"

#include "library/marking.h"
#include "session/undostack.h"

#include <QPointer>

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

/// The result of a mark. The command in the undo stack and the pending write share it.
struct Marks::Change {
    bool isWritten = false;
    bool isReverted =
        false; ///< the user has undone the mark; if it is not written yet, it is reverted afterwards
    QList<qint64> ids; ///< papers that the mark has changed; known when it is written
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
    void apply() override { setReverted(false); }
    void revert() override { setReverted(true); }
    bool hasEffect() const override { return !m_change->isWritten || !m_change->ids.isEmpty(); }

private:
    void setReverted(bool reverted)
    {
        m_change->isReverted = reverted;
        if (m_change->isWritten)
            m_marks.write(m_change->ids, reverted ? opposite(m_mark) : m_mark, nullptr);
    }

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

/// Called when the mark was written or has failed.
void Marks::setWritten(Change &change, const QList<qint64> &changed, Mark mark)
{
    change.isWritten = true;
    change.ids = changed;
    if (changed.isEmpty())
        m_undo.removeWithoutEffect();
    else if (change.isReverted)
        write(changed, opposite(mark), nullptr);
}

void Marks::mark(const QList<qint64> &ids, Mark mark)
{
    if (!ids.isEmpty())
        write(ids, mark, addChange(mark));
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
    m_writer.post(this, read, [this, mark, change](const Result<QList<qint64>> &ids) {
        if (ids && !ids->isEmpty())
            return write(*ids, mark, change);
        setWritten(*change, {}, mark);
        if (ids)
            emit markedMany(0, mark);
        else
            emit failed(ids.error());
    });
}

void Marks::write(const QList<qint64> &ids, Mark mark, const std::shared_ptr<Change> &change)
{
    m_hasMarked = true;
    emit marking(ids, mark);
    m_writer.post(
        this,
        [writer = &m_writer, guard = QPointer<Marks>(this), ids, mark](Library &library) {
            auto written = marking::write(library, ids, mark);
            // Another program may write for a long time. In the meantime the mark is shown, and later marks
            // wait until it is written.
            for (int tries = 0; isBusy(written.error) && tries < busyTries; ++tries) {
                if (tries == 0)
                    QMetaObject::invokeMethod(
                        writer,
                        [guard] {
                            if (guard)
                                emit guard->delayed();
                        },
                        Qt::QueuedConnection);
                const QList<qint64> before = written.changed;
                written = marking::write(library, ids, mark);
                written.changed = before + written.changed;
            }
            return written;
        },
        [this, ids, mark, change](const marking::Written &written) {
            if (written.error)
                emit failed(*written.error);
            if (ids.size() > 1 && (!written.error || !written.changed.isEmpty()))
                emit markedMany(written.changed.size(), mark);
            else if (!written.error)
                emit markedOne();
            emit marked(ids);
            if (!written.changed.isEmpty())
                emit papersChanged(written.changed, mark);
            if (change)
                setWritten(*change, written.changed, mark);
        });
}

} // namespace dp

#include "moc_marks.cpp"
