#pragma once

#include "base/keyword.h"
#include "library/keywordconflict.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace dp::keywordchanges {

/// Merges the changes of two programs to one list of keywords. Reads and writes no library. For the lists see
/// store().
class KeywordMerge
{
public:
    struct Change {
        Keyword stored;
        Keyword wanted;
    };

    /// stored: the current keywords of the library, maybe changed by another program.
    KeywordMerge(const QList<Keyword> &before, const QList<Keyword> &after, const QList<Keyword> &stored);

    /// The ids of the keywords to remove.
    QList<qint64> removals() const { return m_removals; }
    QList<Change> changes() const { return m_changes; }
    /// The indexes in `after` of the keywords to add.
    QList<int> additions() const { return m_additions; }
    /// Returns whether the stored keyword is in both lists.
    bool isShownAndKept(qint64 id) const;
    /// Must be called if a keyword to add replaces an existing keyword of the same name.
    void noteExisting(const Keyword &wanted, const Keyword &existing);
    /// Must be called with the id of each added keyword, before newOrder().
    void noteAdded(int place, qint64 id) { m_idOfPlace.insert(place, id); }
    /// Returns the ids of all keywords in their new order, or nothing if the order stays the same.
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
    QHash<qint64, Keyword> m_shown; // m_before by id
    QSet<qint64> m_kept; // ids in m_after
    QList<Keyword> m_stored; // without the removed keywords
    QHash<qint64, Keyword> m_storedById;
    bool m_isSameLibrary = true;
    QList<qint64> m_removals;
    QList<Change> m_changes;
    QList<int> m_additions; // indexes in m_after
    QHash<int, qint64> m_idOfPlace; // id of each stored keyword, by its index in m_after
    QList<Conflict> m_conflicts;
};

} // namespace dp::keywordchanges
