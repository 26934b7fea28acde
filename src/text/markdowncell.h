#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Escapes text in a cell of a GitHub table. It escapes only what is needed to show the original text,
/// because a page that needs no escapes must stay identical to the byte.
///
/// All escapes are character references. They never break a table or open a tag, and they can be decoded
/// unambiguously. Backslash escapes cannot, because TeX also contains `\|`. In code spans, references are not
/// decoded. If a code span contains a character that must be escaped, its opening backticks are escaped, so
/// it is no longer a code span. Source: https://github.github.com/gfm/, sections 4.10, 6.2, 6.3, 6.10;
/// checked against cmark-gfm.
namespace markdowncell {

/// The context of the text, which determines the characters to escape.
enum class Context {
    Plain, ///< up to the end of the cell
    LinkText, ///< between `[` and `](`: brackets must balance
    BeforeTag, ///< followed by a tag: a backslash at the end would escape its `<`
    Summary, ///< like BeforeTag, and the same text follows once more: backticks must not form a pair with it
};

QString escape(const QString &text, Context context);
/// The inverse of escape(). Text without references written by escape() is returned unchanged.
QString unescape(QStringView cell);
/// The position of the bar that ends the first cell, or -1.
qsizetype endOfCell(QStringView row);

} // namespace markdowncell
} // namespace dp
