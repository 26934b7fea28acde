#pragma once

#include "base/keyword.h"

#include <QFontMetrics>

namespace dp::tabtext {

/// Returns the text of the tab of a keyword: its name, shortened to leave room for other tabs, and the number
/// of unread papers.
QString elided(const KeywordState &state, const QFontMetrics &metrics);

/// Returns the same text as elided(), but with the whole name. Used in the list of tabs.
QString whole(const KeywordState &state);

} // namespace dp::tabtext
