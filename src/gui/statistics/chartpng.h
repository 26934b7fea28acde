#pragma once

#include "base/result.h"
#include "exchange/chartsvg.h"

#include <QFont>

namespace dp::chartpng {

/// Returns a PNG file with one chart for each keyword, one below the other, like chartsvg::write(). A picture
/// of very many keywords has less pixels. font: the font of the texts. Can be called in any thread.
Result<QByteArray> write(const QList<NamedStatistics> &keywords, bool isSameScale, const QFont &font);

} // namespace dp::chartpng
