#include "gui/contrast.h"

#include <algorithm>
#include <cmath>

namespace dp::contrast {
namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double ratio(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor mixed(const QColor &color, const QColor &other, double part)
{
    const auto channel = [part](int a, int b) {
        return int(std::lround(a * part + b * (1 - part)));
    };
    return {channel(color.red(), other.red()), channel(color.green(), other.green()),
        channel(color.blue(), other.blue())};
}

QColor readable(const QColor &color, const QColor &background, double least)
{
    if (ratio(color, background) >= least)
        return color;
    const QColor end = ratio(Qt::white, background) > ratio(Qt::black, background) ? Qt::white : Qt::black;
    constexpr int steps = 20;
    for (int i = 1; i < steps; ++i)
        if (const QColor one = mixed(end, color, double(i) / steps); ratio(one, background) >= least)
            return one;
    return end;
}

QColor tinted(const QColor &background, const QColor &color, const QColor &textColor)
{
    for (const double part : {0.35, 0.3, 0.25, 0.2, 0.15, 0.1})
        if (const QColor one = mixed(color, background, part); ratio(textColor, one) >= text)
            return one;
    // The text is hardly readable on the background itself. A color away from the text makes it more
    // readable.
    const QColor away = luminance(textColor) > luminance(background) ? Qt::black : Qt::white;
    return mixed(away, background, 0.3);
}

} // namespace dp::contrast
