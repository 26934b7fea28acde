#pragma once

#include <QString>
#include <QStringView>

namespace dp::readable::tables {

/// Returns the combining character of a TeX accent (`'`, `"`, `c`, `v`, `hat` …), or a null character.
QChar accent(QStringView command);
/// Returns the text of a command (`alpha`, `leq`, `ss`), or a null string.
QString symbol(QStringView command);
/// Returns whether the command is a letter of a word (`\ss`, `\o`). Such a command consumes the following
/// space.
bool isLetterCommand(QStringView command);
/// Returns whether only the argument of the command is shown (`textbf`, `mathcal` …).
bool isTransparent(QStringView command);
/// Returns the text in superscript or subscript characters. Returns an empty string if a character has no
/// such form.
QString script(const QString &text, bool super);
/// Returns the text in double-struck letters where they exist, such as ℝ for R.
QString doubleStruck(const QString &text);

} // namespace dp::readable::tables
