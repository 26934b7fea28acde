#pragma once

#include "text/searchexpression.h"

#include <QList>
#include <QString>

namespace dp {

/// A part of a search that was not understood in the way in which it was written.
struct SearchRemark {
    enum class Kind {
        UnknownField, ///< the subject is the name before a colon
        BadCategory, ///< the subject is the text after `category:`
        BadValue, ///< the subject is a field with its value, such as `is:blue`
        TooDeep, ///< too many parentheses in each other
    };
    Kind kind;
    QString subject{};

    friend bool operator==(const SearchRemark &, const SearchRemark &) = default;
};

/// Parses searches by recursive descent:
///
///     all     = any { ["AND"] any }
///     any     = unary { ("OR" | "|") unary }
///     unary   = { "-" | "NOT" } primary
///     primary = [field] ( "(" all ")" | word | phrase )
///
/// So OR binds stronger than AND. A field before a parenthesis applies to all words in it. No text is an
/// error: parentheses are closed at the end, and operators without an operand are ignored.
namespace searchparser {

struct Parsed {
    SearchExpression expression;
    QList<ArxivId> papers; ///< papers that are named by an identifier and not excluded
    bool hasExcludedPapers = false;
    /// The search has a category with `category:` or an excluded one. A category in running text does not
    /// count.
    bool hasCategoryField = false;
    QList<SearchRemark> remarks;
};

/// typing: the last word is still being typed, unless other text follows it.
Parsed parse(const QString &text, bool typing);

} // namespace searchparser
} // namespace dp
