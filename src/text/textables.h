#pragma once

#include <QString>
#include <QStringView>

namespace dp::readable::tables {

/// The combining character of a TeX accent (`'`, `"`, `c`, `v`, `hat` …), or null.
QChar accent(QStringView command);
/// The text of a command (`alpha`, `leq`, `ss`), or a null string.
QString symbol(QStringView command);
/// Whether the command is a letter of a word (`\ss`, `\o`), which consumes the following blank.
bool isLetterCommand(QStringView command);
/// Whether only the argument of the command is shown (`textbf`, `mathcal` …).
bool isTransparent(QStringView command);
/// The text in superscript or subscript characters. Empty if a character has no such form.
QString script(const QString &text, bool super);
/// Double-struck letters, such as ℝ for R, if they exist.
QString doubleStruck(const QString &text);

} // namespace dp::readable::tables
