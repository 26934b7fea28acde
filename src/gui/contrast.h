#pragma once

#include <QColor>

namespace dp {

/// Computes colors that people with low vision can tell apart. Contrast ratios are those of WCAG 2.1, 1.4.3
/// and 1.4.11 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio). Colors must be opaque.
namespace contrast {

inline constexpr double text = 4.5; ///< least contrast of text
inline constexpr double glyph = 3; ///< least contrast of a glyph

/// Returns the contrast of two colors: 1 for equal colors, 21 for black and white.
double ratio(const QColor &one, const QColor &other);
/// Returns a mixture of two colors. part: the part of the first color, from 0 to 1.
QColor mixed(const QColor &color, const QColor &other, double part);
/// Returns the color, or a similar color that is lighter or darker, so that its contrast to the background is
/// at least this large. If no color has this contrast, returns black or white.
QColor readable(const QColor &color, const QColor &background, double least);
/// Returns the background mixed with this color, as strongly as the text on it stays readable. If no mixture
/// is readable, returns the background mixed with black or white.
QColor tinted(const QColor &background, const QColor &color, const QColor &text);

} // namespace contrast
} // namespace dp
