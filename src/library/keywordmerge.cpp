#include "library/keywordmerge.h"

#include <algorithm>
#include <tuple>

namespace dp::keywordchanges {
namespace {

/// The fields that two programs can change independently. Every new stored member of Keyword must be added
/// here.
constexpr auto fields = std::tuple(&Keyword::name, &Keyword::query, &Keyword::categories, &Keyword::limit,
    &Keyword::kind, &Keyword::watched, &Keyword::terms, &Keyword::revisions);

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

/// Returns whether the stored keyword still has the name of the shown keyword, or its query and kind.
bool isUnchanged(const Keyword &shown, const Keyword &stored)
{
    return Keyword::folded(shown.name) == Keyword::folded(stored.name)
        || (!shown.query.isEmpty() && shown.query == stored.query && shown.kind == stored.kind);
}

} // namespace

KeywordMerge::KeywordMerge(
    const QList<Keyword> &before, const QList<Keyword> &after, const QList<Keyword> &stored)
    : m_before(before)
    , m_after(after)
    , m_stored(stored)
{
    for (const Keyword &keyword : before)
        m_shown.insert(keyword.id, keyword);
    for (const Keyword &keyword : after)
        if (keyword.id != 0)
            m_kept << keyword.id;
    for (const Keyword &keyword : stored)
        m_storedById.insert(keyword.id, keyword);
    m_isSameLibrary =
        m_before.size() < 2 || std::any_of(m_before.cbegin(), m_before.cend(), [this](const Keyword &shown) {
            const auto found = m_storedById.constFind(shown.id);
            return found != m_storedById.cend() && isUnchanged(shown, *found);
        });
    removeMissing();
    collect();
    keepTakenNames();
}

const Keyword *KeywordMerge::shownOf(qint64 id) const
{
    const auto shown = m_shown.constFind(id);
    return shown == m_shown.cend() ? nullptr : &*shown;
}

bool KeywordMerge::isShownAndKept(qint64 id) const
{
    const Keyword *shown = shownOf(id);
    return shown && m_kept.contains(id) && storedOf(*shown);
}

/// Returns the stored keyword for a shown keyword, or nullptr. The id identifies the keyword even if another
/// program has renamed it, because no id is used twice. If several keywords were shown and none of them has a
/// stored keyword with the same id and the same name or query, the list belongs to another library. Then the
/// name or query must match too.
const Keyword *KeywordMerge::storedOf(const Keyword &shown) const
{
    const auto stored = m_storedById.constFind(shown.id);
    if (stored == m_storedById.cend() || (!m_isSameLibrary && !isUnchanged(shown, *stored)))
        return nullptr;
    return &*stored;
}

Keyword KeywordMerge::merged(const Keyword &shown, const Keyword &wanted, const Keyword &stored)
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
        // Each field is valid, but the combination of the fields is invalid, for example announcements
        // without a category. In this case, all fields of this program are used.
        result = wanted;
        result.id = stored.id;
        bothChanged = true;
    }
    if (bothChanged)
        report(Conflict::Kind::SameField, result.name);
    return result;
}

void KeywordMerge::removeMissing()
{
    for (const Keyword &shown : m_before) {
        const Keyword *stored = m_kept.contains(shown.id) ? nullptr : storedOf(shown);
        if (!stored)
            continue;
        if (!areEqual(shown, *stored))
            report(Conflict::Kind::RemovedAlthoughChanged, stored->name);
        m_removals << shown.id;
        m_storedById.remove(shown.id);
    }
    m_stored.removeIf([this](const Keyword &keyword) { return m_removals.contains(keyword.id); });
}

void KeywordMerge::collect()
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
            report(Conflict::Kind::AddedAgain, shown->name);
            m_additions << place;
        }
    }
}

/// Returns whether the change renames the keyword to a name that another keyword has. If the other keyword is
/// also changed, its new name is compared.
bool KeywordMerge::isNameTaken(const Change &change) const
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

/// Restores the old name of each keyword whose new name is already used. A restored name may be the new name
/// of another keyword, so the search is repeated until no name is restored.
void KeywordMerge::keepTakenNames()
{
    for (bool again = true; again;) {
        again = false;
        for (Change &change : m_changes) {
            if (!isNameTaken(change))
                continue;
            report(Conflict::Kind::NameTaken, change.stored.name, change.wanted.name);
            change.wanted.name = change.stored.name;
            again = true;
        }
    }
}

void KeywordMerge::noteExisting(const Keyword &wanted, const Keyword &existing)
{
    if (!areEqual(wanted, existing))
        report(Conflict::Kind::AddedByBoth, wanted.name);
}

/// Returns the ids of those keywords of the list that are in the library, in m_before and in m_after. The ids
/// are in the order of the list.
QList<qint64> KeywordMerge::storedIds(const QList<Keyword> &list) const
{
    QList<qint64> ids;
    for (const Keyword &keyword : list)
        if (isShownAndKept(keyword.id))
            ids << keyword.id;
    return ids;
}

std::optional<QList<qint64>> KeywordMerge::newOrder()
{
    const QList<qint64> before = storedIds(m_before), after = storedIds(m_after);
    // Added keywords are already at the end of the stored order.
    const auto firstAdded = std::min_element(m_additions.cbegin(), m_additions.cend());
    const bool addedLast = m_additions.isEmpty()
        || std::none_of(m_after.cbegin() + *firstAdded, m_after.cend(),
            [this](const Keyword &keyword) { return isShownAndKept(keyword.id); });
    if (before == after && addedLast)
        return std::nullopt;
    const QList<qint64> found = storedIds(m_stored);
    if (found != before && found != after)
        report(Conflict::Kind::Order, {});
    return mergedOrder();
}

/// Returns the order of m_after. A keyword that exists only in the library stays directly behind its
/// predecessor.
QList<qint64> KeywordMerge::mergedOrder() const
{
    const QList<qint64> ids = m_idOfPlace.values();
    const QSet<qint64> placed(ids.cbegin(), ids.cend());
    QHash<qint64, QList<qint64>> followers; // by the id of the predecessor; 0: no predecessor
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

} // namespace dp::keywordchanges
