#pragma once

#include "base/keyword.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>

namespace dp {

/// Something about a keyword that surprises people: it is no error, and what was meant may well be something
/// else.
struct Advice {
    enum class Kind {
        // of a name
        Hyphen, ///< arXiv's search splits words at it
        Quotes,
        ShortName, ///< one or two letters
        NameIsCategory,
        OperatorInName, ///< `and` between words: all of it is one phrase
        // of a term among several
        HyphenInTerm, ///< arXiv's search splits words at it
        OperatorInTerm, ///< `and` between words: all of it is one phrase
        TermAlsoExcluded, ///< it, or words of it: no paper with it is found
        // of a query of one's own
        LowercaseOperator, ///< `and`, `or`, `not` are words to search for
        PlainNot, ///< read as ANDNOT
        BareWords, ///< terms side by side, any of which is enough
        NoPrefix, ///< searched in all fields
        MixedOperators, ///< AND and OR without parentheses: the grammar has no precedence
        UnknownPrefix,
        UpdatedDate, ///< lastUpdatedDate is read as submittedDate
        UnquotedHyphen, ///< the second word has been seen to be left out
        CurlyQuotes, ///< no quotation marks to arXiv
        // of either
        WildcardInFront, ///< not allowed
        WildcardInPhrase, ///< no wild card there
        // of what arXiv answers
        NoResult,
        NoResultInCategories, ///< figure: how many papers there are outside them
        FarTooMany, ///< figure: in total, more than arXiv answers
        TooManyAWeek, ///< figure: a week
    };

    Kind kind;
    QString subject; ///< the words it is about, as the person wrote them
    int figure = 0; ///< where the kind has one

    friend bool operator==(const Advice &, const Advice &) = default;
};

/// One translated sentence: what arXiv makes of it, and what to do. Plain text, since the subject comes from
/// outside.
QString adviceText(const Advice &advice);

/// What scripts know the kind by, such as `bare-words`.
QLatin1StringView adviceName(Advice::Kind kind);

namespace query {

/// What can be said of a keyword before arXiv is asked. Of the name where arXiv is asked for that, else of
/// the terms or the query; nothing twice. Pure; takes keywords that Keyword::checked() refuses too. Sources:
/// the arXiv API user's manual (https://info.arxiv.org/help/api/user-manual.html), section 5.1, the grammar
/// and the index in https://github.com/arXiv/arxiv-search, and its issue 322 on hyphens.
QList<Advice> advice(const Keyword &keyword);

} // namespace query
} // namespace dp
