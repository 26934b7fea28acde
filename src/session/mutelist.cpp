#include "session/mutelist.h"

#include "library/mutes.h"
#include "library/transaction.h"
#include "session/guardedpost.h"
#include "session/retrywhilebusy.h"
#include "session/undochange.h"

#include <utility>

namespace dp {
namespace {

Outcome inTransaction(Library &library, const std::function<Outcome(Mutes &)> &work)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    Mutes mutes(library);
    DP_TRY(work(mutes));
    return transaction.commit();
}

} // namespace

/// A change that is in the undo stack: papers that are muted or shown again, or a rule that is added or
/// removed.
struct MuteList::Change {
    bool isMuting = true; ///< mutes papers or adds a rule; the opposite when it is undone
    QList<qint64> papers; ///< empty: the change is one of a rule
    /// The following are used only by the writer's thread, so that a change can be undone before it is
    /// written.
    std::shared_ptr<QList<qint64>> changed = std::make_shared<QList<qint64>>();
    std::shared_ptr<Mute> rule = std::make_shared<Mute>();
    std::shared_ptr<std::optional<Mute>> before = std::make_shared<std::optional<Mute>>();

    Outcome make(Mutes &mutes, const QDateTime &now) const
    {
        if (papers.isEmpty())
            return isMuting ? addRule(mutes, now) : mutes.remove(rule->id);
        const auto written = mutes.setMuted(papers, isMuting, now);
        if (!written)
            return written.error();
        *changed = *written;
        return success();
    }
    Outcome revert(Mutes &mutes, const QDateTime &now) const
    {
        if (!papers.isEmpty()) {
            const auto written = mutes.setMuted(*changed, !isMuting, now);
            return written ? success() : Outcome(written.error());
        }
        if (!isMuting)
            return addRule(mutes, now);
        return *before ? mutes.setUntil((*before)->id, (*before)->until) : mutes.remove(rule->id);
    }

private:
    Outcome addRule(Mutes &mutes, const QDateTime &now) const
    {
        const auto same = mutes.same(*rule);
        if (!same)
            return same.error();
        *before = *same;
        const auto added = mutes.add(*rule, now);
        if (!added)
            return added.error();
        *rule = *added;
        return success();
    }
};

MuteList::MuteList(OpenedLibrary &library, UndoStack &undo, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_undo(undo)
    , m_clock(clock)
{
}

void MuteList::setMuted(const QList<qint64> &papers, bool isMuted)
{
    if (papers.isEmpty())
        return;
    auto change = std::make_shared<Change>();
    change->isMuting = isMuted;
    change->papers = papers;
    push(change);
}

void MuteList::add(const Mute &mute)
{
    auto change = std::make_shared<Change>();
    *change->rule = mute;
    push(change);
}

void MuteList::remove(const Mute &mute)
{
    auto change = std::make_shared<Change>();
    change->isMuting = false;
    *change->rule = mute;
    push(change);
}

QString MuteList::nameOf(const Change &change)
{
    if (change.papers.isEmpty())
        //: name of a change in "Undo “%1”"
        return change.isMuting ? tr("Add mute") : tr("Remove mute");
    //: name of a change in "Undo “%1”": the person is not interested in a paper
    return change.isMuting ? tr("Mute paper") : tr("Show muted paper again");
}

void MuteList::push(const std::shared_ptr<Change> &change)
{
    m_hasChanged = true;
    m_undo.push(std::make_unique<UndoChange>(
        UndoChange::Parts{nameOf(*change), change->papers, [this, change](bool isUndo) {
                              write(change, !isUndo);
                          }}));
    write(change, true);
}

/// Makes or reverts a change. Another program may write for a long time. In the meantime later changes wait.
void MuteList::write(const std::shared_ptr<Change> &change, bool isMade)
{
    m_library.writer.post(
        this,
        [change, isMade, now = m_clock.now(), onWait = emitLater(m_library.writer, this, &MuteList::delayed)](
            Library &library) {
            const auto work = [&](Mutes &mutes) {
                return isMade ? change->make(mutes, now) : change->revert(mutes, now);
            };
            return retryWhileBusy([&] { return inTransaction(library, work); }, onWait);
        },
        [this, change, isMade](const Outcome &written) { finish(change, isMade, written); });
}

void MuteList::finish(const std::shared_ptr<Change> &change, bool isMade, const Outcome &written)
{
    if (!written)
        emit failed(written.error());
    emit changed(); // also after an error, because a view may already show the change
    if (!written)
        return;
    const bool isMuted = change->isMuting == isMade;
    if (change->papers.isEmpty())
        emit ruleChanged(*change->rule, isMuted);
    else
        emit papersChanged(change->papers, isMuted);
}

void MuteList::updateDay()
{
    m_library.mutes->setToday(m_clock.today());
    emit changed();
}

void MuteList::read(QObject *context, std::function<void(const Result<Overview> &)> done)
{
    m_library.reader.post(
        context,
        [](Library &library) -> Result<Overview> {
            const auto rules = mutestates::all(library);
            const auto papers = mutestates::mutedPapers(library);
            if (!rules || !papers)
                return rules ? papers.error() : rules.error();
            return Overview{*rules, *papers};
        },
        std::move(done));
}

void MuteList::prepare()
{
    if (m_library.isReadOnly)
        return;
    m_library.writer.post(
        this,
        [](Library &library) {
            return inTransaction(library, [](Mutes &mutes) { return mutes.startLog(); });
        },
        [](const Outcome &) {}); // without the log, the papers are only searched twice
}

void MuteList::preview(
    QObject *context, const Mute &mute, std::function<void(const Result<MutePreview> &)> done)
{
    constexpr int titles = 100;
    m_library.reader.post(
        context, [mute](Library &library) { return mutestates::preview(library, mute, titles); },
        std::move(done));
}

} // namespace dp

#include "moc_mutelist.cpp"
