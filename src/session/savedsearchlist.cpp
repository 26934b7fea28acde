#include "session/savedsearchlist.h"

#include "base/plaintext.h"
#include "library/transaction.h"
#include "session/guardedpost.h"
#include "session/retrywhilebusy.h"
#include "session/undochange.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace dp {

/// A change of one saved search, or of the places of tabs.
struct SavedSearchList::Step {
    SavedSearchEdit edit{};
    QList<TabPlace> places{};
    QList<TabId> order{}; ///< the tabs get this order; only in a change that the user makes

    bool isEmpty() const { return !edit.before && !edit.after && places.isEmpty() && order.isEmpty(); }
};

/// A change that is in the undo stack.
struct SavedSearchList::Change {
    // Only the writer's thread uses these members, so that a change can be undone before it is written.
    Step step; // undoes the change if isDone, otherwise makes it again
    bool isDone = false;
    // Only the GUI thread uses this member.
    bool hasEffect = true;
};

SavedSearchList::SavedSearchList(OpenedLibrary &library, UndoStack &undo, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_undo(undo)
    , m_clock(clock)
    , m_firstRead(library.reader.ask(&SavedSearchList::readAll))
    , m_counter(library.reader)
{
    connect(&m_counter, &SearchCounter::counted, this, &SavedSearchList::setCounts);
}

Result<SavedSearchList::Snapshot> SavedSearchList::readAll(Library &library)
{
    const auto searches = SavedSearches(library).all();
    if (!searches)
        return searches.error();
    if (searches->isEmpty())
        return Snapshot{};
    const auto places = tabplaces::all(library);
    if (!places)
        return places.error();
    return Snapshot{*searches, *places};
}

void SavedSearchList::finishFirstRead()
{
    if (!m_firstRead.valid())
        return;
    const auto snapshot = m_firstRead.get();
    if (snapshot)
        setAll(*snapshot);
    else
        emit failed(snapshot.error());
}

void SavedSearchList::read()
{
    m_library.reader.post(this, &SavedSearchList::readAll, [this](const Result<Snapshot> &snapshot) {
        if (!snapshot)
            emit failed(snapshot.error());
        else if (m_writing == 0) // otherwise the list is read again when the change is written
            setAll(*snapshot);
    });
}

void SavedSearchList::setAll(const Snapshot &snapshot)
{
    QHash<qint64, SavedSearchState> known;
    for (const SavedSearchState &state : std::as_const(m_states))
        known.insert(state.search.id, state);
    QList<SavedSearchState> states, changed;
    for (const SavedSearch &search : snapshot.searches) {
        SavedSearchState state = known.value(search.id);
        const bool isChanged = known.contains(search.id) && !state.search.isSameAs(search);
        if (state.search.text != search.text)
            state = {};
        state.search = search;
        states << state;
        if (isChanged)
            changed << state;
    }
    const auto idOf = [](const SavedSearchState &state) {
        return state.search.id;
    };
    const bool isSameList =
        std::ranges::equal(m_states, states, {}, idOf, idOf) && m_places == snapshot.places;
    m_states = states;
    m_places = snapshot.places;
    m_counter.setSearches(snapshot.searches);
    if (!isSameList)
        emit listChanged();
    for (const SavedSearchState &state : std::as_const(changed))
        emit stateChanged(state);
}

void SavedSearchList::setCounts(qint64 id, int papers, int unread)
{
    for (SavedSearchState &state : m_states) {
        const SavedSearchState counted{state.search, papers, unread, true};
        if (state.search.id == id && state != counted) {
            state = counted;
            emit stateChanged(counted);
            return;
        }
    }
}

/// Each saved search follows the nearest keyword before it. So it has a place even if the list of keywords
/// was read at another time than the places.
QList<TabId> SavedSearchList::withKeywords(const QList<qint64> &keywordIds) const
{
    const QSet<qint64> known(keywordIds.cbegin(), keywordIds.cend());
    QHash<qint64, QList<TabId>> behind;
    qint64 keyword = 0; // 0: before all keywords
    for (const TabPlace &one : m_places) {
        if (one.tab.kind == TabId::Kind::SavedSearch)
            behind[keyword] << one.tab;
        else if (known.contains(one.tab.id))
            keyword = one.tab.id;
    }
    QList<TabId> tabs = behind.value(0);
    for (const qint64 id : keywordIds) {
        tabs << TabId{TabId::Kind::Keyword, id};
        tabs += behind.value(id);
    }
    return tabs;
}

void SavedSearchList::add(const SavedSearch &search, Done done)
{
    //: name of a change in "Undo “%1”"; %1 is a saved search
    make(tr("Save search %1").arg(plaintext::isolated(search.name)), {{{}, search}}, std::move(done));
}

void SavedSearchList::update(const SavedSearch &before, const SavedSearch &after, Done done)
{
    //: name of a change in "Undo “%1”"; %1 is a saved search
    make(tr("Change saved search %1").arg(plaintext::isolated(before.name)), {{before, after}},
        std::move(done));
}

void SavedSearchList::remove(const SavedSearch &search, Done done)
{
    //: name of a change in "Undo “%1”"; %1 is a saved search
    make(tr("Remove saved search %1").arg(plaintext::isolated(search.name)), {{search, {}}}, std::move(done));
}

void SavedSearchList::moveTabs(const QList<TabId> &tabs)
{
    Step step;
    step.order = tabs;
    m_places.clear(); // so that the next change is based on the new order
    for (const TabId &tab : tabs)
        m_places << TabPlace{tab, m_places.size() + 1};
    //: name of a change in "Undo “%1”"
    make(tr("Move tab"), step, {});
}

/// Makes a step in one transaction, and returns the step that reverts it.
Result<SavedSearchList::Step> SavedSearchList::applyStep(
    Library &library, const Step &step, const QDateTime &now)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    Step reverse;
    if (step.edit.before || step.edit.after) {
        const auto done = SavedSearches(transaction).apply(step.edit, now);
        if (!done)
            return done.error();
        reverse.edit = {done->after, done->before};
    }
    if (!step.order.isEmpty() || !step.places.isEmpty()) {
        const auto before =
            step.order.isEmpty() ? tabplaces::all(transaction) : tabplaces::reorder(transaction, step.order);
        if (!before)
            return before.error();
        DP_TRY(tabplaces::set(transaction, step.places));
        reverse.places = *before;
    }
    DP_TRY(transaction.commit());
    return reverse;
}

/// Makes a change that is not in the undo stack yet.
void SavedSearchList::make(const QString &name, const Step &step, Done done)
{
    auto change = std::make_shared<Change>();
    m_undo.push(std::make_unique<UndoChange>(
        UndoChange::Parts{name, {}, [this, change](bool isUndo) { apply(change, isUndo); },
            [change] {
                return change->hasEffect;
            }}));
    post(
        [change, step](Library &library, const QDateTime &now) {
            auto reverse = applyStep(library, step, now);
            change->isDone = reverse && !reverse->isEmpty();
            if (change->isDone)
                change->step = *reverse;
            return reverse;
        },
        [this, change, done = std::move(done)](const Result<Step> &reverse) {
            change->hasEffect = reverse && !reverse->isEmpty();
            if (!change->hasEffect)
                m_undo.removeWithoutEffect();
            if (done)
                reverse ? done(SavedSearchEdit{reverse->edit.after, reverse->edit.before})
                        : done(reverse.error());
            if (!reverse && (!done || Library::isLost(reverse.error())))
                emit failed(reverse.error());
        });
}

/// Undoes a change, or makes it again. If an earlier step of the change has failed, nothing is done.
void SavedSearchList::apply(const std::shared_ptr<Change> &change, bool isUndo)
{
    post(
        [change, isUndo](Library &library, const QDateTime &now) -> Result<Step> {
            if (change->isDone != isUndo)
                return Step();
            auto reverse = applyStep(library, change->step, now);
            if (!reverse)
                return reverse;
            change->step = *reverse;
            change->isDone = !isUndo;
            return reverse;
        },
        [this](const Result<Step> &reverse) {
            if (!reverse)
                emit failed(reverse.error());
        });
}

void SavedSearchList::post(const Work &work, std::function<void(const Result<Step> &)> done)
{
    m_hasChanged = true;
    ++m_writing;
    m_library.writer.post(
        this,
        [work, now = m_clock.now(), onWait = emitLater(m_library.writer, this, &SavedSearchList::delayed)](
            Library &library) { return retryWhileBusy([&] { return work(library, now); }, onWait); },
        [this, done = std::move(done)](const Result<Step> &reverse) {
            --m_writing;
            done(reverse);
            if (!reverse || !reverse->places.isEmpty())
                emit orderWritten();
            read();
        });
}

} // namespace dp

#include "moc_savedsearchlist.cpp"
