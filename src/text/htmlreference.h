#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Decodes HTML character references. Source: https://www.w3.org/TR/html4/sgml/entities.html
namespace htmlreference {

/// Replaces `&amp;`, `&#39;`, `&#x27;` and the other names of HTML 4 by their characters, once: `&amp;lt;`
/// becomes `&lt;`. Unknown names, and numbers of control characters or of no character, are unchanged.
QString decoded(QStringView text);

} // namespace htmlreference
} // namespace dp
