#include "library/paperselection.h"

#include "base/moment.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"

#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp::paperselection {
namespace {

using Operator = PaperCondition::Operator;

/// A condition as SQL. It is either a SELECT of ids that uses an index, or a condition on the row p of
/// papers. The other member is empty.
struct Sql {
    QString select;
    QString condition;
    /// Operator that joins the operands: UNION, INTERSECT or EXCEPT for a select, OR or AND for a condition.
    /// Empty if there is no operator.
    QString joinedBy{};

    QString asCondition() const
    {
        return select.isEmpty() ? asOperand(QString()) : u"p.id IN (%1)"_s.arg(select);
    }
    /// Returns the SQL as an operand of the operator `how`. A chain of the same operator gets no parentheses,
    /// because SQLite refuses about fifteen levels of nested queries.
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

/// Returns the word and its singular or plural, which is guessed from the last letters of the word.
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

/// Returns every combination of the singular and plural forms of the words. In a long phrase, only the first
/// words are varied.
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

QString columnsOf(SearchTerm::Field field)
{
    switch (field) {
    case SearchTerm::Field::Title: return u"title"_s;
    case SearchTerm::Field::Abstract: return u"abstract"_s;
    case SearchTerm::Field::Authors: return u"authors"_s;
    case SearchTerm::Field::Comment: return u"comment"_s;
    case SearchTerm::Field::Any:
    case SearchTerm::Field::Category: break;
    }
    return u"title abstract authors comment"_s;
}

Sql categorySql(const SearchTerm &term)
{
    // LIKE ignores the case of ASCII letters. Its wildcards do not occur in a category and are removed.
    const QString name = term.words.join(u' ').remove(u'%').remove(u'_');
    return {{},
        u"char(10) || p.categories || char(10) LIKE '%' || char(10) || "_s + literal(name)
            + (term.isOpen ? u" || '%'"_s : u" || char(10) || '%'"_s)};
}

Sql termSql(const SearchTerm &term)
{
    if (term.field == SearchTerm::Field::Category)
        return categorySql(term);
    QStringList either;
    for (const SearchTerm &form : formsOf(term))
        either << SearchIndex::expression(form);
    const QString match = u"{%1} : (%2)"_s.arg(columnsOf(term.field), either.join(u" OR "_s));
    return {u"SELECT rowid FROM search WHERE search MATCH "_s + literal(match), {}};
}

Sql daysSql(const DayRange &days)
{
    return {{},
        u"substr(p.published, 1, 10) BETWEEN %1 AND %2"_s.arg(
            literal(days.from.toString(Qt::ISODate)), literal(days.to.toString(Qt::ISODate)))};
}

Sql joined(const Sql &left, Operator how, const Sql &right)
{
    const bool without = how == Operator::AndNot;
    if (!left.select.isEmpty() && !right.select.isEmpty()) {
        const QString join = how == Operator::Or ? u"UNION"_s : without ? u"EXCEPT"_s : u"INTERSECT"_s;
        return {left.asOperand(join) + u' ' + join + u' ' + right.asOperand(without ? QString() : join), {},
            join};
    }
    if (left.select.isEmpty() && how == Operator::And && !right.select.isEmpty())
        return joined(right, how, left); // the operand that uses an index comes first
    if (!left.select.isEmpty() && how != Operator::Or)
        return {u"SELECT p.id FROM papers p WHERE p.id IN (%1) AND %2 (%3)"_s.arg(
                    left.select, without ? u"NOT"_s : QString(), right.condition),
            {}};
    const QString join = how == Operator::Or ? u"OR"_s : u"AND"_s;
    const auto side = [&](const Sql &sql) {
        return sql.select.isEmpty() ? sql.asOperand(join) : sql.asCondition();
    };
    return {{}, side(left) + u' ' + join + (without ? u" NOT (%1)"_s.arg(side(right)) : u' ' + side(right)),
        join};
}

Sql toSql(const PaperCondition &condition)
{
    if (condition.kind == PaperCondition::Kind::Term)
        return termSql(condition.term);
    if (condition.kind == PaperCondition::Kind::Submitted)
        return daysSql(condition.days);
    Sql sql = toSql(condition.operands.front());
    for (std::size_t i = 1; i < condition.operands.size(); ++i)
        sql = joined(sql, condition.operands[i].how, toSql(condition.operands[i]));
    return sql;
}

} // namespace

QString sqlOf(const PaperCondition &condition)
{
    const Sql sql = toSql(condition);
    return sql.select.isEmpty() ? u"SELECT p.id FROM papers p WHERE "_s + sql.condition : sql.select;
}

Result<int> addToList(
    Connection &connection, qint64 keywordId, const PaperCondition &condition, const QDateTime &now)
{
    Statement insert(connection,
        u"INSERT OR IGNORE INTO matches (keyword_id, paper_id, position, first_seen)"
        " SELECT ?, f.id, CAST(strftime('%s', coalesce(nullif(f.published, ''), f.updated)) AS REAL), ?"
        " FROM papers f WHERE f.id IN (%1) AND (f.published <> '' OR f.in_archive)"_s.arg(sqlOf(condition)));
    DP_TRY(insert.bind(keywordId, Moment::fromDateTime(now).iso()).run());
    return insert.rowsChanged();
}

} // namespace dp::paperselection
