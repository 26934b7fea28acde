#include "library/keywords.h"

#include "base/moment.h"
#include "base/plaintext.h"
#include "library/ledger.h"
#include "library/libraryproperties.h"
#include "library/mutecache.h"
#include "library/papers.h"
#include "library/sqlite/statement.h"
#include "library/tabplaces.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr auto keywordColumns =
    "k.id, k.name, k.query, k.categories, k.result_limit, k.kind, k.watched, k.refreshed, k.terms, "
    "k.revisions"_L1;

Keyword readKeyword(const Statement &row)
{
    Keyword keyword;
    keyword.id = row.integer(0);
    // An older program may have stored characters that cannot be typed. They are removed.
    keyword.name = plaintext::cleaned(row.text(1));
    keyword.query = plaintext::cleaned(row.text(2));
    keyword.categories = row.text(3).split(u' ', Qt::SkipEmptyParts);
    keyword.limit = int(row.integer(4));
    keyword.kind = Keyword::kindNamed(row.text(5));
    keyword.watched = row.integer(6) != 0;
    keyword.terms = KeywordTerms::fromText(row.text(8)).value_or(KeywordTerms());
    keyword.revisions = Keyword::revisionsNamed(row.text(9)).value_or(Keyword::Revisions::Badge);
    return keyword;
}

KeywordState readState(const Statement &row)
{
    KeywordState state;
    state.keyword = readKeyword(row);
    state.refreshed = QDateTime::fromString(row.text(7), Qt::ISODate);
    state.papers = int(row.integer(10));
    state.unread = int(row.integer(11));
    return state;
}

} // namespace

Result<QList<Keyword>> Keywords::all()
{
    Statement rows(m_connection, u"SELECT %1 FROM keywords k ORDER BY k.place, k.id"_s.arg(keywordColumns));
    DP_TRY(rows.run());
    QList<Keyword> keywords;
    while (rows.next())
        keywords << readKeyword(rows);
    DP_TRY(rows.outcome());
    return keywords;
}

Result<QList<KeywordState>> Keywords::states()
{
    const auto ledger = Ledger(m_connection).all();
    if (!ledger)
        return ledger.error();
    Statement rows(m_connection,
        u"SELECT %1, k.papers, k.unread FROM keywords k ORDER BY k.place, k.id"_s.arg(keywordColumns));
    DP_TRY(rows.run());
    QList<KeywordState> states;
    while (rows.next()) {
        KeywordState state = readState(rows);
        state.coverage = ledger->value(state.keyword.id);
        states << state;
    }
    DP_TRY(rows.outcome());
    return states;
}

Result<KeywordState> Keywords::state(qint64 id)
{
    Statement row(
        m_connection, u"SELECT %1, k.papers, k.unread FROM keywords k WHERE k.id = ?"_s.arg(keywordColumns));
    DP_TRY(row.bind(id).run());
    if (!row.next()) {
        DP_TRY(row.outcome());
        return Error{ErrorKind::UnknownKeyword, QString::number(id), {}};
    }
    KeywordState state = readState(row);
    row.finish();
    auto coverage = Ledger(m_connection).of(id);
    if (!coverage)
        return coverage.error();
    state.coverage = std::move(*coverage);
    return state;
}

Result<QList<KeywordState>> Keywords::shownStates()
{
    const auto muted = MuteCache::hidden(m_connection);
    if (!muted)
        return muted.error();
    auto all = states();
    if (all && *muted)
        for (KeywordState &state : *all)
            (*muted)->subtractFrom(state);
    return all;
}

Result<KeywordState> Keywords::shownState(qint64 id)
{
    const auto muted = MuteCache::hidden(m_connection);
    if (!muted)
        return muted.error();
    auto one = state(id);
    if (one && *muted)
        (*muted)->subtractFrom(*one);
    return one;
}

Result<KeywordState> Keywords::current(const Keyword &keyword)
{
    const auto found = state(keyword.id);
    if (!found && found.error().kind == ErrorKind::UnknownKeyword)
        return Error{ErrorKind::KeywordRemoved, keyword.name, {}};
    return found;
}

Result<QList<qint64>> Keywords::idsWith(const QList<qint64> &papers)
{
    QSet<qint64> ids;
    Statement rows(m_connection, u"SELECT keyword_id FROM matches WHERE paper_id = ?"_s);
    for (const qint64 paper : papers) {
        DP_TRY(rows.bind(paper).run());
        while (rows.next())
            ids << rows.integer(0);
        DP_TRY(rows.outcome());
    }
    return ids.values();
}

Result<Keyword> Keywords::find(const QString &name)
{
    Statement row(m_connection, u"SELECT %1 FROM keywords k WHERE k.folded = ?"_s.arg(keywordColumns));
    DP_TRY(row.bind(Keyword::folded(name)).run());
    if (row.next())
        return readKeyword(row);
    DP_TRY(row.outcome());
    return Error{ErrorKind::UnknownKeyword, name.simplified(), {}};
}

Result<Keyword> Keywords::byId(qint64 id)
{
    Statement row(m_connection, u"SELECT %1 FROM keywords k WHERE k.id = ?"_s.arg(keywordColumns));
    DP_TRY(row.bind(id).run());
    if (row.next())
        return readKeyword(row);
    DP_TRY(row.outcome());
    return Error{ErrorKind::UnknownKeyword, QString::number(id), {}};
}

Result<Keyword> Keywords::add(const Keyword &keyword)
{
    auto checked = Keyword::checked(keyword);
    if (!checked)
        return checked;
    const auto existing = find(checked->name);
    if (existing)
        return Error{ErrorKind::KeywordExists, existing->name, {}};
    if (existing.error().kind != ErrorKind::UnknownKeyword)
        return existing.error();
    const auto removed = highestRemoved();
    if (!removed)
        return removed.error();
    const auto place = tabplaces::next(m_connection);
    if (!place)
        return place.error();
    Statement insert(m_connection,
        u"INSERT INTO keywords (id, name, folded, query, categories, result_limit, kind, watched, terms, "
        u"revisions, place)"
        " VALUES (1 + max(?, (SELECT coalesce(max(id), 0) FROM keywords)), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    DP_TRY(insert
               .bind(*removed, checked->name, Keyword::folded(checked->name), checked->query,
                   checked->categories.join(u' '), checked->limit, QString(Keyword::nameOf(checked->kind)),
                   checked->watched, checked->terms.toText(), QString(Keyword::nameOf(checked->revisions)),
                   *place)
               .run());
    checked->id = insert.lastId();
    return checked;
}

Result<Keyword> Keywords::update(const Keyword &keyword)
{
    auto checked = Keyword::checked(keyword);
    if (!checked)
        return checked;
    const auto existing = find(checked->name);
    if (existing && existing->id != keyword.id)
        return Error{ErrorKind::KeywordExists, existing->name, {}};
    if (!existing && existing.error().kind != ErrorKind::UnknownKeyword)
        return existing.error();
    const auto before = byId(keyword.id);
    if (!before)
        return before.error();
    Statement update(m_connection,
        u"UPDATE keywords SET name = ?, folded = ?, query = ?, categories = ?, result_limit = ?, kind = ?, "
        u"watched = ?, terms = ?, revisions = ? WHERE id = ?"_s);
    DP_TRY(update
               .bind(checked->name, Keyword::folded(checked->name), checked->query,
                   checked->categories.join(u' '), checked->limit, QString(Keyword::nameOf(checked->kind)),
                   checked->watched, checked->terms.toText(), QString(Keyword::nameOf(checked->revisions)),
                   keyword.id)
               .run());
    // The ledger of a query is not valid for another query. If the limit was raised, the next refresh must
    // fetch more papers even if the list is up to date.
    const bool asksElse = !checked->asksLike(*before);
    if (asksElse)
        DP_TRY(Ledger(m_connection).forget(keyword.id));
    if (asksElse || checked->limit > before->limit)
        DP_TRY(markRefreshed(keyword.id, {}));
    return checked;
}

Outcome Keywords::raiseLimit(qint64 id, int limit)
{
    Statement update(
        m_connection, u"UPDATE keywords SET result_limit = ? WHERE id = ? AND result_limit < ?"_s);
    const int most = std::min(limit, Keyword::maximumLimit);
    return update.bind(most, id, most).run();
}

Outcome Keywords::remove(qint64 id, Papers::Removal papers)
{
    const auto ids =
        Statement(m_connection, u"SELECT paper_id FROM matches WHERE keyword_id = ?"_s).bind(id).integers();
    if (!ids)
        return ids.error();
    Statement keyword(m_connection, u"DELETE FROM keywords WHERE id = ?"_s);
    DP_TRY(keyword.bind(id).run()); // also deletes the rows of the keyword in matches
    // The highest removed id is stored so that no id is used twice. Otherwise a new keyword could get the id
    // of the removed keyword, and a program that still shows the removed keyword would change the new
    // keyword.
    const auto removed = highestRemoved();
    if (!removed)
        return removed.error();
    DP_TRY(LibraryProperties(m_connection)
               .set(LibraryProperties::Name::HighestRemovedKeyword, QString::number(std::max(*removed, id))));
    return Papers(m_connection).removeUnheld(*ids, papers);
}

Result<qint64> Keywords::highestRemoved()
{
    // A damaged value is limited to this number, so that new ids are still possible.
    constexpr qint64 most = 1'000'000'000'000;
    const auto id = LibraryProperties(m_connection).get(LibraryProperties::Name::HighestRemovedKeyword);
    if (!id)
        return id.error();
    return std::min(most, id->toLongLong());
}

Outcome Keywords::reorder(const QList<qint64> &ids)
{
    QList<TabId> tabs;
    for (const qint64 id : ids)
        tabs << TabId{TabId::Kind::Keyword, id};
    const auto before = tabplaces::reorder(m_connection, tabs);
    return before ? success() : Outcome(before.error());
}

Outcome Keywords::markRefreshed(qint64 id, const QDateTime &when)
{
    Statement update(m_connection, u"UPDATE keywords SET refreshed = ? WHERE id = ?"_s);
    return update.bind(when.isValid() ? Moment::fromDateTime(when).iso() : QString(), id).run();
}

} // namespace dp
