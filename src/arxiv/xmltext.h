#pragma once

#include <QString>

class QXmlStreamReader;

namespace dp::xmltext {

/// The text of the current element up to its end, including the text of nested elements without their tags.
/// White space is folded, control characters are dropped. QXmlStreamReader::readElementText() is not used,
/// because it recurses for each nested element.
QString of(QXmlStreamReader &xml);

} // namespace dp::xmltext
