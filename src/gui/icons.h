#pragma once

#include <QIcon>

namespace dp {

/// The icons of the program. They are drawn as lines in the colour of the current palette and in the
/// resolution of the device. So they are sharp at any scale, fit a light or dark appearance, and need no
/// plugin or icon theme.
enum class Glyph {
    Refresh,
    Search,
    Stop,
    Import,
    Export,
    Settings,
    Quit,
    Add,
    Edit,
    Remove,
    Up,
    Down,
    Star,
    StarFilled,
    Unread,
    Opened,
    Closed,
    Page,
    Pdf,
    Warning,
    Close,
    Keys,
    Info,
    Undo,
    Read,
    Copy,
    More,
    Tag
};

QIcon icon(Glyph glyph);
/// Draws the glyph in this colour, in the largest square that fits in the middle of the rectangle.
void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &color);
/// Returns the icon of the program for windows and the about box.
QIcon programIcon();

} // namespace dp
