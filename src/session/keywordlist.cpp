#include "session/keywordlist.h"

#include "library/keywords.h"
#include "library/libraryproperties.h"
#include "refresh/refreshservice.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int delay = 100; // ms
// If more papers have changed, all keywords are read again, because the papers are probably in most of them.
constexpr qsizetype fewPapers = 500;

} // namespace

KeywordList::KeywordList(OpenedLibrary &library, UndoStack &undo, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_clock(clock)
    , m_writer(library.writer, undo, clock)
    , m_firstRead(library.reader.ask(&KeywordList::readAll))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(delay);
    connect(&m_soon, &QTimer::timeout, this, &KeywordList::readPending);
    connect(&m_writer, &KeywordWriter::stepBegan, this, [this] { ++m_storing; });
    connect(&m_writer, &KeywordWriter::stepEnded, this, written(true, [this](const Outcome &outcome) {
        if (outcome)
            emit stepWritten();
        else if (!Library::isLost(outcome.error()))
            emit failed(outcome.error());
    }));
}

QList<Keyword> KeywordList::keywords() const
{
    QList<Keyword> keywords;
    for (const KeywordState &state : m_states)
        keywords << state.keyword;
    return keywords;
}

QDateTime KeywordList::oldestRefresh() const
{
    QDateTime oldest;
    for (const KeywordState &state : m_states) {
        if (!state.refreshed.isValid())
            return {};
        if (!oldest.isValid() || state.refreshed < oldest)
            oldest = state.refreshed;
    }
    return oldest;
}

bool KeywordList::isAnythingDue() const
{
    return std::any_of(m_states.cbegin(), m_states.cend(), [this](const KeywordState &state) {
        return state.coverage.resumeFrom.isValid()
            || RefreshService::isDue(state.keyword, state.refreshed, m_clock.now());
    });
}

Result<KeywordList::Snapshot> KeywordList::readAll(Library &library)
{
    const auto states = Keywords(library).shownStates();
    if (!states)
        return states.error();
    const auto counts = LibraryCounts::read(library);
    if (!counts)
        return counts.error();
    return Snapshot{*states, *counts};
}

/// Reads these keywords, and the keywords whose lists contain at least one of the papers. A removed keyword
/// is left out.
Result<KeywordList::Snapshot> KeywordList::readSome(
    Library &library, QSet<qint64> keywordIds, const QSet<qint64> &papers)
{
    Keywords keywords(library);
    const auto withPapers = keywords.idsWith(papers.values());
    if (!withPapers)
        return withPapers.error();
    keywordIds.unite(QSet<qint64>(withPapers->cbegin(), withPapers->cend()));
    Snapshot snapshot;
    for (const qint64 id : std::as_const(keywordIds)) {
        const auto state = keywords.shownState(id);
        if (state)
            snapshot.states << *state;
        else if (state.error().kind != ErrorKind::UnknownKeyword)
            return state.error();
    }
    const auto counts = LibraryCounts::read(library);
    if (!counts)
        return counts.error();
    snapshot.counts = *counts;
    return snapshot;
}

void KeywordList::finishFirstRead()
{
    const auto snapshot = m_firstRead.get();
    if (!snapshot) {
        emit failed(snapshot.error());
        return;
    }
    m_counts = snapshot->counts;
    m_states = snapshot->states;
    emit countsChanged();
    emit listChanged();
}

void KeywordList::read()
{
    m_pendingPapers.clear();
    m_library.reader.post(this, &KeywordList::readAll, [this](const Result<Snapshot> &snapshot) {
        if (!snapshot) {
            emit failed(snapshot.error());
            return;
        }
        if (m_storing > 0)
            // This state is older than a change that is already shown; after the change is written, the list
            // is read again.
            return;
        setAll(*snapshot);
        emit wasRead();
    });
}

void KeywordList::readKeyword(qint64 keywordId)
{
    postReadSome({keywordId}, {});
}

void KeywordList::readSoonOf(const QList<qint64> &papers)
{
    m_pendingPapers.unite(QSet<qint64>(papers.cbegin(), papers.cend()));
    m_soon.start();
}

void KeywordList::readPending()
{
    if (m_pendingPapers.size() > fewPapers)
        read();
    else
        postReadSome({}, std::exchange(m_pendingPapers, {}));
}

void KeywordList::postReadSome(const QSet<qint64> &keywordIds, const QSet<qint64> &papers)
{
    m_library.reader.post(
        this, [keywordIds, papers](Library &library) { return readSome(library, keywordIds, papers); },
        [this](const Result<Snapshot> &snapshot) {
            if (!snapshot) {
                emit failed(snapshot.error());
                return;
            }
            if (m_storing > 0)
                return;
            setSome(*snapshot);
            emit wasRead();
        });
}

void KeywordList::setCounts(const LibraryCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    emit countsChanged();
}

void KeywordList::setAll(const Snapshot &snapshot)
{
    setCounts(snapshot.counts);
    const auto before = std::exchange(m_states, snapshot.states);
    const bool isSameList = std::equal(before.cbegin(), before.cend(), m_states.cbegin(), m_states.cend(),
        [](const KeywordState &a, const KeywordState &b) { return a.keyword.id == b.keyword.id; });
    QList<KeywordState> changed;
    for (qsizetype i = 0; isSameList && i < m_states.size(); ++i)
        if (before[i] != m_states[i])
            changed << m_states[i];
    if (!isSameList || changed.size() > fewKeywords) {
        emit listChanged();
        return;
    }
    for (const KeywordState &state : std::as_const(changed))
        emit stateChanged(state);
}

/// Updates the shown keywords. Keywords that are not in the list yet are ignored, because the whole list is
/// read after a keyword was added.
void KeywordList::setSome(const Snapshot &snapshot)
{
    setCounts(snapshot.counts);
    for (const KeywordState &state : snapshot.states)
        for (KeywordState &shown : m_states)
            if (shown.keyword.id == state.keyword.id && shown != state) {
                shown = state;
                emit stateChanged(state);
            }
}

Result<bool> KeywordList::isWelcomeDue() const
{
    const auto due = LibraryProperties(*m_library.local).get(LibraryProperties::Name::WelcomeDue);
    if (!due)
        return due.error();
    return m_library.isNew || *due == "1"_L1;
}

void KeywordList::store(const QList<Keyword> &before, const QList<Keyword> &after, Done done)
{
    ++m_storing;
    showChange(after);
    m_writer.store(before, after, written(keywordchanges::changesPapers(before, after), std::move(done)));
}

void KeywordList::storeFirst(const QList<Keyword> &before, const QList<Keyword> &after, Done done)
{
    ++m_storing;
    showChange(after);
    m_writer.storeFirst(
        before, after, written(keywordchanges::changesPapers(before, after), std::move(done)));
}

void KeywordList::restore(const RemovedKeyword &removed, Done done)
{
    ++m_storing;
    m_writer.restore(removed, written(true, std::move(done)));
}

void KeywordList::readRemoved(
    QObject *context, std::function<void(const Result<QList<RemovedKeyword>> &)> done)
{
    m_library.reader.post(
        context, [now = m_clock.now()](Library &library) { return RemovedKeywords(library).all(now); },
        std::move(done));
}

/// Returns a function that is called when a change was written or has failed.
KeywordWriter::Done KeywordList::written(bool arePapersChanged, Done done)
{
    return [this, arePapersChanged, done = std::move(done)](const Result<KeywordWriter::Written> &result) {
        --m_storing;
        const Outcome stored = result ? success() : Outcome(result.error());
        if (result && !result->conflicts.isEmpty())
            emit conflictsFound(result->conflicts);
        if (result && !result->found)
            emit failed(result->found.error());
        if (!stored && (!done || Library::isLost(stored.error()))) // the window offers to save a copy
            emit failed(stored.error());
        if (done)
            done(stored);
        read();
        if (stored && arePapersChanged)
            emit papersChanged();
    };
}

/// Shows a change before it is written, so that the user's next change is based on it and not on the last
/// read state. New and removed keywords are shown only after they were written.
void KeywordList::showChange(const QList<Keyword> &after)
{
    QHash<qint64, qsizetype> places;
    for (qsizetype i = 0; i < after.size(); ++i)
        places.insert(after[i].id, i);
    QList<KeywordState> changed;
    for (KeywordState &state : m_states)
        if (const auto place = places.constFind(state.keyword.id);
            place != places.cend() && state.keyword != after[*place]) {
            state.keyword = after[*place];
            changed << state;
        }
    const auto isBefore = [&places](const KeywordState &a, const KeywordState &b) {
        return places.value(a.keyword.id) < places.value(b.keyword.id);
    };
    const bool isMoved =
        after.size() >= m_states.size() && !std::is_sorted(m_states.cbegin(), m_states.cend(), isBefore);
    if (isMoved)
        std::stable_sort(m_states.begin(), m_states.end(), isBefore);
    for (const KeywordState &state : std::as_const(changed))
        emit stateChanged(state);
    if (isMoved)
        emit listChanged();
}

} // namespace dp

#include "moc_keywordlist.cpp"
