#include "session/tagging.h"

#include "library/transaction.h"
#include "session/guardedpost.h"
#include "session/retrywhilebusy.h"
#include "session/undochange.h"

namespace dp {
namespace {

Result<TagEdit> inTransaction(Library &library, const std::function<Result<TagEdit>(Tags &)> &change)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    Tags tags(transaction);
    auto edit = change(tags);
    if (!edit)
        return edit;
    DP_TRY(transaction.commit());
    return edit;
}

} // namespace

/// A change of tags that is in the undo stack. Its papers are none if a tag itself is changed.
struct Tagging::Change {
    /// The written change. Only the writer's thread uses it, so that a change can be undone before it is
    /// written.
    std::shared_ptr<TagEdit> edit = std::make_shared<TagEdit>();
    bool isWritten = false;
    bool isEmpty = false; ///< the written change has changed nothing
};

Tagging::Tagging(
    LibraryThread &writer, LibraryThread &reader, UndoStack &undo, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_reader(reader)
    , m_undo(undo)
    , m_clock(clock)
{
}

void Tagging::readAll(QObject *context, Read done)
{
    m_reader.post(
        context, [](Library &library) { return Tags(library).all(); }, std::move(done));
}

void Tagging::readAmong(QObject *context, const QList<qint64> &papers, Read done)
{
    m_reader.post(
        context, [papers](Library &library) { return Tags(library).among(papers); }, std::move(done));
}

void Tagging::change(const QList<qint64> &papers, const QStringList &added, const QStringList &removed)
{
    if (papers.isEmpty() || (added.isEmpty() && removed.isEmpty()))
        return;
    //: name of a change in "Undo “%1”": papers get or lose a tag
    const QString name = added.isEmpty() ? tr("Remove tag") : tr("Tag");
    make(name, papers, [papers, added, removed, now = m_clock.now()](Library &library) {
        return inTransaction(library, [&](Tags &tags) { return tags.change(papers, added, removed, now); });
    });
}

void Tagging::update(const Tag &tag)
{
    //: name of a change in "Undo “%1”": a tag gets another name or color
    make(tr("Edit tag"), {}, [tag, now = m_clock.now()](Library &library) {
        return inTransaction(library, [&](Tags &tags) { return tags.update(tag, now); });
    });
}

void Tagging::remove(const Tag &tag)
{
    //: name of a change in "Undo “%1”": a tag is removed from all papers
    make(tr("Delete tag"), {}, [id = tag.id, now = m_clock.now()](Library &library) {
        return inTransaction(library, [&](Tags &tags) { return tags.remove(id, now); });
    });
}

/// Makes a change that is not in the undo stack yet.
void Tagging::make(const QString &name, const QList<qint64> &papers, const Write &write)
{
    auto change = std::make_shared<Change>();
    m_undo.push(std::make_unique<UndoChange>(
        UndoChange::Parts{name, papers, [this, change](bool isUndo) { apply(change, isUndo); },
            [change] {
                return !change->isWritten || !change->isEmpty;
            }}));
    const auto writeAndKeep = [write, edit = change->edit](Library &library) {
        auto written = write(library);
        if (written)
            *edit = *written;
        return written;
    };
    post(writeAndKeep, [this, change](const Result<TagEdit> &written) {
        change->isWritten = true;
        change->isEmpty = !written || written->isEmpty();
        if (change->isEmpty)
            m_undo.removeWithoutEffect();
        if (written)
            emit tagged(written->papers.size());
    });
}

/// Reverts a change, or makes it again.
void Tagging::apply(const std::shared_ptr<Change> &change, bool isReversed)
{
    post(
        [edit = change->edit, isReversed, now = m_clock.now()](Library &library) {
            return inTransaction(
                library, [&](Tags &tags) { return tags.apply(isReversed ? edit->reversed() : *edit, now); });
        },
        [this](const Result<TagEdit> &written) {
            if (written)
                emit reverted();
        });
}

void Tagging::post(const Write &write, std::function<void(const Result<TagEdit> &)> done)
{
    m_hasChanged = true;
    m_writer.post(
        this,
        [write, onWait = emitLater(m_writer, this, &Tagging::delayed)](
            Library &library) { return retryWhileBusy([&] { return write(library); }, onWait); },
        [this, done = std::move(done)](const Result<TagEdit> &written) {
            done(written);
            if (!written)
                emit failed(written.error());
            else
                emit changed(written->papers);
        });
}

} // namespace dp

#include "moc_tagging.cpp"
