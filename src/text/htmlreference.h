#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Decodes HTML character references. Source: https://www.w3.org/TR/html4/sgml/entities.html
namespace htmlreference {

/// Replaces `&amp;`, `&#39;`, `&#x27;` and the other names of HTML 4 by their characters. Each reference is
/// decoded only once: `&amp;lt;` becomes `&lt;`. A reference is unchanged if its name is unknown, or if its
/// number is that of a control character or of no character.
QString decoded(QStringView text);

} // namespace htmlreference
} // namespace dp
