#include "text/searchquery.h"

#include "base/arxividtext.h"
#include "base/category.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

using Problem = SearchQuery::Problem;
using Field = SearchTerm::Field;
using searchterms::isQuote;

/// A part of the input between blanks. A quoted part may contain blanks.
struct Piece {
    QString text; ///< without its minus and its field
    Field field = Field::Any;
    bool hasField = false;
    bool isExcluded = false;
};

/// Minus signs, and the hyphens and dashes that keyboards and text editors insert for them.
bool isMinus(QChar c)
{
    return c == u'-' || c == u'!' || (c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212)
        || c == QChar(0xfe63) || c == QChar(0xff0d);
}

std::optional<Field> fieldNamed(QStringView name)
{
    static const QHash<QString, Field> fields = {{u"title"_s, Field::Title}, {u"ti"_s, Field::Title},
        {u"abstract"_s, Field::Abstract}, {u"abs"_s, Field::Abstract}, {u"author"_s, Field::Authors},
        {u"authors"_s, Field::Authors}, {u"au"_s, Field::Authors}, {u"comment"_s, Field::Comment},
        {u"comments"_s, Field::Comment}, {u"co"_s, Field::Comment}, {u"category"_s, Field::Category},
        {u"categories"_s, Field::Category}, {u"cat"_s, Field::Category}};
    const auto found = fields.constFind(name.toString().toLower());
    return found == fields.constEnd() ? std::nullopt : std::optional(*found);
}

QStringList split(const QString &text)
{
    QStringList pieces;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        for (bool isQuoted = false; at < text.size() && (isQuoted || !text[at].isSpace()); ++at)
            if (isQuote(text[at]))
                isQuoted = !isQuoted;
        pieces << text.mid(start, at - start);
    }
    return pieces;
}

class Reader
{
public:
    Reader(const QString &text, bool typing)
        : m_pieces(split(text))
        , m_typing(typing && !text.isEmpty() && !text.back().isSpace())
    {
    }

    SearchQuery query()
    {
        for (m_at = 0; m_at < m_pieces.size() && m_query.problem == Problem::None; ++m_at)
            takePiece(m_pieces[m_at]);
        if (m_query.problem == Problem::None)
            m_query.problem = verdict();
        if (m_query.problem != Problem::None)
            m_query.terms.clear();
        return m_query;
    }

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
        if (read.hasField && read.text.isEmpty() && !isLast()) { // such as "title: word"
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
        addTerms(read);
        m_isAlternative = false;
    }

    Piece pieceOf(const QString &text)
    {
        Piece piece;
        qsizetype at = 0;
        const auto takeMinus = [&] {
            if (at + 1 < text.size() && isMinus(text[at]) && !isMinus(text[at + 1])) {
                piece.isExcluded = true;
                ++at;
            }
        };
        while (at < text.size() && text[at] == u'(')
            ++at;
        if (at > 0 && at < text.size() && !isMinus(text[at]) && !fieldAt(text, at))
            at = 0;
        takeMinus();
        if (const auto field = fieldAt(text, at)) {
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

    /// The field name at this position and its length including the colon.
    static std::optional<std::pair<Field, qsizetype>> fieldAt(const QString &text, qsizetype at)
    {
        const qsizetype colon = text.indexOf(u':', at);
        if (colon < 0)
            return std::nullopt;
        const auto field = fieldNamed(QStringView(text).mid(at, colon - at));
        return field ? std::optional(std::pair(*field, colon + 1 - at)) : std::nullopt;
    }

    /// Reports names of fields that do not exist, such as those of other search engines. In "Attention: a
    /// survey" a blank follows the colon, and std::vector and http://x are not fields.
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
        if (isName && !m_query.unknownFields.contains(name))
            m_query.unknownFields << name;
    }

    void addTerms(const Piece &piece)
    {
        const bool isUnfinished = m_typing && isLast() && !piece.isExcluded;
        if (piece.field == Field::Category || (!piece.hasField && isCategoryOfArchive(piece.text))) {
            addCategory(piece);
            return;
        }
        // Alternatives such as a|b.
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
        // The second part of a|b is an alternative to the first.
        if (either.size() == 2 && m_query.terms.size() >= 2)
            m_query.terms.last().isAlternative = !piece.isExcluded;
    }

    /// Recognises `cs.CV`, a form that normal text does not have. The bare name of an archive (math) is a
    /// word.
    static bool isCategoryOfArchive(const QString &text)
    {
        const QString name = category::canonical(bare(text));
        const qsizetype dot = name.indexOf(u'.');
        const bool isLong = name.startsWith("physics."_L1) || name.startsWith("cond-mat."_L1);
        return dot > 0 && (isLong ? name.size() > dot + 3 : name.size() == dot + 3)
            && category::isValid(name);
    }

    static QString bare(QString text)
    {
        while (!text.isEmpty() && (isQuote(text.back()) || text.back() == u')' || text.back() == u','))
            text.chop(1);
        while (!text.isEmpty() && (isQuote(text.front()) || text.front() == u'('))
            text.remove(0, 1);
        return text;
    }

    void addCategory(const Piece &piece)
    {
        const QString name = category::canonical(bare(piece.text));
        if (name.isEmpty() && isLast())
            return; // not typed yet
        if (!category::isValid(name)) {
            if (m_typing && isLast())
                return;
            fail(Problem::BadCategory, bare(piece.text));
            return;
        }
        SearchTerm term;
        term.words = QStringList{name};
        term.field = Field::Category;
        term.isExcluded = piece.isExcluded;
        term.isAlternative = m_isAlternative;
        m_query.terms << term;
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
    SearchQuery m_query;
};

} // namespace

bool SearchQuery::isPlain() const
{
    return !paper && problem == Problem::None && unknownFields.isEmpty()
        && std::all_of(terms.begin(), terms.end(), [](const SearchTerm &term) {
               return term.field == Field::Any && !term.isExcluded && !term.isAlternative;
           });
}

SearchQuery searchquery::parse(const QString &typed, bool typing)
{
    const auto found = arxividtext::find(typed);
    SearchQuery query;
    if (found.isSeveral) {
        query.problem = Problem::SeveralIdentifiers;
        query.subject = typed.simplified();
        return query;
    }
    if (found.id) {
        query.paper = found.id;
        query.terms = searchterms::parse(u'"' + found.id->toString() + u'"', false);
        return query;
    }
    return Reader(searchterms::beginningOf(typed), typing).query();
}

} // namespace dp
