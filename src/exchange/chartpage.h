#pragma once

#include "base/paperstatistics.h"
#include "exchange/barchart.h"

#include <QList>

namespace dp {

/// The layout of a saved picture, in which the charts of several keywords are below a legend.
namespace chartpage {

// In pixels of an SVG file, and in units of a PNG file.
inline constexpr double chartWidth = 800;
inline constexpr double chartHeight = 180;
inline constexpr double legendHeight = 30;
inline constexpr double margin = 8;

/// Returns the format of each chart. isSameScale: whether all charts have the same axis.
BarChart::Format formatOf(
    const QList<NamedStatistics> &keywords, bool isSameScale, double lineHeight, double digitWidth);

} // namespace chartpage
} // namespace dp
