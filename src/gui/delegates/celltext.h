#pragma once

#include <QGlyphRun>
#include <QTextLayout>

#include <optional>

class QPainter;

namespace dp {

/// The text of a cell on one line, with an ellipsis where it is too long. The letters are given their shapes
/// and places once, and whatever is asked afterwards looks them up: QFontMetrics and QPainter would each do
/// it anew, which is most of what painting a table takes. GUI thread; made, drawn and dropped.
class CellText
{
public:
    CellText(const QString &text, const QFont &font, int width);

    /// What is shown of it.
    QString shown() const;
    qreal width() const;
    /// Into the middle of the rectangle's height, to the side on which its language begins to write; with the
    /// painter's pen.
    void draw(QPainter &painter, const QRect &rect) const;
    /// Where the letters from one place to another of the whole text stand in that rectangle; empty where
    /// none of them is shown.
    QRectF placeOf(const QRect &rect, int start, int length) const;

private:
    void layOut(const QString &text, const QFont &font);
    void cutOff(const QString &whole, const QFont &font, int width);
    void layOutCut(const QString &whole, const QFont &font, int width);
    qreal leftIn(const QRect &rect) const;

    QTextLayout m_layout;
    QTextLine m_line;
    qsizetype m_kept = 0; // letters of the whole text that are shown
    /// One that is not in the layout, and drawn behind the letters that are kept.
    std::optional<QGlyphRun> m_ellipsis;
};

} // namespace dp
