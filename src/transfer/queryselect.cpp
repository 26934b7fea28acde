#include "transfer/queryselect.h"

#include "arxiv/query.h"
#include "arxiv/queryparts.h"
#include "library/searchindex.h"

#include <QDate>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp::keywordbackfill {
namespace {

/// A part of a query as SQL: a SELECT of ids that uses an index, or a condition on the paper p.
struct Sql {
    QString select;
    QString condition;
    /// UNION, INTERSECT or EXCEPT between selects, OR or AND between conditions; empty without operator.
    QString joinedBy{};

    QString asCondition() const
    {
        return select.isEmpty() ? asOperand(QString()) : u"p.id IN (%1)"_s.arg(select);
    }
    /// As an operand of the given operator. A chain of one operator has no parentheses, because SQLite
    /// refuses about fifteen levels of nested queries.
    QString asOperand(const QString &how) const
    {
        const bool isChain = joinedBy.isEmpty() || joinedBy == how;
        if (select.isEmpty())
            return isChain ? condition : u'(' + condition + u')';
        return isChain ? select : u"SELECT * FROM (%1)"_s.arg(select);
    }
};

QString literal(QString text)
{
    text.replace(u'\'', u"''"_s);
    return u'\'' + text + u'\'';
}

/// The word and its singular or plural, guessed from its last letters.
QStringList bothNumbers(const QString &word)
{
    if (word.size() > 4 && word.endsWith("ies"_L1))
        return {word, word.chopped(3) + u'y'};
    if (word.size() > 3 && word.endsWith(u's') && !word.endsWith("ss"_L1))
        return {word, word.chopped(1)};
    QStringList forms{word, word + u's'};
    if (word.size() > 3 && word.endsWith(u'y'))
        forms << word.chopped(1) + u"ies"_s;
    return forms;
}

/// Every combination of the forms of the words. For a long phrase, only the first words are varied.
QList<SearchTerm> formsOf(const SearchTerm &term)
{
    constexpr qsizetype most = 64;
    QList<QStringList> phrases{{}};
    for (qsizetype i = 0; i < term.words.size(); ++i) {
        const bool open = term.isOpen && i == term.words.size() - 1;
        QStringList forms = bothNumbers(term.words[i]);
        if (open || phrases.size() * forms.size() > most)
            forms = {term.words[i]};
        QList<QStringList> longer;
        for (const QStringList &phrase : std::as_const(phrases))
            for (const QString &form : std::as_const(forms))
                longer << (phrase + QStringList{form});
        phrases = longer;
    }
    QList<SearchTerm> terms;
    for (const QStringList &words : std::as_const(phrases))
        terms << SearchTerm{words, term.isOpen};
    return terms;
}

std::optional<Sql> textTerm(const QString &columns, const QString &value)
{
    const bool open = value.endsWith(u'*');
    const QList<SearchTerm> terms = searchterms::parse(u'"' + value + (open ? u"\"*"_s : u"\""_s), false);
    if (terms.isEmpty())
        return std::nullopt;
    QStringList either;
    for (const SearchTerm &form : formsOf(terms.first()))
        either << SearchIndex::expression({form});
    const QString match = u"{%1} : (%2)"_s.arg(columns, either.join(u" OR "_s));
    return Sql{u"SELECT rowid FROM search WHERE search MATCH "_s + literal(match), {}};
}

Sql categoryTerm(const QString &value)
{
    QString name = value;
    const bool open = name.endsWith(u'*');
    if (open)
        name.chop(1);
    // LIKE ignores the case of ASCII letters. Its wild cards do not occur in a category.
    name.remove(u'%').remove(u'_');
    return {{},
        u"char(10) || p.categories || char(10) LIKE '%' || char(10) || "_s + literal(name)
            + (open ? u" || '%'"_s : u" || char(10) || '%'"_s)};
}

std::optional<Sql> dateTerm(const QString &value)
{
    // [YYYYMMDDHHMM TO YYYYMMDDHHMM]; the days are precise enough here.
    const QStringList ends = QString(value).remove(u'[').remove(u']').split(u" TO "_s);
    if (ends.size() != 2)
        return std::nullopt;
    const auto day = [](const QString &text) {
        return QDate::fromString(text.trimmed().left(8), u"yyyyMMdd"_s);
    };
    const QDate from = day(ends[0]), to = day(ends[1]);
    if (!from.isValid() || !to.isValid())
        return std::nullopt;
    return Sql{{},
        u"substr(p.published, 1, 10) BETWEEN %1 AND %2"_s.arg(
            literal(from.toString(Qt::ISODate)), literal(to.toString(Qt::ISODate)))};
}

std::optional<Sql> termSql(const query::Part &part, const QString &outerPrefix)
{
    const QString prefix = (part.prefix.isEmpty() ? outerPrefix : part.prefix).toLower();
    if (prefix.isEmpty() || prefix == "all"_L1)
        return textTerm(u"title abstract authors comment"_s, part.value);
    if (prefix == "ti"_L1 || prefix == "title"_L1)
        return textTerm(u"title"_s, part.value);
    if (prefix == "abs"_L1)
        return textTerm(u"abstract"_s, part.value);
    if (prefix == "au"_L1)
        return textTerm(u"authors"_s, QString(part.value).replace(u'_', u' '));
    if (prefix == "co"_L1)
        return textTerm(u"comment"_s, part.value);
    if (prefix == "cat"_L1)
        return categoryTerm(part.value);
    if (prefix == "submitteddate"_L1)
        return dateTerm(part.value);
    return std::nullopt; // report numbers, journals and identifiers: only arXiv can search them
}

Sql joined(const Sql &left, const QString &how, const Sql &right)
{
    const bool without = how == "ANDNOT"_L1;
    if (!left.select.isEmpty() && !right.select.isEmpty()) {
        const QString join = how == "OR"_L1 ? u"UNION"_s : without ? u"EXCEPT"_s : u"INTERSECT"_s;
        return {left.asOperand(join) + u' ' + join + u' ' + right.asOperand(without ? QString() : join), {},
            join};
    }
    if (left.select.isEmpty() && how == "AND"_L1 && !right.select.isEmpty())
        return joined(right, how, left); // the part with the index comes first
    if (!left.select.isEmpty() && how != "OR"_L1)
        return {u"SELECT p.id FROM papers p WHERE p.id IN (%1) AND %2 (%3)"_s.arg(
                    left.select, without ? u"NOT"_s : QString(), right.condition),
            {}};
    const QString join = without ? u"AND"_s : how;
    const auto side = [&](const Sql &sql) {
        return sql.select.isEmpty() ? sql.asOperand(join) : sql.asCondition();
    };
    return {{}, side(left) + u' ' + join + (without ? u" NOT (%1)"_s.arg(side(right)) : u' ' + side(right)),
        join};
}

/// Parses arXiv's grammar: terms, AND, OR, ANDNOT, parentheses. Adjacent terms are alternatives, and
/// operators have no precedence.
class Reader
{
public:
    explicit Reader(const QList<query::Part> &parts)
        : m_parts(parts)
    {
    }

    std::optional<Sql> expression(const QString &prefix, int depth = 0)
    {
        constexpr int deepest = 50;
        std::optional<Sql> left;
        QString how;
        while (m_at < m_parts.size() && depth < deepest) {
            const query::Part &part = m_parts[m_at++];
            if (part.kind == query::Part::Kind::Close)
                break;
            if (part.kind == query::Part::Kind::Operator) {
                how = part.value.toUpper() == "AND"_L1 ? u"AND"_s
                    : part.value.toUpper() == "OR"_L1  ? u"OR"_s
                                                       : u"ANDNOT"_s;
                continue;
            }
            const auto right = part.kind == query::Part::Kind::Open
                ? expression(part.prefix.isEmpty() ? prefix : part.prefix, depth + 1)
                : termSql(part, prefix);
            if (!right)
                return std::nullopt;
            left = left ? joined(*left, how.isEmpty() ? u"OR"_s : how, *right) : *right;
            how.clear();
        }
        return left;
    }

private:
    const QList<query::Part> m_parts;
    qsizetype m_at = 0;
};

} // namespace

std::optional<QString> selectOf(const Keyword &keyword)
{
    if (keyword.kind == Keyword::Kind::Announcements)
        return std::nullopt;
    const auto sql = Reader(query::partsOf(query::forKeyword(keyword))).expression({});
    if (!sql)
        return std::nullopt;
    return sql->select.isEmpty() ? u"SELECT p.id FROM papers p WHERE "_s + sql->condition : sql->select;
}

} // namespace dp::keywordbackfill
