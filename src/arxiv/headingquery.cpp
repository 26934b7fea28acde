#include "arxiv/headingquery.h"

#include "arxiv/headingcount.h"
#include "arxiv/headingexpression.h"
#include "arxiv/headinglabels.h"
#include "arxiv/headingtokens.h"
#include "base/keyword.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace dp::query {
namespace {

/// Returns the heading without a section number at its beginning (1. Vision) or an abbreviation at its end
/// (World Model (WM)). Papers rarely contain these next to the phrase. Returns no value if the heading has
/// neither.
std::optional<QString> withoutExtras(const QString &heading)
{
    static const QRegularExpression number(uR"(\A\d{1,3}[.)]\s+(?=\p{L}))"_s);
    static const QRegularExpression abbreviation(
        uR"(\A([^()]*\p{L}[^()]*?)\s*\(([A-Z][A-Za-z]{0,3}[A-Z]s?|[A-Z]{2,8}s?)\)\z)"_s);
    if (const auto numbered = number.match(heading); numbered.hasMatch())
        return heading.mid(numbered.capturedEnd());
    if (const auto spelled = abbreviation.match(heading); spelled.hasMatch())
        return spelled.captured(1);
    return std::nullopt;
}

QString queryOf(const QString &heading)
{
    if (const auto text = withoutExtras(heading)) {
        const QString query = queryOf(*text);
        return query.isEmpty() ? clauseOf(phraseOf(*text)) : query;
    }
    if (const QString labelled = labelledQuery(heading); !labelled.isEmpty())
        return labelled;
    if (hasOperator(tokensOf(heading)) && !heading.contains(listSeparator()))
        return expressionOf(heading).value_or(QString());
    // Items between commas are alternatives. Every paper that matches the whole phrase also matches each
    // item.
    const QStringList clauses = heading.contains(listSeparator()) ? clausesOf(heading) : QStringList();
    return clauses.size() > 1 ? joined(clauses, "OR"_L1) : QString();
}

/// Returns whether the name may find nothing as a phrase. arXiv removes punctuation between words and
/// searches the words as a phrase.
bool isUnreliablePhrase(const QString &name)
{
    static const QRegularExpression alone(
        u"(?:^|\\s)[^\\p{L}\\p{N}\\s]+(?=\\s|$)|\\s[(\\[]|[:\uff1a]\\s|\\S\\s+(?:and|or|not|andnot)\\s+\\S"_s,
        QRegularExpression::CaseInsensitiveOption);
    return alone.match(name).hasMatch();
}

} // namespace

HeadingMeaning headingMeaning(const QString &heading)
{
    const QString whole = heading.simplified();
    const HeadingCount count = headingCount(whole);
    const QString text = count.start > 0 ? whole.left(count.start).simplified() : whole;
    HeadingMeaning meaning;
    meaning.name = phraseOf(text);
    if (meaning.name.size() > Keyword::maximumLength)
        return meaning; // the text is too long for a keyword
    meaning.query = queryOf(text);
    if (meaning.query.size() > 10 * Keyword::maximumLength)
        meaning.query.clear();
    if (meaning.query.isEmpty() && isUnreliablePhrase(meaning.name))
        meaning.advice << Advice{Advice::Kind::OperatorInName, meaning.name, 0};
    return meaning;
}

} // namespace dp::query
