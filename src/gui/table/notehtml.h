#pragma once

#include <QString>

namespace dp {

/// Writes the note on a paper as safe HTML for an AbstractPanel. GUI thread.
namespace notehtml {

/// Returns the HTML of a text in Markdown. HTML in the note is shown as text. No image is loaded: it is shown
/// as its Markdown. A link that is not a web address is shown as text with its address. Line breaks are kept.
QString body(const QString &markdown);

} // namespace notehtml
} // namespace dp
