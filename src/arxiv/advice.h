#pragma once

#include <QLatin1StringView>
#include <QString>

namespace dp {

/// Advice about a property of a keyword that often surprises users. It is not an error: the user may want
/// something else.
struct Advice {
    enum class Kind {
        // For a name:
        Hyphen, ///< arXiv's search splits words at it
        Quotes,
        ShortName, ///< one or two letters
        NameIsCategory,
        OperatorInName, ///< `and` between words: the whole text is one phrase
        Address, ///< an address or a part of one, also as a term: its characters are searched
        // For a term among several:
        HyphenInTerm, ///< arXiv's search splits words at it
        OperatorInTerm, ///< `and` between words: the whole text is one phrase
        TermAlsoExcluded, ///< the term or words of it are excluded, so no paper with it is found
        // For a custom query:
        LowercaseOperator, ///< `and`, `or`, `not` are searched as words
        PlainNot, ///< arXiv reads NOT as ANDNOT
        BareWords, ///< adjacent terms, which arXiv joins by OR
        NoPrefix, ///< searched in all fields
        MixedOperators, ///< AND and OR without parentheses: the grammar has no precedence
        UnknownPrefix,
        UpdatedDate, ///< arXiv reads lastUpdatedDate as submittedDate
        UnquotedHyphen, ///< arXiv has been seen to ignore the second word
        CurlyQuotes, ///< arXiv does not read them as quotation marks
        // For both:
        WildcardInFront, ///< arXiv does not allow it
        WildcardInPhrase, ///< not a wild card inside a phrase
        UnknownCategory, ///< one of the keyword's categories is not in the list of arXiv's categories
        // For an answer of arXiv:
        NoResult,
        NoResultInCategories, ///< figure: the number of papers outside the categories
        FarTooMany, ///< figure: the total, which exceeds the papers that arXiv returns
        TooManyAWeek, ///< figure: the papers per week
    };

    Kind kind;
    QString subject; ///< the words concerned, as the user wrote them
    int figure = 0; ///< only for some kinds

    friend bool operator==(const Advice &, const Advice &) = default;
};

/// Whether a keyword with this advice will probably find no papers. Other kinds only explain the results.
bool mayFindNothing(Advice::Kind kind);

/// The name of the kind in scripts, such as `bare-words`.
QLatin1StringView adviceName(Advice::Kind kind);

/// One translated sentence: how arXiv reads the text, and what to do. Plain text, because the subject is
/// external input.
QString adviceText(const Advice &advice);

} // namespace dp
