#pragma once

#include "base/keyword.h"

#include <QList>

namespace dp {

/// What surprises people in arXiv's search, seen in a keyword before or after it is asked.
enum class Advice {
    Hyphen, ///< words with hyphens are searched as a phrase of their parts
    LowerCaseOperator, ///< `and`, `or`, `not` in a query of one's own are words to search for
    NotAlone, ///< NOT: the grammar has ANDNOT
    MixedOperators, ///< AND and OR without parentheses: there is no precedence
    BareWords, ///< words beside each other without a prefix are joined by OR
    UnknownPrefix, ///< finds nothing
    LeadingWildcard, ///< fails
    WildcardInPhrase, ///< is taken literally
    VeryShort, ///< one or two letters
    LooksLikeCategory, ///< a tab of its announcements is what is meant
    NoResult,
    FarTooMany, ///< more than arXiv lists, or than a person reads
};

/// What can be said before anything is asked. Sources: the API user's manual, 5.1, and arXiv's search code.
QList<Advice> queryAdvice(const Keyword &keyword);

/// One translated sentence with the next step.
QString adviceText(Advice advice, const Keyword &keyword);
/// For scripts: "hyphen", "no-result" ...
QLatin1StringView adviceName(Advice advice);

} // namespace dp
