#pragma once

#include "base/result.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// What a keyword searches for when it is more than its name: words and phrases, and where a paper must have
/// them. A value type; a term is plain text without quotation marks.
struct KeywordTerms {
    static constexpr int maximumLength = 200; ///< characters of one term
    /// The query that is made of the terms then stays shorter than a custom query may be.
    static constexpr int maximumCount = 30;
    static constexpr int maximumTotalLength = 600; ///< characters of all terms together

    /// Where a paper must have a term so that the term is found. The same for wanted and excluded terms.
    enum class Field { Either, Title, Abstract, Both };

    QStringList any{}; ///< a paper must have at least one of these
    QStringList all{}; ///< and every one of these
    QStringList none{}; ///< and not one of these
    Field in = Field::Either;

    bool isEmpty() const { return any.isEmpty() && all.isEmpty() && none.isEmpty(); }

    /// The term with its white space folded, or TermEmpty, TermTooLong, TermHasQuotes or TermHasControl.
    static Result<QString> checkedTerm(const QString &term);
    /// All terms checked, each once in its list. Also TooManyTerms, and OnlyExcludedTerms where there is no
    /// term to find. No terms at all are fine; the field of those is Either.
    static Result<KeywordTerms> checked(const KeywordTerms &terms);
    /// Whether both find the same papers: order, case and white space make no difference.
    bool findsLike(const KeywordTerms &other) const;

    /// As the library stores it: one line of JSON with the keys all, any, in and not; empty without terms.
    QString toText() const;
    /// Nothing where the text is not what toText() writes. Keys that are missing are empty lists.
    static std::optional<KeywordTerms> fromText(const QString &text);
    /// As the library, JSON and the command line name it: either, title, abstract or both.
    static QLatin1StringView nameOf(Field field);
    static std::optional<Field> fieldNamed(const QString &name);

    friend bool operator==(const KeywordTerms &, const KeywordTerms &) = default;
};

} // namespace dp
