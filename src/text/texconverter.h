#pragma once

#include <QString>
#include <QStringView>

namespace dp::readable {

/// Converts TeX to plain text from left to right. Unknown commands and text that is nested too deeply are
/// copied.
QString convertTex(QStringView tex);

} // namespace dp::readable
