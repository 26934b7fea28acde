#pragma once

#include <QString>

/// Writes text that Markdown shows as it is. See markdowncell.h for cells of tables.
namespace dp::markdowntext {

/// Escapes each character that has a meaning within a line of Markdown
/// (https://spec.commonmark.org/0.31.2/, section 2.4) or in formulas of GitHub.
QString escaped(const QString &text);
/// Like escaped(), for a text at the beginning of a line or of an entry of a list. It begins no heading and
/// no other list.
QString escapedAtStart(const QString &text);
/// Returns the address in a form that cannot end a link of Markdown.
QString linkTarget(const QString &address);

} // namespace dp::markdowntext
