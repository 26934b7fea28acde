#include "text/searchquery.h"

#include "base/arxividtext.h"
#include "base/category.h"
#include "text/searchpieces.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

using Problem = SearchQuery::Problem;
using Field = SearchTerm::Field;
using searchpieces::Piece;
using searchterms::isQuote;

/// If a query names more papers than this, papers whose text contains the identifiers are not searched.
constexpr qsizetype mostMentions = 40;

class Reader
{
public:
    Reader(const QString &text, bool typing)
        : m_pieces(searchpieces::split(text))
        , m_typing(typing && !text.isEmpty() && !text.back().isSpace())
    {
    }

    SearchQuery query()
    {
        for (m_at = 0; m_at < m_pieces.size() && m_query.problem == Problem::None; ++m_at)
            takePiece(m_pieces[m_at]);
        if (m_query.problem == Problem::None)
            m_query.problem = verdict();
        if (m_query.problem != Problem::None) {
            m_query.terms.clear();
            m_query.papers.clear();
        }
        return m_query;
    }
    /// Returns whether the query has a category with `category:` or with a minus sign. A category in running
    /// text does not count.
    bool hasCategoryField() const { return m_hasCategoryField; }

private:
    bool isLast() const { return m_at == m_pieces.size() - 1; }
    bool isBetweenTerms() const { return !m_query.terms.isEmpty() && !isLast(); }

    void fail(Problem problem, const QString &subject)
    {
        m_query.problem = problem;
        m_query.subject = subject;
    }

    void takePiece(const QString &piece)
    {
        if (piece == "AND"_L1 && isBetweenTerms())
            return;
        if ((piece == "OR"_L1 || piece == "|"_L1 || piece == "||"_L1) && isBetweenTerms()) {
            m_isAlternative = true;
            return;
        }
        if ((piece == "NOT"_L1 || piece == "ANDNOT"_L1) && !isLast()) {
            m_isExcluded = true;
            return;
        }
        Piece read = pieceOf(piece);
        if (read.hasField && read.text.isEmpty() && !isLast()) { // for example "title: word"
            Piece next = pieceOf(m_pieces[++m_at]);
            next.isExcluded = next.isExcluded || read.isExcluded;
            if (!next.hasField) {
                next.field = read.field;
                next.hasField = true;
            }
            read = next;
        }
        read.isExcluded = read.isExcluded || m_isExcluded;
        m_isExcluded = false;
        if (read.isExcluded && read.text.startsWith(u'(')) {
            fail(Problem::MinusBeforeGroup, piece);
            return;
        }
        noteIdentifier(read);
        addTerms(read);
        m_isAlternative = false;
        m_wasIdentifier = read.isIdentifier && !read.isExcluded;
    }

    /// Notes an identifier. A paper needs to contain only one of several identifiers in a row.
    void noteIdentifier(Piece &piece)
    {
        const auto found = piece.hasField ? arxividtext::Found() : arxividtext::find(piece.text);
        QList<ArxivId> &ids = piece.isExcluded ? m_query.excludedPapers : m_query.papers;
        for (const ArxivId &id : found.several)
            if (!ids.contains(id))
                ids << id;
        if (!found.id)
            return;
        piece.isIdentifier = true;
        piece.text = found.id->toString();
        if (!ids.contains(*found.id))
            ids << *found.id;
        if (!piece.isExcluded)
            m_isAlternative = m_isAlternative || m_wasIdentifier;
    }

    Piece pieceOf(const QString &text)
    {
        Piece piece;
        qsizetype at = 0;
        const auto takeMinus = [&] {
            if (at + 1 < text.size() && searchpieces::isMinus(text[at])
                && !searchpieces::isMinus(text[at + 1])) {
                piece.isExcluded = true;
                ++at;
            }
        };
        while (at < text.size() && text[at] == u'(')
            ++at;
        if (at > 0 && at < text.size() && !searchpieces::isMinus(text[at])
            && !searchpieces::fieldAt(text, at))
            at = 0;
        takeMinus();
        if (const auto field = searchpieces::fieldAt(text, at)) {
            piece.field = field->first;
            piece.hasField = true;
            at += field->second;
            takeMinus();
        }
        piece.text = text.mid(at);
        if (!piece.hasField)
            noteUnknownField(piece.text);
        return piece;
    }

    /// Notes names of fields that do not exist, such as fields of other search engines. In "Attention: a
    /// survey", a space follows the colon, so "Attention" is not a field. In std::vector and http://x there
    /// is no field either.
    void noteUnknownField(const QString &text)
    {
        constexpr qsizetype shortest = 2, longest = 20;
        const qsizetype colon = text.indexOf(u':');
        if (colon < shortest || colon > longest || colon + 1 >= text.size() || text[colon + 1] == u':'
            || text[colon + 1] == u'/')
            return;
        const QString name = text.left(colon).toLower();
        const bool isName =
            std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c >= u'a' && c <= u'z'; });
        if (isName && !m_query.unknownFields.contains(name) && !arxividtext::find(text).id)
            m_query.unknownFields << name;
    }

    void addTerms(const Piece &piece)
    {
        const bool isUnfinished = m_typing && isLast() && !piece.isExcluded && !piece.isIdentifier;
        if (piece.field == Field::Category
            || (!piece.hasField && searchpieces::isCategoryOfArchive(piece.text))) {
            addCategory(piece);
            return;
        }
        // Reads alternatives such as a|b.
        const QStringList either = piece.text.count(u'|') == 1 && !isQuote(piece.text.front())
            ? piece.text.split(u'|', Qt::SkipEmptyParts)
            : QStringList{piece.text};
        for (const QString &part : either)
            for (SearchTerm term : searchterms::parse(part, isUnfinished && part == either.last())) {
                term.field = piece.field;
                term.isExcluded = piece.isExcluded;
                term.isAlternative = m_isAlternative;
                m_isAlternative = false;
                m_query.terms << term;
            }
        // In a|b, the second part is an alternative to the first part.
        if (either.size() == 2 && m_query.terms.size() >= 2)
            m_query.terms.last().isAlternative = !piece.isExcluded;
    }

    void addCategory(const Piece &piece)
    {
        const QString name = category::canonical(searchpieces::bare(piece.text));
        if (name.isEmpty() && isLast())
            return; // the field's text is not typed yet
        if (!category::isValid(name)) {
            if (m_typing && isLast())
                return;
            fail(Problem::BadCategory, searchpieces::bare(piece.text));
            return;
        }
        SearchTerm term;
        term.words = QStringList{name};
        term.field = Field::Category;
        term.isExcluded = piece.isExcluded;
        term.isAlternative = m_isAlternative;
        m_query.terms << term;
        m_hasCategoryField = m_hasCategoryField || piece.hasField || piece.isExcluded;
    }

    Problem verdict() const
    {
        const QList<SearchTerm> &terms = m_query.terms;
        if (terms.isEmpty())
            return Problem::NothingToFind;
        if (std::all_of(terms.begin(), terms.end(), [](const SearchTerm &term) { return term.isExcluded; }))
            return Problem::OnlyExcluded;
        const auto isOther = [](const SearchTerm &term) {
            return term.isExcluded || term.field == Field::Category;
        };
        for (qsizetype i = 0; i < terms.size(); ++i)
            if (terms[i].isAlternative && (i == 0 || isOther(terms[i]) || isOther(terms[i - 1])))
                return Problem::OrBesideOther;
        return Problem::None;
    }

    const QStringList m_pieces;
    const bool m_typing;
    qsizetype m_at = 0;
    bool m_isAlternative = false;
    bool m_isExcluded = false;
    bool m_wasIdentifier = false;
    bool m_hasCategoryField = false;
    SearchQuery m_query;
};

/// Returns the query for a text that names papers. Words of the text are searched only if they have an
/// operator or a field. Other words only accompany the identifiers.
SearchQuery queryOf(const QList<ArxivId> &papers, const SearchQuery &read, bool keepsCategories)
{
    SearchQuery query;
    query.papers = papers;
    for (const SearchTerm &term : read.conditions())
        if (keepsCategories || term.field != Field::Category)
            query.terms << term;
    if (papers.size() > mostMentions)
        return query;
    bool isFirst = true;
    for (const ArxivId &id : papers) {
        QList<SearchTerm> mention = searchterms::parse(u'"' + id.toString() + u'"', false);
        mention.first().isAlternative = !std::exchange(isFirst, false);
        query.terms << mention;
    }
    return query;
}

} // namespace

bool SearchQuery::isPlain() const
{
    return papers.isEmpty() && !isCut && problem == Problem::None && unknownFields.isEmpty()
        && std::all_of(terms.begin(), terms.end(), [](const SearchTerm &term) {
               return term.field == Field::Any && !term.isExcluded && !term.isAlternative;
           });
}

QList<SearchTerm> SearchQuery::conditions() const
{
    const auto isCondition = [](const SearchTerm &term) {
        return term.isExcluded || term.field != Field::Any;
    };
    QList<SearchTerm> found;
    for (qsizetype start = 0, end = 0; start < terms.size(); start = end) {
        end = start + 1;
        while (end < terms.size() && terms[end].isAlternative)
            ++end;
        const QList<SearchTerm> group = terms.mid(start, end - start);
        if (std::all_of(group.begin(), group.end(), isCondition))
            found << group;
    }
    return found;
}

SearchQuery searchquery::parse(const QString &typed, bool typing)
{
    Reader reader(searchterms::beginningOf(typed), typing);
    SearchQuery read = reader.query();
    read.isCut = searchterms::beginningOf(typed).size() < typed.trimmed().size();
    if (!read.excludedPapers.isEmpty())
        return read;
    const auto found = arxividtext::find(typed);
    const QList<ArxivId> papers = found.id ? QList<ArxivId>{*found.id} : found.several;
    return papers.isEmpty() ? read : queryOf(papers, read, reader.hasCategoryField());
}

} // namespace dp
