#pragma once

#include <QString>

/// Text in HTML and XML.
namespace dp::markup {

/// Returns external text as one line for an element or for an attribute in quotation marks. Characters that
/// XML 1.0 or HTML forbids are removed, and bidirectional controls are closed.
QString escaped(const QString &text);

} // namespace dp::markup
