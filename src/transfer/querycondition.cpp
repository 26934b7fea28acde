#include "transfer/querycondition.h"

#include "arxiv/query.h"
#include "arxiv/queryparts.h"

#include <QDate>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

using Operator = PaperCondition::Operator;

PaperCondition toCondition(const SearchTerm &term)
{
    PaperCondition condition;
    condition.term = term;
    return condition;
}

std::optional<PaperCondition> textCondition(SearchTerm::Field field, const QString &value)
{
    const bool open = value.endsWith(u'*');
    const QList<SearchTerm> terms = searchterms::parse(u'"' + value + (open ? u"\"*"_s : u"\""_s), false);
    if (terms.isEmpty())
        return std::nullopt;
    return toCondition({terms.first().words, terms.first().isOpen, field});
}

PaperCondition categoryCondition(const QString &value)
{
    const bool open = value.endsWith(u'*');
    return toCondition({{open ? value.chopped(1) : value}, open, SearchTerm::Field::Category});
}

std::optional<PaperCondition> dateCondition(const QString &value)
{
    // The value has the form [YYYYMMDDHHMM TO YYYYMMDDHHMM]. Only the days are used, which is precise enough.
    const QStringList ends = QString(value).remove(u'[').remove(u']').split(u" TO "_s);
    if (ends.size() != 2)
        return std::nullopt;
    const auto day = [](const QString &text) {
        return QDate::fromString(text.trimmed().left(8), u"yyyyMMdd"_s);
    };
    PaperCondition condition;
    condition.kind = PaperCondition::Kind::Submitted;
    condition.days = {day(ends[0]), day(ends[1])};
    if (!condition.days.from.isValid() || !condition.days.to.isValid())
        return std::nullopt;
    return condition;
}

std::optional<PaperCondition> termCondition(const query::Part &part, const QString &outerPrefix)
{
    using Field = SearchTerm::Field;
    const QString prefix = (part.prefix.isEmpty() ? outerPrefix : part.prefix).toLower();
    if (prefix.isEmpty() || prefix == "all"_L1)
        return textCondition(Field::Any, part.value);
    if (prefix == "ti"_L1 || prefix == "title"_L1)
        return textCondition(Field::Title, part.value);
    if (prefix == "abs"_L1)
        return textCondition(Field::Abstract, part.value);
    if (prefix == "au"_L1)
        return textCondition(Field::Authors, QString(part.value).replace(u'_', u' '));
    if (prefix == "co"_L1)
        return textCondition(Field::Comment, part.value);
    if (prefix == "cat"_L1)
        return categoryCondition(part.value);
    if (prefix == "submitteddate"_L1)
        return dateCondition(part.value);
    return std::nullopt; // report numbers, journals and identifiers can be searched only by arXiv
}

Operator operatorOf(const QString &word)
{
    const QString name = word.toUpper();
    return name == "AND"_L1 ? Operator::And : name == "OR"_L1 ? Operator::Or : Operator::AndNot;
}

/// Parses a query in arXiv's grammar, which has terms, the operators AND, OR and ANDNOT, and parentheses.
/// Adjacent terms without an operator are alternatives. All operators have the same precedence.
class Reader
{
public:
    explicit Reader(const QList<query::Part> &parts)
        : m_parts(parts)
    {
    }

    std::optional<PaperCondition> expression(const QString &prefix, int depth = 0)
    {
        constexpr int maxNesting = 50;
        PaperCondition whole;
        whole.kind = PaperCondition::Kind::Combination;
        Operator how = Operator::Or;
        while (m_at < m_parts.size() && depth < maxNesting) {
            const query::Part &part = m_parts[m_at++];
            if (part.kind == query::Part::Kind::Close)
                break;
            if (part.kind == query::Part::Kind::Operator) {
                how = operatorOf(part.value);
                continue;
            }
            auto operand = part.kind == query::Part::Kind::Open
                ? expression(part.prefix.isEmpty() ? prefix : part.prefix, depth + 1)
                : termCondition(part, prefix);
            if (!operand)
                return std::nullopt;
            operand->how = std::exchange(how, Operator::Or);
            whole.operands.push_back(std::move(*operand));
        }
        if (whole.operands.empty())
            return std::nullopt;
        return whole;
    }

private:
    const QList<query::Part> m_parts;
    qsizetype m_at = 0;
};

} // namespace

std::optional<PaperCondition> queryConditionOf(const Keyword &keyword)
{
    if (keyword.kind == Keyword::Kind::Announcements)
        return std::nullopt;
    return Reader(query::partsOf(query::forKeyword(keyword))).expression({});
}

} // namespace dp
