#pragma once

#include <QString>

namespace dp::readme {

/// Returns whether the text contains markup that could run a script, load a page or hide the rest of the page
/// in a viewer that does not sanitize it. The markup may be HTML or Markdown. Only known tags without
/// handlers of events are harmless, and only links to addresses of the web, to addresses of mail and to
/// relative addresses. The time is linear in the length of the text. Sources:
/// https://html.spec.whatwg.org/, 13.2.5; https://github.github.com/gfm/, 4.6 and 6.11
bool hasActiveMarkup(const QString &text);

/// Returns a cell of a page, so that it can be written again. Dangerous markup becomes text.
QString harmless(const QString &cell);

} // namespace dp::readme
