#pragma once

#include <QList>
#include <QString>

/// Finds web addresses in texts from arXiv.
namespace dp::weblinks {

struct Range {
    qsizetype start;
    qsizetype length;
};

/// Returns the positions of the addresses that start with `http://`, `https://` or `www.`, in the order of
/// the text. Punctuation that ends the sentence is not a part of the address. A closing bracket is only a
/// part of it if the address contains the opening one before; otherwise it ends the address, as in a link of
/// Markdown.
QList<Range> find(const QString &text);
/// Returns the address at a position. An address that starts with `www.` gets `http://`, as in a browser.
QString addressAt(const QString &text, const Range &range);

} // namespace dp::weblinks
