#pragma once

#include <QGlyphRun>
#include <QTextLayout>

#include <memory>
#include <optional>

class QPainter;

namespace dp {

/// The text of a cell on one line, with an ellipsis if the text is too long. The text is shaped and laid out
/// only once, and all functions use this layout. QFontMetrics and QPainter would shape the text again in each
/// call, which would take most of the time that is needed to paint a table. GUI thread.
class CellText
{
public:
    /// Returns the text from the cache that all tables share, or lays it out. The cache has the most recently
    /// painted texts, because a table often paints the same rows again.
    static std::shared_ptr<const CellText> cached(const QString &text, const QFont &font, int width);

    CellText(const QString &text, const QFont &font, int width);

    /// Returns the visible text.
    QString shown() const;
    qreal width() const;
    /// Draws the text with the pen of the painter. The text is centred vertically in the rectangle, and
    /// begins on the side where its text direction begins.
    void draw(QPainter &painter, const QRect &rect) const;
    /// Returns the area in the rectangle that a part of the whole text covers. start, length: position of the
    /// part in letters. The area is empty if no letter of the part is visible.
    QRectF placeOf(const QRect &rect, int start, int length) const;

private:
    void layOut(const QString &text, const QFont &font);
    void cutOff(const QString &whole, const QFont &font, int width);
    void layOutCut(const QString &whole, const QFont &font, int width);
    qreal leftIn(const QRect &rect) const;

    QTextLayout m_layout;
    QTextLine m_line;
    qsizetype m_kept = 0; // number of letters of the whole text that are visible
    /// The ellipsis, if it is not in the layout and is drawn separately after the visible letters.
    std::optional<QGlyphRun> m_ellipsis;
};

} // namespace dp
