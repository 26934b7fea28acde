#pragma once

#include <QIcon>

namespace dp {

/// The program's glyphs, drawn as strokes at the device's resolution in the current palette's colour. They
/// are sharp at any scale, fit light and dark, and need no plugin or icon theme.
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
    More
};

QIcon icon(Glyph glyph);
/// Draws the glyph into the largest square in the middle of the rectangle, in this colour.
void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &color);
/// Returns the program's icon, for windows and the about box.
QIcon programIcon();

} // namespace dp
