#pragma once

#include <QIcon>

namespace dp {

/// Our own glyphs, drawn as strokes at the device's resolution in the palette's colour of the moment: sharp
/// at any scale, right in light and dark, and there without any plugin or icon theme.
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
/// Into the square of that rectangle, in that colour.
void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &color);
/// The program's own, for windows and the about box.
QIcon programIcon();

} // namespace dp
