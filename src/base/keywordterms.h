#pragma once

#include "base/result.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// The search terms of a keyword that searches for more than its name: words and phrases, and the fields that
/// must contain them. A value type; a term is plain text without quotation marks.
struct KeywordTerms {
    static constexpr int maximumLength = 200; ///< characters in one term
    /// Keeps the resulting query shorter than the limit of a custom query.
    static constexpr int maximumCount = 30;
    static constexpr int maximumTotalLength = 600; ///< characters in all terms together

    /// The fields that must contain a term. Applies to wanted and excluded terms.
    enum class Field { Either, Title, Abstract, Both };

    QStringList any{}; ///< a paper must have at least one of them
    QStringList all{}; ///< a paper must have each of them
    QStringList none{}; ///< a paper must have none of them
    Field in = Field::Either;

    bool isEmpty() const { return any.isEmpty() && all.isEmpty() && none.isEmpty(); }

    /// Returns the term with its white space folded. Errors: TermEmpty, TermTooLong, TermHasQuotes,
    /// TermHasControl.
    static Result<QString> checkedTerm(const QString &term);
    /// Checks all terms and removes duplicates within each list. Errors: those of checkedTerm(),
    /// TooManyTerms, and OnlyExcludedTerms if there are only excluded terms. Without any terms it succeeds,
    /// and the field is Either.
    static Result<KeywordTerms> checked(const KeywordTerms &terms);
    /// Whether both find the same papers. Order, case and white space are ignored.
    bool findsLike(const KeywordTerms &other) const;

    /// The text in the library: one line of JSON with the keys all, any, in and not. Empty without terms.
    QString toText() const;
    /// Returns no value if toText() cannot have written the text. A missing key means an empty list.
    static std::optional<KeywordTerms> fromText(const QString &text);
    /// The name in the library, in JSON and on the command line: either, title, abstract or both.
    static QLatin1StringView nameOf(Field field);
    static std::optional<Field> fieldNamed(const QString &name);

    friend bool operator==(const KeywordTerms &, const KeywordTerms &) = default;
};

} // namespace dp
