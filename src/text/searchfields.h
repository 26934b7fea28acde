#pragma once

#include "text/searchexpression.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace dp {

/// The fields of a search, such as `title:` and `is:`, and their values.
namespace searchfields {

enum class Field { Any, Title, Abstract, Authors, Comment, Category, Year, Is, Has, Tag, Keyword, Venue };

/// Returns the names of the fields with their colon, as help texts and completions show them.
QStringList names();
/// Returns the name of a field without its colon.
QString nameOf(Field field);
/// Returns the field that is named at this position, and the length of its name including the colon. Names
/// that also occur in titles, such as "Tag: a method", are fields only if no space follows the colon.
std::optional<std::pair<Field, qsizetype>> fieldAt(const QString &text, qsizetype at);
/// Returns the text of the unknown field at the beginning of a word; empty if there is none. In
/// "Attention: a survey", std::vector and http://x there is no field.
QString unknownFieldOf(const QString &word);

/// Returns the values that `is:` or `has:` can have.
QStringList valuesOf(Field field);
/// Returns the name of the field and the value of a state, such as `is` and `unread`.
std::pair<QString, QString> nameOf(SearchExpression::State state);

/// The condition that a value of a field stands for.
struct Value {
    SearchExpression expression{};
    bool isBad = false; ///< the field does not have this value, so the value is searched as words
};
/// Returns the condition for a value of a field that is not a field of the text (Category to Venue). An empty
/// or unfinished value can have an empty condition. isUnfinished: the value is still being typed.
Value valueOf(Field field, const QString &text, bool isUnfinished);

/// Returns the column of a field of the text; Any for all other fields.
SearchTerm::Field columnOf(Field field);
/// Returns whether the text has the form of `cs.CV`, which normal text does not have. The name of an archive
/// (math) is a normal word.
bool isCategoryOfArchive(const QString &text);

} // namespace searchfields
} // namespace dp
