#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace dp::readable::tables {

/// Returns the combining character of a TeX accent (`'`, `"`, `c`, `v`, `hat` …), or a null character.
QChar accent(QStringView command);
/// Returns the text of a command (`alpha`, `leq`, `ss`), or a null string.
QString symbol(QStringView command);
/// Returns whether the command is a letter of a word (`\ss`, `\o`). Such a command consumes the following
/// space.
bool isLetterCommand(QStringView command);
/// Returns whether the command changes only the font or the layout (`em`, `noindent` …), so that nothing is
/// shown for it.
bool isSwitch(QStringView command);

/// A command with arguments in braces.
struct ArgumentCommand {
    int count; ///< number of arguments
    QString (*text)(const QStringList &arguments); ///< returns the displayed text
    bool firstIsVerbatim = false; ///< true if TeX in the first argument is not converted, as in an address
};
/// Returns the command (`textbf`, `frac`, `href` …), or nothing if it is unknown or has no arguments.
std::optional<ArgumentCommand> argumentCommand(QStringView command);
/// Returns the text in superscript or subscript characters. Returns an empty string if a character has no
/// such form.
QString script(const QString &text, bool super);
/// Returns the text in double-struck letters where they exist, such as ℝ for R.
QString doubleStruck(const QString &text);

} // namespace dp::readable::tables
