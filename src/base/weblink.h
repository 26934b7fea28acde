#pragma once

#include <QString>

namespace dp::weblink {

/// Returns the link if it is safe to write into a page and to open. It must be http or https, without
/// characters that are markup in Markdown or HTML. Otherwise returns an empty string.
QString safe(const QString &text);

} // namespace dp::weblink
