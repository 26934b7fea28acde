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

/// Undoes or repeats a mark of those papers that the mark has changed.
class Marks::Command final : public UndoCommand
{
public:
    Command(Marks &marks, const QList<qint64> &ids, Mark mark)
        : m_marks(marks)
        , m_ids(ids)
        , m_mark(mark)
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
    void apply() override { m_marks.write(m_ids, m_mark, Undoable::No); }
    void revert() override { m_marks.write(m_ids, opposite(m_mark), Undoable::No); }

private:
    Marks &m_marks;
    const QList<qint64> m_ids;
    const Mark m_mark;
};

Marks::Marks(LibraryThread &writer, UndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_undo(undo)
{
}

void Marks::mark(const QList<qint64> &ids, Mark mark)
{
    if (!ids.isEmpty())
        write(ids, mark, Undoable::Yes);
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
    m_writer.post(this, read, [this, mark](const Result<QList<qint64>> &ids) {
        if (!ids)
            emit failed(ids.error());
        else if (ids->isEmpty())
            emit markedMany(0, mark);
        else
            this->mark(*ids, mark);
    });
}

void Marks::write(const QList<qint64> &ids, Mark mark, Undoable undoable)
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
                        [guard, error = *written.error] {
                            if (guard)
                                emit guard->failed(error);
                        },
                        Qt::QueuedConnection);
                const QList<qint64> before = written.changed;
                written = marking::write(library, ids, mark);
                written.changed = before + written.changed;
            }
            return written;
        },
        [this, ids, mark, undoable](const marking::Written &written) {
            if (written.error)
                emit failed(*written.error);
            if (undoable == Undoable::Yes && !written.changed.isEmpty())
                m_undo.push(std::make_unique<Command>(*this, written.changed, mark));
            if (ids.size() > 1 && (!written.error || !written.changed.isEmpty()))
                emit markedMany(written.changed.size(), mark);
            else if (!written.error)
                emit markedOne();
            emit marked(ids);
            if (!written.changed.isEmpty())
                emit papersChanged(written.changed, mark);
        });
}

} // namespace dp
