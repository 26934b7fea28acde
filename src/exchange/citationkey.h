#pragma once

#include "base/paper.h"

namespace dp::citationkey {

/// The pattern of names of citations, unless the user has chosen another one.
constexpr QLatin1StringView defaultPattern{"{surname}{year}{word}"};

/// Returns the name of a citation by a pattern: vaswani2017attention. Placeholders are {surname} (of the
/// first author), {year} (of version 1), {yy}, {word} (the first word of the title that is not a stop word),
/// {title} (the first three of them), {id} (the identifier) and {category}. With a capital letter, as in
/// {Surname}, words begin with a capital letter. Other ASCII letters, digits and : _ . + - stay. If a used
/// surname or title has no Latin letters, the name is made from the identifier. Several papers can have the
/// same name. The pattern must be valid.
QString of(const Paper &paper, const QString &pattern = defaultPattern);
/// Returns whether the pattern has only known placeholders and allowed characters, and at least one of
/// {surname}, {word}, {title} and {id}.
bool isValid(const QString &pattern);
/// Returns whether a key follows the pattern: it is the name of the paper by the pattern, perhaps with what
/// distinguishes it from other papers of the same name.
bool isOf(const QString &key, const Paper &paper, const QString &pattern);
/// Returns the part of the name before the word, without reading the title; empty if the surname has no such
/// letters. It tells quickly that two papers have different names by the default pattern.
QString surnameAndYear(const Paper &paper);

} // namespace dp::citationkey
