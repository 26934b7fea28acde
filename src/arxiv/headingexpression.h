#pragma once

#include <QLatin1StringView>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp::query {

/// Maximum number of terms in the query of a heading.
inline constexpr int mostTerms = 40;

/// Returns the clause that finds the phrase in title or abstract.
QString clauseOf(const QString &phrase);
/// Joins clauses by the operator `how` (AND or OR). Adds parentheses if there is more than one clause. Empty
/// clauses are ignored.
QString joined(const QStringList &clauses, QLatin1StringView how);
/// Joins the wanted and the excluded clauses by ANDNOT. Each of them may be empty.
QString excluding(const QString &wanted, const QStringList &excluded);

/// Parses terms that are joined by AND and OR; AND binds closer. A term may be excluded by NOT, or be an
/// expression in parentheses. Returns the query, or no value if the text is not such an expression.
std::optional<QString> expressionOf(const QString &text);

/// Returns an expression that matches the separators between the items of a list.
const QRegularExpression &listSeparator();
/// Returns the clauses of a list such as `a, b, c`. An item can be an expression.
QStringList clausesOf(const QString &list);

} // namespace dp::query
