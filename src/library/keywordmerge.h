#pragma once

#include "base/keyword.h"
#include "library/keywordconflict.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace dp::keywordchanges {

/// Merges changes that two programs made to the same list of keywords. Does not read or write the library.
/// For the meaning of the lists see keywordchanges::store().
class KeywordMerge
{
public:
    struct Change {
        Keyword stored;
        Keyword wanted;
    };

    /// stored: the current keywords of the library. Another program may have changed them.
    KeywordMerge(const QList<Keyword> &before, const QList<Keyword> &after, const QList<Keyword> &stored);

    /// Returns the ids of the keywords that must be removed.
    QList<qint64> removals() const { return m_removals; }
    QList<Change> changes() const { return m_changes; }
    /// Returns the indexes in `after` of the keywords that must be added.
    QList<int> additions() const { return m_additions; }
    /// Returns whether the stored keyword with this id is both in `before` and in `after`.
    bool isShownAndKept(qint64 id) const;
    /// Reports a conflict if the two keywords differ. Must be called if a keyword that must be added replaces
    /// an existing keyword of the same name.
    void noteExisting(const Keyword &wanted, const Keyword &existing);
    /// Stores the id of an added keyword. place: its index in `after`. Must be called for each added keyword
    /// before newOrder() is called.
    void noteAdded(int place, qint64 id) { m_idOfPlace.insert(place, id); }
    /// Returns the ids of all keywords in their new order, or std::nullopt if the order does not change.
    std::optional<QList<qint64>> newOrder();
    QList<Conflict> conflicts() const { return m_conflicts; }

private:
    const Keyword *shownOf(qint64 id) const;
    const Keyword *storedOf(const Keyword &shown) const;
    Keyword merged(const Keyword &shown, const Keyword &wanted, const Keyword &stored);
    void removeMissing();
    void collect();
    void keepTakenNames();
    bool isNameTaken(const Change &change) const;
    QList<qint64> mergedOrder() const;
    QList<qint64> storedIds(const QList<Keyword> &list) const;
    void report(Conflict::Kind kind, const QString &name, const QString &wantedName = {})
    {
        m_conflicts << Conflict{kind, name, wantedName};
    }

    const QList<Keyword> &m_before;
    const QList<Keyword> &m_after;
    QHash<qint64, Keyword> m_shown; // keywords of m_before, by id
    QSet<qint64> m_kept; // ids of the keywords in m_after
    QList<Keyword> m_stored; // stored keywords, without those in m_removals
    QHash<qint64, Keyword> m_storedById;
    bool m_isSameLibrary = true;
    QList<qint64> m_removals;
    QList<Change> m_changes;
    QList<int> m_additions; // indexes in m_after
    QHash<int, qint64> m_idOfPlace; // id of each stored keyword, by its index in m_after
    QList<Conflict> m_conflicts;
};

} // namespace dp::keywordchanges
