#pragma once

#include "base/result.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp {

/// The search terms of a keyword that does not simply search for its name. It has words and phrases, and the
/// fields that must contain them. A term is plain text without quotation marks.
struct KeywordTerms {
    static constexpr int maximumLength = 200; ///< maximum number of characters in one term
    /// Maximum number of terms. It keeps the resulting query shorter than the limit of a custom query.
    static constexpr int maximumCount = 30;
    static constexpr int maximumTotalLength = 600; ///< maximum number of characters in all terms together

    /// The fields that must contain a term. The same value applies to wanted and excluded terms.
    enum class Field { Either, Title, Abstract, Both };

    QStringList any{}; ///< a paper must contain at least one of these terms
    QStringList all{}; ///< a paper must contain each of these terms
    QStringList none{}; ///< a paper must contain none of these terms
    Field in = Field::Either;

    bool isEmpty() const { return any.isEmpty() && all.isEmpty() && none.isEmpty(); }

    /// Returns the term with simplified white space. Errors: TermEmpty, TermTooLong, TermHasQuotes,
    /// TermHasControl.
    static Result<QString> checkedTerm(const QString &term);
    /// Checks all terms and removes duplicates within each list. Errors: those of checkedTerm(),
    /// TooManyTerms, and OnlyExcludedTerms if all terms are excluded terms. An object without terms is valid,
    /// and its field becomes Either.
    static Result<KeywordTerms> checked(const KeywordTerms &terms);
    /// Returns whether both objects find the same papers. The order, case and white space of terms are
    /// ignored.
    bool findsLike(const KeywordTerms &other) const;

    /// Returns the text for the library: one line of JSON with the keys all, any, in and not. Returns an
    /// empty string if there are no terms.
    QString toText() const;
    /// Reads a text that toText() has written. Returns no value for any other text. A missing key means an
    /// empty list.
    static std::optional<KeywordTerms> fromText(const QString &text);
    /// Returns the name in the library, in JSON and on the command line: either, title, abstract or both.
    static QLatin1StringView nameOf(Field field);
    static std::optional<Field> fieldNamed(const QString &name);

    friend bool operator==(const KeywordTerms &, const KeywordTerms &) = default;
};

} // namespace dp
