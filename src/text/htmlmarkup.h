#pragma once

#include <QStringView>

namespace dp {

/// Recognises HTML in Markdown, as GitHub reads it. Each call reads only to the end of the markup, so even a
/// text with a lot of markup takes linear time. Source: https://github.github.com/gfm/, sections 6.2, 6.8 and
/// 6.10.
namespace htmlmarkup {

/// Returns whether the `<` at this position opens a tag, a comment or an address in angle brackets.
bool opensTag(QStringView text, qsizetype at);
/// Returns whether the `&` at this position begins a character reference: `&name;`, `&#123;` or `&#x7b;`.
bool isReference(QStringView text, qsizetype at);

} // namespace htmlmarkup
} // namespace dp
