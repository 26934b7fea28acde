#pragma once

#include "base/keyword.h"

#include <QFontMetrics>

namespace dp::tabtext {

/// The text of a keyword's tab: its name, shortened to leave room for other tabs, and the number of unread
/// papers.
QString elided(const KeywordState &state, const QFontMetrics &metrics);

/// The same with the whole name, for a list of tabs.
QString whole(const KeywordState &state);

} // namespace dp::tabtext
