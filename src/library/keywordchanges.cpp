#include "library/keywordchanges.h"

#include "library/keywords.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace dp::keywordchanges {
namespace {

/// The fields that two programs can change independently. Every new stored member of Keyword must be added
/// here.
constexpr auto fields = std::tuple(&Keyword::name, &Keyword::query, &Keyword::categories, &Keyword::limit,
    &Keyword::kind, &Keyword::watched, &Keyword::terms);

template <typename Visit>
void forEachField(const Visit &visit)
{
    std::apply([&](const auto... field) { (visit(field), ...); }, fields);
}

bool areEqual(const Keyword &a, const Keyword &b)
{
    bool equal = true;
    forEachField([&](auto field) { equal = equal && a.*field == b.*field; });
    return equal;
}

/// Returns whether the stored keyword has the shown name or query.
bool isUnchanged(const Keyword &shown, const Keyword &stored)
{
    return Keyword::folded(shown.name) == Keyword::folded(stored.name)
        || (!shown.query.isEmpty() && shown.query == stored.query && shown.kind == stored.kind);
}

class Merge
{
public:
    Merge(Connection &connection, const QList<Keyword> &before, const QList<Keyword> &after)
        : m_connection(connection)
        , m_keywords(connection)
        , m_before(before)
        , m_after(after)
    {
        for (const Keyword &keyword : before)
            m_shown.insert(keyword.id, keyword);
        for (const Keyword &keyword : after)
            if (keyword.id != 0)
                m_kept << keyword.id;
    }

    Outcome run();
    QList<Conflict> conflicts() const { return m_conflicts; }

private:
    struct Change {
        Keyword stored;
        Keyword wanted;
    };

    const Keyword *shownOf(qint64 id) const;
    const Keyword *storedOf(const Keyword &shown) const;
    bool isShownAndKept(qint64 id) const;
    Keyword merged(const Keyword &shown, const Keyword &wanted, const Keyword &stored);
    Outcome removeMissing();
    void collect();
    void keepTakenNames();
    bool isNameTaken(const Change &change) const;
    Outcome update();
    Outcome addNew();
    Outcome reorder();
    QList<qint64> newOrder() const;
    QList<qint64> storedIds(const QList<Keyword> &list) const;
    void tell(Conflict::Kind kind, const QString &name, const QString &wantedName = {})
    {
        m_conflicts << Conflict{kind, name, wantedName};
    }

    Connection &m_connection;
    Keywords m_keywords;
    const QList<Keyword> &m_before;
    const QList<Keyword> &m_after;
    QHash<qint64, Keyword> m_shown; // m_before by id
    QSet<qint64> m_kept; // ids in m_after
    QList<Keyword> m_stored; // current state, maybe changed by another program
    QHash<qint64, Keyword> m_storedById;
    bool m_isSameLibrary = true;
    QList<Change> m_changes;
    QList<int> m_additions; // indexes in m_after
    QHash<int, qint64> m_idOfPlace; // id of each stored keyword, by its index in m_after
    QList<Conflict> m_conflicts;
};

const Keyword *Merge::shownOf(qint64 id) const
{
    const auto shown = m_shown.constFind(id);
    return shown == m_shown.cend() ? nullptr : &*shown;
}

bool Merge::isShownAndKept(qint64 id) const
{
    const Keyword *shown = shownOf(id);
    return shown && m_kept.contains(id) && storedOf(*shown);
}

/// No id is used twice, so the id alone identifies a keyword: another program may have renamed it. If no
/// shown keyword of several is known by its name, the list is of another library.
const Keyword *Merge::storedOf(const Keyword &shown) const
{
    const auto stored = m_storedById.constFind(shown.id);
    if (stored == m_storedById.cend() || (!m_isSameLibrary && !isUnchanged(shown, *stored)))
        return nullptr;
    return &*stored;
}

Keyword Merge::merged(const Keyword &shown, const Keyword &wanted, const Keyword &stored)
{
    Keyword result = stored;
    bool bothChanged = false;
    forEachField([&](auto field) {
        if (wanted.*field == shown.*field)
            return;
        bothChanged = bothChanged || (stored.*field != shown.*field && stored.*field != wanted.*field);
        result.*field = wanted.*field;
    });
    if (!areEqual(result, wanted) && !Keyword::checked(result)) {
        // Each field is valid, but the combination is not, for example announcements without a category.
        result = wanted;
        result.id = stored.id;
        bothChanged = true;
    }
    if (bothChanged)
        tell(Conflict::Kind::SameField, result.name);
    return result;
}

Outcome Merge::removeMissing()
{
    QSet<qint64> removed;
    for (const Keyword &shown : m_before) {
        const Keyword *stored = m_kept.contains(shown.id) ? nullptr : storedOf(shown);
        if (!stored)
            continue;
        if (!areEqual(shown, *stored))
            tell(Conflict::Kind::RemovedAlthoughChanged, stored->name);
        DP_TRY(m_keywords.remove(shown.id));
        removed << shown.id;
        m_storedById.remove(shown.id);
    }
    m_stored.removeIf([&](const Keyword &keyword) { return removed.contains(keyword.id); });
    return success();
}

void Merge::collect()
{
    for (int place = 0; place < m_after.size(); ++place) {
        const Keyword &wanted = m_after[place];
        const Keyword *shown = shownOf(wanted.id);
        if (!shown) {
            m_additions << place;
        } else if (const Keyword *stored = storedOf(*shown)) {
            m_idOfPlace.insert(place, stored->id);
            const Keyword result = merged(*shown, wanted, *stored);
            if (!areEqual(result, *stored))
                m_changes << Change{*stored, result};
        } else if (!areEqual(*shown, wanted)) {
            tell(Conflict::Kind::AddedAgain, wanted.name);
            m_additions << place;
        }
    }
}

/// Returns whether a keyword that stays unchanged, or another change, uses the name.
bool Merge::isNameTaken(const Change &change) const
{
    const QString name = Keyword::folded(change.wanted.name);
    if (name == Keyword::folded(change.stored.name))
        return false;
    for (const Keyword &other : m_stored) {
        if (other.id == change.stored.id)
            continue;
        const auto changed = std::find_if(m_changes.cbegin(), m_changes.cend(),
            [&](const Change &one) { return one.stored.id == other.id; });
        if (Keyword::folded(changed == m_changes.cend() ? other.name : changed->wanted.name) == name)
            return true;
    }
    return false;
}

/// Restores the old name of each keyword whose new name is taken. A restored name may be the new name of
/// another keyword, so the search is repeated.
void Merge::keepTakenNames()
{
    for (bool again = true; again;) {
        again = false;
        for (Change &change : m_changes) {
            if (!isNameTaken(change))
                continue;
            tell(Conflict::Kind::NameTaken, change.stored.name, change.wanted.name);
            change.wanted.name = change.stored.name;
            again = true;
        }
    }
}

Outcome Merge::update()
{
    // Two keywords may have swapped their names. Therefore each changed keyword first gets a unique temporary
    // name.
    Statement vacate(m_connection, u"UPDATE keywords SET folded = char(1) || id WHERE id = ?"_s);
    for (const Change &change : std::as_const(m_changes))
        DP_TRY(vacate.bind(change.stored.id).run());
    for (const Change &change : std::as_const(m_changes))
        if (const auto updated = m_keywords.update(change.wanted); !updated)
            return updated.error();
    return success();
}

Outcome Merge::addNew()
{
    for (const int place : std::as_const(m_additions)) {
        Keyword wanted = m_after[place];
        wanted.id = 0;
        auto existing = m_keywords.find(wanted.name);
        if (!existing && existing.error().kind != ErrorKind::UnknownKeyword)
            return existing.error();
        if (existing && isShownAndKept(existing->id)) // another keyword of this list has the name
            return Error{ErrorKind::KeywordExists, existing->name, {}};
        if (existing) {
            wanted.id = existing->id;
            if (!areEqual(wanted, *existing))
                tell(Conflict::Kind::AddedByBoth, wanted.name);
        }
        const auto stored = existing ? m_keywords.update(wanted) : m_keywords.add(wanted);
        if (!stored)
            return stored.error();
        m_idOfPlace.insert(place, stored->id);
    }
    return success();
}

/// Returns the ids of the keywords that are stored and were shown, in the order of the list.
QList<qint64> Merge::storedIds(const QList<Keyword> &list) const
{
    QList<qint64> ids;
    for (const Keyword &keyword : list)
        if (isShownAndKept(keyword.id))
            ids << keyword.id;
    return ids;
}

Outcome Merge::reorder()
{
    const QList<qint64> before = storedIds(m_before), after = storedIds(m_after);
    // Added keywords are last in order already.
    const auto firstAdded = std::min_element(m_additions.cbegin(), m_additions.cend());
    const bool addedLast = m_additions.isEmpty()
        || std::none_of(m_after.cbegin() + *firstAdded, m_after.cend(),
            [this](const Keyword &keyword) { return isShownAndKept(keyword.id); });
    if (before == after && addedLast)
        return success();
    const QList<qint64> found = storedIds(m_stored);
    if (found != before && found != after)
        tell(Conflict::Kind::Order, {});
    return m_keywords.reorder(newOrder());
}

/// Returns the order of m_after. Keywords that exist only in the library stay behind their predecessor.
QList<qint64> Merge::newOrder() const
{
    const QList<qint64> ids = m_idOfPlace.values();
    const QSet<qint64> placed(ids.cbegin(), ids.cend());
    QHash<qint64, QList<qint64>> followers; // by predecessor; 0: no predecessor
    qint64 last = 0;
    for (const Keyword &keyword : m_stored) {
        if (placed.contains(keyword.id))
            last = keyword.id;
        else
            followers[last] << keyword.id;
    }
    QList<qint64> order = followers.value(0);
    for (int place = 0; place < m_after.size(); ++place)
        if (const qint64 id = m_idOfPlace.value(place); id != 0)
            order << id << followers.value(id);
    return order;
}

Outcome Merge::run()
{
    const auto stored = m_keywords.all();
    if (!stored)
        return stored.error();
    m_stored = *stored;
    for (const Keyword &keyword : *stored)
        m_storedById.insert(keyword.id, keyword);
    m_isSameLibrary =
        m_before.size() < 2 || std::any_of(m_before.cbegin(), m_before.cend(), [this](const Keyword &shown) {
            const auto found = m_storedById.constFind(shown.id);
            return found != m_storedById.cend() && isUnchanged(shown, *found);
        });
    DP_TRY(removeMissing());
    collect();
    keepTakenNames();
    DP_TRY(update());
    DP_TRY(addNew());
    return reorder();
}

} // namespace

Result<QList<Conflict>> store(
    Connection &connection, const QList<Keyword> &before, const QList<Keyword> &after)
{
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    Merge merge(connection, before, after);
    DP_TRY(merge.run());
    DP_TRY(transaction.commit());
    return merge.conflicts();
}

} // namespace dp::keywordchanges
