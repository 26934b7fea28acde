#pragma once

#include <QLatin1StringView>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp::query {

/// Maximum number of terms in the query of a heading.
inline constexpr int mostTerms = 40;

/// The clause that finds the phrase in title or abstract.
QString clauseOf(const QString &phrase);
/// Joins clauses by AND or OR, in parentheses if there is more than one. Empty clauses are dropped.
QString joined(const QStringList &clauses, QLatin1StringView how);
/// Joins the wanted and the excluded clauses by ANDNOT. Either may be empty.
QString excluding(const QString &wanted, const QStringList &excluded);

/// Parses an OR of ANDs of terms. A term may be excluded by NOT, or be an expression in parentheses. Returns
/// the query, or nothing if the text is not such an expression.
std::optional<QString> expressionOf(const QString &text);

/// Matches the signs between the items of a list.
const QRegularExpression &listSeparator();
/// The clauses of the list `a, b, c`. An item can be an expression.
QStringList clausesOf(const QString &list);

} // namespace dp::query
