#pragma once

#include <QLatin1StringView>
#include <QString>

namespace dp {

/// Advice about a property of a keyword that often surprises users. Such a property is not an error, because
/// the user may have chosen it on purpose.
struct Advice {
    enum class Kind {
        // Advice for a name:
        Hyphen, ///< the name has a hyphen, at which arXiv's search splits words
        Quotes,
        ShortName, ///< the name has only one or two letters
        NameIsCategory,
        OperatorInName, ///< `and` is between words, but the whole text is searched as one phrase
        Address, ///< a name or term is an address or a part of one, and its characters are searched
        // Advice for one of several terms:
        HyphenInTerm, ///< the term has a hyphen, at which arXiv's search splits words
        OperatorInTerm, ///< `and` is between words, but the whole text is searched as one phrase
        /// The term, or words of it, are also excluded, so no paper with this term is found.
        TermAlsoExcluded,
        // Advice for a custom query:
        LowercaseOperator, ///< `and`, `or` or `not` is in lower case, so it is searched as a word
        PlainNot, ///< the query has NOT, which arXiv reads as ANDNOT
        BareWords, ///< the query has adjacent terms, which arXiv joins by OR
        NoPrefix, ///< a term has no prefix, so it is searched in all fields
        MixedOperators, ///< AND and OR are combined without parentheses, but the grammar has no precedence
        UnknownPrefix,
        UpdatedDate, ///< the query has lastUpdatedDate, which arXiv reads as submittedDate
        UnquotedHyphen, ///< a word with a hyphen is not quoted; arXiv was seen to ignore its second part
        CurlyQuotes, ///< the query has curly quotes, which arXiv does not read as quotation marks
        // Advice for names and for custom queries:
        WildcardInFront, ///< a word begins with a wildcard, which arXiv does not allow
        WildcardInPhrase, ///< a wildcard is inside a phrase, where it has no effect
        UnknownCategory, ///< one of the keyword's categories is not in the list of known categories of arXiv
        // Advice for an answer of arXiv:
        NoResult,
        NoResultInCategories, ///< figure: number of papers outside the categories
        FarTooMany, ///< figure: total number of papers, which is more than arXiv returns
        TooManyAWeek, ///< figure: number of papers per week
    };

    Kind kind;
    QString subject; ///< the words that the advice is about, as the user wrote them
    int figure = 0; ///< a number; the kind determines its meaning; 0 for kinds without a number

    friend bool operator==(const Advice &, const Advice &) = default;
};

/// Returns whether a keyword with this advice will probably find no papers. The other kinds only explain the
/// results.
bool mayFindNothing(Advice::Kind kind);

/// Returns the name of the kind in scripts, such as `bare-words`.
QLatin1StringView adviceName(Advice::Kind kind);

/// Returns one translated sentence: how arXiv reads the text, and what the user can do. Do not show it as
/// rich text, because the subject is external input.
QString adviceText(const Advice &advice);

} // namespace dp
