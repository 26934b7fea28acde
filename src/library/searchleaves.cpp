#include "library/searchleaves.h"

#include "base/arxivid.h"
#include "library/listorder.h"
#include "library/mutecache.h"
#include "library/searchindex.h"
#include "library/searchmatch.h"
#include "library/tablestream.h"
#include "library/venuesearch.h"
#include "text/chips.h"

#include <QDate>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp::searchleaves {
namespace {

using Kind = SearchExpression::Kind;
using State = SearchExpression::State;

/// Categories are not in the full-text index, so they are compared in the table of papers.
QString categoryCondition(const QString &name)
{
    const QString list = u"char(10) || p.categories || char(10) LIKE '%' || char(10) || '%1"_s.arg(name);
    // A name without a point is an archive. An archive contains categories, or it is a category itself.
    return name.contains(u'.') ? list + u"' || char(10) || '%'"_s
                               : u"(%1' || char(10) || '%' OR %1.%')"_s.arg(list);
}

/// The year of a paper from a page is that of its update, because its submission is unknown.
QString yearsCondition(const SearchExpression &years)
{
    return u"%1 >= '%2' AND %1 < '%3'"_s.arg(listorder::submissionOfPaper)
        .arg(years.firstYear, 4, 10, QChar(u'0'))
        .arg(std::min(years.lastYear + 1, SearchExpression().lastYear), 4, 10, QChar(u'0'));
}

QString leafCondition(const SearchExpression &leaf)
{
    if (leaf.kind == Kind::Years)
        return u'(' + yearsCondition(leaf) + u')';
    if (leaf.kind == Kind::State && leaf.state == State::Revised)
        return u"p.version > 1"_s;
    return leaf.isCategory() ? categoryCondition(leaf.term.words.first()) : QString();
}

IdStream::Pointer indexStream(
    Connection &connection, const QString &id, const QString &from, const QVariantList &values = {})
{
    return std::make_unique<IndexStream>(connection, IndexStream::Query{id, from, values});
}

/// Returns the papers of a table that also keeps papers which are not in the library now.
IdStream::Pointer tableOfKept(Connection &connection, const QString &table, const QString &condition = u"1"_s)
{
    return indexStream(connection, u"t.paper_id"_s,
        u"%1 t WHERE %2 AND EXISTS (SELECT 1 FROM papers p WHERE p.id = t.paper_id)"_s.arg(table, condition));
}

bool isNamed(const QString &name, const SearchExpression &leaf)
{
    const QString folded = searchterms::folded(name.simplified());
    const QString wanted = searchterms::folded(leaf.name);
    return leaf.isOpen ? folded.startsWith(wanted) : folded == wanted;
}

/// Returns the ids of the rows of a table whose name is that of the leaf. If one name is exactly the same,
/// the others are not meant.
Result<QList<qint64>> idsOfNamed(Connection &connection, const QString &table, const SearchExpression &leaf)
{
    QList<qint64> ids;
    Statement rows(connection, u"SELECT id, name FROM %1"_s.arg(table));
    DP_TRY(rows.run());
    while (rows.next()) {
        if (!leaf.isOpen && rows.text(1) == leaf.name)
            return QList<qint64>{rows.integer(0)};
        if (isNamed(rows.text(1), leaf))
            ids << rows.integer(0);
    }
    DP_TRY(rows.outcome());
    return ids;
}

Result<IdStream::Pointer> named(Connection &connection, const SearchExpression &leaf)
{
    const bool isTag = leaf.kind == Kind::Tag;
    const auto ids = idsOfNamed(connection, isTag ? u"tags"_s : u"keywords"_s, leaf);
    if (!ids)
        return ids.error();
    std::vector<IdStream::Pointer> streams;
    for (const qint64 id : *ids)
        streams.push_back(isTag
                ? tableOfKept(connection, u"paper_tags"_s, u"t.tag_id = %1"_s.arg(id))
                : indexStream(connection, u"m.paper_id"_s, u"matches m WHERE m.keyword_id = %1"_s.arg(id)));
    return IdStream::Pointer(std::make_unique<AnyStream>(std::move(streams)));
}

/// Returns the papers whose text has one of the words and fulfils the condition.
IdStream::Pointer textStream(
    Connection &connection, const QStringList &words, SearchPace &pace, TextStream::Condition condition)
{
    std::vector<SearchExpression> either;
    for (const QString &word : words)
        for (const SearchTerm &term : searchterms::parse(word, false))
            either.push_back(SearchExpression::ofTerm(term));
    const SearchExpression candidates = SearchExpression::anyOf(std::move(either));
    return std::make_unique<TextStream>(
        connection, searchmatch::streamOf(connection, candidates), std::move(condition), pace);
}

bool hasCode(const Paper &paper)
{
    const QList<Chip> found = chips::of(paper);
    return std::any_of(
        found.begin(), found.end(), [](const Chip &chip) { return chip.kind == Chip::Kind::Code; });
}

/// Returns the papers that a mute hides in the whole library.
Result<IdStream::Pointer> mutedStream(Connection &connection)
{
    const auto muted = MuteCache::hidden(connection);
    if (!muted)
        return muted.error();
    QList<qint64> ids;
    if (*muted)
        (*muted)->everywhere().forEach([&ids](qint64 paper) { ids << paper; });
    return IdStream::Pointer(std::make_unique<ListStream>(std::move(ids)));
}

Result<IdStream::Pointer> stateStream(Connection &connection, State state, SearchPace &pace)
{
    const auto marked = [&](const QString &index, const QString &condition) {
        return indexStream(connection, u"p.id"_s, u"papers p INDEXED BY %1 WHERE %2"_s.arg(index, condition));
    };
    switch (state) {
    case State::Unread: return marked(u"papers_by_read"_s, u"p.is_read = 0"_s);
    case State::Read: return marked(u"papers_by_read"_s, u"p.is_read = 1"_s);
    case State::Starred: return marked(u"papers_by_star"_s, u"p.is_starred = 1"_s);
    case State::Muted: return mutedStream(connection);
    case State::Late:
        return indexStream(connection, u"m.paper_id"_s, u"matches m INDEXED BY matches_late WHERE m.late"_s);
    case State::Withdrawn:
        return textStream(
            connection, {u"withdrawn*"_s}, pace, [](const Paper &paper) { return paper.isWithdrawn(); });
    case State::HasCode:
        return textStream(
            connection, {u"github"_s, u"gitlab"_s, u"bitbucket"_s, u"codeberg"_s, u"4open"_s}, pace, hasCode);
    case State::HasNote: return tableOfKept(connection, u"notes"_s);
    case State::HasTag: return tableOfKept(connection, u"paper_tags"_s);
    case State::HasPdf: return tableOfKept(connection, u"pdf_files"_s);
    case State::Revised: break; // a condition on the row
    }
    return tablestreams::everyPaper(connection);
}

/// Returns papers that have the words, and the named papers.
IdStream::Pointer identifiers(Connection &connection, const SearchExpression &leaf)
{
    QList<qint64> ids;
    for (const ArxivId &paper : leaf.papers)
        ids << paper.key();
    std::vector<IdStream::Pointer> either;
    either.push_back(std::make_unique<ListStream>(ids));
    either.push_back(searchmatch::streamOf(connection, SearchIndex::expression(leaf.term), leaf));
    return std::make_unique<AnyStream>(std::move(either));
}

} // namespace

QString rowCondition(const SearchExpression &condition)
{
    if (condition.isLeaf())
        return leafCondition(condition);
    QStringList operands;
    for (const SearchExpression &operand : condition.operands) {
        operands << rowCondition(operand);
        if (operands.last().isEmpty())
            return {};
    }
    if (operands.isEmpty())
        return {};
    if (condition.kind == Kind::Not)
        return u"NOT "_s + operands.first();
    return u'(' + operands.join(condition.kind == Kind::All ? u" AND "_s : u" OR "_s) + u')';
}

/// The identifier contains the month of the announcement. arXiv may announce a paper long after its
/// submission, but not years after it.
qint64 highestOf(const SearchExpression &condition)
{
    constexpr int longestWait = 2; // years
    qint64 highest = std::numeric_limits<qint64>::max();
    if (condition.kind == Kind::All) {
        for (const SearchExpression &operand : condition.operands)
            highest = std::min(highest, highestOf(operand));
    } else if (condition.kind == Kind::Any) {
        highest = 0;
        for (const SearchExpression &operand : condition.operands)
            highest = std::max(highest, highestOf(operand));
    } else if (condition.kind == Kind::Years
        && condition.lastYear < SearchExpression().lastYear - longestWait) {
        highest = ArxivId::lowestKeyOf(QDate(condition.lastYear + longestWait + 1, 1, 1));
    }
    return highest;
}

Result<IdStream::Pointer> streamOf(Connection &connection, const SearchExpression &leaf, SearchPace &pace)
{
    switch (leaf.kind) {
    case Kind::State: return stateStream(connection, leaf.state, pace);
    case Kind::Tag:
    case Kind::Keyword: return named(connection, leaf);
    case Kind::Venue: return venuesearch::streamOf(connection, leaf, pace);
    default: return identifiers(connection, leaf);
    }
}

} // namespace dp::searchleaves
