#pragma once

#include <QString>

class QXmlStreamReader;

namespace dp::xmltext {

/// Returns the text of the current element, and reads to its end. The text of nested elements is included
/// without their tags. White space is simplified, and control characters are removed.
/// QXmlStreamReader::readElementText() is not used, because it recurses for each nested element.
QString of(QXmlStreamReader &xml);

} // namespace dp::xmltext
