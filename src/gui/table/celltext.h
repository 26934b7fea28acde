#pragma once

#include <QGlyphRun>
#include <QTextLayout>

#include <optional>

class QPainter;

namespace dp {

/// The text of a cell on one line, with an ellipsis if it is too long. The text is shaped and laid out only
/// once, and all functions use this layout. QFontMetrics and QPainter would shape it again each time, which
/// takes most of the time of painting a table. GUI thread. Created, drawn and destroyed for each painting.
class CellText
{
public:
    CellText(const QString &text, const QFont &font, int width);

    /// Returns the visible text.
    QString shown() const;
    qreal width() const;
    /// Draws the text at half the height of the rectangle, on the side where its text direction begins, with
    /// the painter's pen.
    void draw(QPainter &painter, const QRect &rect) const;
    /// Returns the area of a part of the whole text in the rectangle; empty if no letter of it is visible.
    QRectF placeOf(const QRect &rect, int start, int length) const;

private:
    void layOut(const QString &text, const QFont &font);
    void cutOff(const QString &whole, const QFont &font, int width);
    void layOutCut(const QString &whole, const QFont &font, int width);
    qreal leftIn(const QRect &rect) const;

    QTextLayout m_layout;
    QTextLine m_line;
    qsizetype m_kept = 0; // number of visible letters of the whole text
    /// The ellipsis if it is drawn after the visible letters and is not in the layout.
    std::optional<QGlyphRun> m_ellipsis;
};

} // namespace dp
