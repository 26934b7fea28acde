#include "gui/desk.h"

#include "gui/prompts.h"
#include "library/marking.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int undoSteps = 100;
constexpr int busyTries = 6; // each try waits ten seconds, see Connection

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

Desk::Desk(LibraryThread &writer, LibraryThread &searcher, Library &reader, RefreshService &refresh,
    Settings &settings, Prompts &prompts, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_searcher(searcher)
    , m_reader(reader)
    , m_refresh(refresh)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_clock(clock)
{
}

void Desk::mark(const QList<qint64> &ids, Mark mark)
{
    if (!ids.isEmpty())
        write(ids, mark, true);
}

void Desk::markAll(const PaperQuery &query, Mark mark)
{
    PaperQuery all = query;
    all.unreadOnly = all.unreadOnly || mark == Mark::Read;
    all.starredOnly = all.starredOnly || mark == Mark::Unstarred;
    all.key = SortKey::Submitted; // any order is correct, and this one needs no sorting
    all.descending = true;
    markAll([all](Library &library) { return PaperReader(library).ids(all); }, mark);
}

void Desk::markAll(const ReadIds &read, Mark mark)
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

void Desk::undo()
{
    if (m_done.isEmpty())
        return;
    const Done last = m_done.takeLast();
    emit undoChanged(canUndo());
    write(last.ids, opposite(last.mark), false);
}

void Desk::forgetUndo()
{
    m_done.clear();
    emit undoChanged(false);
}

void Desk::write(const QList<qint64> &ids, Mark mark, bool remember)
{
    m_hasMarked = true;
    emit marking(ids, mark);
    m_writer.post(
        this,
        [writer = &m_writer, guard = QPointer<Desk>(this), ids, mark](Library &library) {
            auto written = marking::write(library, ids, mark);
            // Another program may write for a long time. The mark stays visible, and it is written before
            // later marks.
            for (int more = 0; isBusy(written.error) && more < busyTries; ++more) {
                if (more == 0)
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
        [this, ids, mark, remember](const marking::Written &written) {
            if (written.error)
                emit failed(*written.error);
            if (remember && !written.changed.isEmpty()) {
                m_done << Done{written.changed, mark};
                if (m_done.size() > undoSteps)
                    m_done.removeFirst();
                emit undoChanged(true);
            }
            if (ids.size() > 1 && (!written.error || !written.changed.isEmpty()))
                emit markedMany(written.changed.size(), mark);
            else if (!written.error)
                emit markedOne();
            emit marked(ids);
        });
}

void Desk::openUrl(const QUrl &url)
{
    if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        m_prompts.openUrl(url);
}

} // namespace dp
