#pragma once

#include "base/paperstatistics.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace dp {

/// Writes pictures of the papers of keywords. Source: https://www.w3.org/TR/SVG11/
namespace chartsvg {

/// Returns an SVG file with one chart for each keyword, one below the other. isSameScale: all charts have the
/// same axis.
QByteArray write(const QList<NamedStatistics> &keywords, bool isSameScale = false);

} // namespace chartsvg
} // namespace dp
