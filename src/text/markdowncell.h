#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Text inside a cell of a GitHub table: what must be escaped so that a reader sees the paper's own text,
/// and nothing more, since a page that needs no escape is to be left as it is to the byte.
///
/// Escapes are character references alone: they never break a table or open a tag, and reading them back is
/// unambiguous, which a backslash is not beside TeX (`\|`). References are not decoded in code spans, so
/// where one holds what must be escaped, its opening backticks are escaped instead and it is a span no more.
/// Source: https://github.github.com/gfm/, sections 4.10, 6.2, 6.3, 6.10; checked against cmark-gfm.
namespace markdowncell {

/// Where the text stands decides what could break.
enum class Place {
    Plain, ///< to the end of the cell
    LinkText, ///< between `[` and `](`: brackets must balance
    BeforeTag, ///< followed by a tag of ours: a last backslash would escape its `<`
    Summary, ///< as BeforeTag, and the same text comes once more behind it: backticks must not pair with it
};

QString escape(const QString &text, Place place);
/// The text of which escape() made this; text without our references comes back as it is.
QString unescape(QStringView cell);
/// The place of the bar that ends the first cell, or -1 where none does.
qsizetype endOfCell(QStringView row);

} // namespace markdowncell
} // namespace dp
