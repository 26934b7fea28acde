#pragma once

#include <QString>
#include <QStringView>

namespace dp::readable::tables {

/// The combining character of a TeX accent (`'`, `"`, `c`, `v`, `hat` …), or null.
QChar accent(QStringView command);
/// What a command stands for (`alpha`, `leq`, `ss`), or a null string.
QString symbol(QStringView command);
/// Whether the command is a letter of a word (`\ss`, `\o`), which swallows the blank behind it.
bool isLetterCommand(QStringView command);
/// Commands of which only the argument is shown (`textbf`, `mathcal` …).
bool isTransparent(QStringView command);
/// The text in superscript or subscript characters, or empty where some have none.
QString script(const QString &text, bool super);
/// ℝ for R, and so on, where there is one.
QString doubleStruck(const QString &text);

} // namespace dp::readable::tables
