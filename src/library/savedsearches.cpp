#include "library/savedsearches.h"

#include "base/moment.h"
#include "base/plaintext.h"
#include "library/sqlite/statement.h"
#include "library/tabplaces.h"
#include "text/searchrename.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr auto searchColumns = "id, name, text, place"_L1;

SavedSearch readSearch(const Statement &row)
{
    return {row.integer(0), plaintext::oneLine(row.text(1)), plaintext::cleaned(row.text(2)), row.integer(3)};
}

Result<std::optional<SavedSearch>> readOneSearch(Statement &row)
{
    DP_TRY(row.run());
    const auto search = row.next() ? std::optional(readSearch(row)) : std::nullopt;
    DP_TRY(row.outcome());
    return search;
}

} // namespace

Result<SavedSearch> SavedSearches::checked(const SavedSearch &search)
{
    const auto clean = SavedSearch::checked(search);
    if (!clean)
        return clean;
    if (queryOf(*clean).problem != SearchQuery::Problem::None)
        return Error{ErrorKind::SavedSearchFindsNothing, clean->text, {}};
    return clean;
}

Result<QList<SavedSearch>> SavedSearches::all()
{
    Statement rows(m_connection, u"SELECT %1 FROM saved_searches ORDER BY place, id"_s.arg(searchColumns));
    DP_TRY(rows.run());
    QList<SavedSearch> searches;
    while (rows.next())
        searches << readSearch(rows);
    DP_TRY(rows.outcome());
    return searches;
}

Result<std::optional<SavedSearch>> SavedSearches::byId(qint64 id)
{
    Statement row(m_connection, u"SELECT %1 FROM saved_searches WHERE id = ?"_s.arg(searchColumns));
    row.bind(id);
    return readOneSearch(row);
}

Result<SavedSearch> SavedSearches::find(const QString &name)
{
    Statement row(m_connection, u"SELECT %1 FROM saved_searches WHERE folded = ?"_s.arg(searchColumns));
    row.bind(SavedSearch::folded(name));
    const auto found = readOneSearch(row);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::UnknownSavedSearch, plaintext::oneLine(name.simplified()), {}};
    return **found;
}

/// Checks that no other saved search has this name.
Outcome SavedSearches::checkName(const SavedSearch &search)
{
    const auto same = find(search.name);
    if (!same)
        return same.error().kind == ErrorKind::UnknownSavedSearch ? success() : Outcome(same.error());
    return same->id == search.id ? success() : Outcome(Error{ErrorKind::SavedSearchExists, same->name, {}});
}

Result<SavedSearch> SavedSearches::add(const SavedSearch &search, const QDateTime &now)
{
    auto stored = checked(search);
    if (!stored)
        return stored;
    const auto other = byId(search.id);
    if (!other)
        return other.error();
    if (*other)
        stored->id = 0;
    DP_TRY(checkName(*stored));
    if (stored->id == 0 || stored->place < 1) {
        const auto last = tabplaces::next(m_connection);
        if (!last)
            return last.error();
        stored->place = *last;
    }
    DP_TRY(tabplaces::makeRoom(m_connection, stored->place));
    // A null value makes SQLite choose the id.
    Statement insert(m_connection,
        u"INSERT INTO saved_searches (id, name, folded, text, place, created) VALUES (nullif(?, 0), ?, ?, ?, ?, ?)"_s);
    DP_TRY(insert
               .bind(stored->id, stored->name, SavedSearch::folded(stored->name), stored->text, stored->place,
                   Moment::fromDateTime(now).iso())
               .run());
    stored->id = insert.lastId();
    return stored;
}

Result<SavedSearch> SavedSearches::update(const SavedSearch &search)
{
    auto stored = checked(search);
    if (!stored)
        return stored;
    DP_TRY(checkName(*stored));
    Statement update(
        m_connection, u"UPDATE saved_searches SET name = ?, folded = ?, text = ? WHERE id = ?"_s);
    DP_TRY(update.bind(stored->name, SavedSearch::folded(stored->name), stored->text, stored->id).run());
    if (update.rowsChanged() == 0)
        return Error{ErrorKind::UnknownSavedSearch, stored->name, {}};
    return stored;
}

Outcome SavedSearches::remove(qint64 id)
{
    return Statement(m_connection, u"DELETE FROM saved_searches WHERE id = ?"_s).bind(id).run();
}

Result<SavedSearchEdit> SavedSearches::apply(const SavedSearchEdit &edit, const QDateTime &now)
{
    SavedSearchEdit done;
    if (edit.before) {
        const auto stored = byId(edit.before->id);
        if (!stored)
            return stored.error();
        if (!*stored || !(*stored)->isSameAs(*edit.before))
            return done;
        done.before = **stored;
    }
    if (!edit.after) {
        if (edit.before)
            DP_TRY(remove(edit.before->id));
        return done;
    }
    const auto stored = edit.before ? update(*edit.after) : add(*edit.after, now);
    if (!stored)
        return stored.error();
    done.after = *stored;
    return done;
}

Outcome SavedSearches::followRenamed(searchfields::Field field, const QHash<QString, QString> &names)
{
    const auto searches = all();
    if (!searches)
        return searches.error();
    for (SavedSearch search : *searches) {
        const QString text = searchrename::renamed(search.text, field, names);
        if (text == search.text || text.size() > SavedSearch::maximumText)
            continue;
        search.text = text;
        if (const auto updated = update(search); !updated)
            return updated.error();
    }
    return success();
}

} // namespace dp
