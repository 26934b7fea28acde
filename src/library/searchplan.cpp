#include "library/searchplan.h"

#include "library/notematches.h"
#include "library/searchleaves.h"
#include "library/searchmatch.h"
#include "library/tablestream.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace dp::searchplan {
namespace {

using Kind = SearchExpression::Kind;

class Planner
{
public:
    /// notes: the matches in notes, with which each word is found separately; null: notes are not searched.
    Planner(Connection &connection, SearchPace &pace, const NoteMatches *notes)
        : m_connection(connection)
        , m_pace(pace)
        , m_notes(notes)
    {
    }

    Result<IdStream::Pointer> streamOf(const SearchExpression &condition)
    {
        if (m_notes && condition.isText() && condition.term.field == SearchTerm::Field::Any)
            return wordWithNotes(condition);
        const auto parts = m_notes ? searchmatch::Divided{{}, condition} : searchmatch::divided(condition);
        if (!parts.match.isEmpty())
            return withMatch(parts, condition);
        // SQLite evaluates conditions on the same row faster than separate streams do.
        if (const QString row = searchleaves::rowCondition(condition); !row.isEmpty())
            return IdStream::Pointer(
                std::make_unique<RowStream>(m_connection, row, searchleaves::highestOf(condition), m_pace));
        switch (condition.kind) {
        case Kind::All: return all(condition.operands, {});
        case Kind::Any: return any(condition);
        case Kind::Not: return negated(condition.operands.front());
        default:
            return condition.isText() && condition.papers.isEmpty()
                ? searchmatch::streamOf(m_connection, condition)
                : searchleaves::streamOf(m_connection, condition, m_pace);
        }
    }

private:
    Result<IdStream::Pointer> wordWithNotes(const SearchExpression &leaf)
    {
        QList<qint64> papers = m_notes->papersOf(leaf.term);
        for (const ArxivId &paper : leaf.papers)
            papers << paper.key();
        SearchExpression words = leaf;
        words.papers.clear();
        std::vector<IdStream::Pointer> either;
        either.push_back(searchmatch::streamOf(m_connection, words));
        either.push_back(std::make_unique<ListStream>(papers));
        return IdStream::Pointer(std::make_unique<AnyStream>(std::move(either)));
    }

    Result<IdStream::Pointer> withMatch(const searchmatch::Divided &parts, const SearchExpression &condition)
    {
        IdStream::Pointer text = searchmatch::streamOf(m_connection, parts.match, condition);
        if (parts.rest.isEmpty())
            return text;
        std::vector<IdStream::Pointer> streams;
        streams.push_back(std::move(text));
        return all(parts.rest.conjuncts(), std::move(streams));
    }

    Result<IdStream::Pointer> all(
        const std::vector<SearchExpression> &operands, std::vector<IdStream::Pointer> streams)
    {
        std::vector<SearchExpression> ofRow;
        for (const SearchExpression &operand : operands) {
            if (!searchleaves::rowCondition(operand).isEmpty()) {
                ofRow.push_back(operand);
                continue;
            }
            DP_TRY(add(operand, streams));
        }
        if (!ofRow.empty())
            DP_TRY(add(SearchExpression::allOf(std::move(ofRow)), streams));
        if (streams.empty())
            return tablestreams::everyPaper(m_connection);
        return IdStream::Pointer(std::make_unique<AllStream>(std::move(streams), m_pace));
    }

    Result<IdStream::Pointer> any(const SearchExpression &condition)
    {
        std::vector<SearchExpression> texts;
        std::vector<IdStream::Pointer> streams;
        for (const SearchExpression &operand : condition.operands) {
            if (!m_notes && !searchmatch::of(operand).isEmpty())
                texts.push_back(operand);
            else
                DP_TRY(add(operand, streams));
        }
        if (!texts.empty())
            DP_TRY(add(SearchExpression::anyOf(std::move(texts)), streams));
        return IdStream::Pointer(std::make_unique<AnyStream>(std::move(streams)));
    }

    Result<IdStream::Pointer> negated(const SearchExpression &operand)
    {
        auto stream = streamOf(operand);
        if (!stream)
            return stream;
        return IdStream::Pointer(
            std::make_unique<NotStream>(tablestreams::everyPaper(m_connection), std::move(*stream), m_pace));
    }

    Outcome add(const SearchExpression &operand, std::vector<IdStream::Pointer> &streams)
    {
        auto stream = streamOf(operand);
        if (!stream)
            return stream.error();
        streams.push_back(std::move(*stream));
        return success();
    }

    Connection &m_connection;
    SearchPace &m_pace;
    const NoteMatches *m_notes;
};

} // namespace

Result<IdStream::Pointer> streamOf(
    Connection &connection, const SearchExpression &condition, SearchPace &pace)
{
    auto papers = Planner(connection, pace, nullptr).streamOf(condition);
    if (!papers)
        return papers;
    const auto notes = NoteMatches::of(connection, condition);
    if (!notes)
        return notes.error();
    if (notes->all().isEmpty())
        return papers;
    auto exact = Planner(connection, pace, &*notes).streamOf(condition);
    if (!exact)
        return exact;
    return IdStream::Pointer(
        std::make_unique<NotedStream>(std::move(*papers), std::move(*exact), notes->all()));
}

} // namespace dp::searchplan
