#pragma once

#include "gui/table/celltext.h"
#include "gui/table/rowchip.h"

#include <QRect>

#include <memory>

class QPainter;

namespace dp {

struct LibraryPaper;
struct RowColors;

/// The first line of a row: the states of a paper, its title, its tags, and as many chips as fit. The same
/// layout is used to paint the line and to find the chip below the mouse. GUI thread.
class TitleLine
{
public:
    struct Pill {
        QRect rect;
        RowChip chip;
        std::shared_ptr<const CellText> text;
    };

    /// title: the text of the title. chips: are shown after the title. area: the area of the texts.
    TitleLine(const LibraryPaper &paper, const QString &title, const QList<RowChip> &chips, const QRect &area,
        const QFont &font);

    const CellText &title() const { return *m_title; }
    const QRect &titleRect() const { return m_titleRect; }
    const QList<Pill> &pills() const { return m_pills; }
    /// Returns the chip at a position; null if there is none.
    const Pill *pillAt(const QPoint &position) const;
    /// Paints the texts and their backgrounds, but not the title.
    void paintPills(QPainter &painter, const RowColors &colors) const;

private:
    void placeBadges(const LibraryPaper &paper);
    void placeTitle(const QString &title, const QFont &font, int reserved);
    void placeTags(const QList<RowChip> &tags);
    void placeWhole(const QList<RowChip> &chips);
    void place(const RowChip &chip, const std::shared_ptr<const CellText> &text);
    int reservedFor(const QList<RowChip> &tags) const;

    QFont m_font;
    int m_height; // of a line of text
    QRect m_rest; // the area that is left
    QRect m_titleRect;
    std::shared_ptr<const CellText> m_title;
    QList<Pill> m_pills;
};

} // namespace dp
