#pragma once

#include <QString>

class QXmlStreamReader;

namespace dp::xmltext {

/// The characters inside the element that has just begun, up to its end: those of elements inside it too,
/// without their tags. White space is folded, control characters are left out.
/// QXmlStreamReader::readElementText() would call itself for each element inside another.
QString of(QXmlStreamReader &xml);

} // namespace dp::xmltext
