#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace dp {

/// The colors of tags on the screen. A color only helps to recognise a tag; its name is always shown too. GUI
/// thread.
namespace tagcolors {

/// Returns the background of the name of a tag. The text on it has enough contrast, whatever palette the
/// desktop has. color: the stored color of the tag, such as #1c71d8; may be empty. base: the background
/// around the name.
QColor background(const QString &color, const QColor &base, const QColor &text);
/// Returns an icon in the color of a tag.
QIcon icon(const QString &color);

} // namespace tagcolors
} // namespace dp
