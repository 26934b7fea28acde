#pragma once

#include <QString>

namespace dp::plaintooltip {

/// Returns the HTML of a tool tip that shows a plain text. A tool tip interprets a text that looks like HTML,
/// and the text may contain external input. Empty if the text is empty.
QString html(const QString &text);

} // namespace dp::plaintooltip
