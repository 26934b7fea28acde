#pragma once

#include <QStringView>

namespace dp {

/// HTML in Markdown, as GitHub reads it. Each call looks no further than the markup itself reaches, so that a
/// text full of it takes a time that grows with its length. Source: https://github.github.com/gfm/, sections
/// 6.2, 6.8 and 6.10.
namespace htmlmarkup {

/// Whether the `<` at this place would open a tag, a comment or an address in angle brackets.
bool opensTag(QStringView text, qsizetype at);
/// Whether the `&` at this place begins a character reference: `&name;`, `&#123;` or `&#x7b;`.
bool isReference(QStringView text, qsizetype at);

} // namespace htmlmarkup
} // namespace dp
