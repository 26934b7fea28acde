#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Escapes text in a cell of a GitHub table. Only the characters that would change the shown text are
/// escaped, because a page that needs no escapes must stay identical to the byte.
///
/// All escapes are character references. They never break a table or open a tag, and they can be decoded
/// unambiguously. Backslash escapes would be ambiguous, because TeX also contains `\|`. References are not
/// decoded in code spans. If a code span contains a character that must be escaped, its opening backticks are
/// escaped, so it is no longer a code span. Source: https://github.github.com/gfm/, sections 4.10, 6.2, 6.3,
/// 6.10; checked against cmark-gfm.
namespace markdowncell {

/// The place of a text in the page. It determines which characters are escaped.
enum class Context {
    Plain, ///< the text reaches to the end of the cell
    LinkText, ///< the text is between `[` and `](`, so its brackets must balance
    BeforeTag, ///< a tag follows the text, so a backslash at its end would escape the `<`
    /// As BeforeTag, but the same text follows again, so backticks must not form a pair with those in it.
    Summary,
};

QString escape(const QString &text, Context context);
/// Decodes the result of escape(). Text without references of escape() is returned unchanged.
QString unescape(QStringView cell);
/// Returns the position of the vertical bar that ends the first cell; -1 if there is none.
qsizetype endOfCell(QStringView row);

} // namespace markdowncell
} // namespace dp
