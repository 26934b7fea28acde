#include "gui/table/rowpills.h"

#include "base/paper.h"
#include "gui/table/celltext.h"
#include "gui/table/papercells.h"
#include "gui/table/rowcolors.h"
#include "gui/tagcolors.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dp {
namespace {

int pillWidth(const QString &text, const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(text) + 2 * RowPills::margin;
}

} // namespace

QList<Tag> RowPills::ofPaper(const LibraryPaper &paper)
{
    QList<Tag> tags = paper.tags;
    if (!paper.note.isEmpty())
        tags << Tag{0, PaperCells::noteMark(), {}};
    return tags;
}

int RowPills::width(const QList<Tag> &tags, const QFontMetrics &metrics, int mostWidth)
{
    int width = 0;
    for (const Tag &tag : tags) {
        const int one = pillWidth(tag.name, metrics) + margin;
        if (width + one > mostWidth)
            return width == 0 ? mostWidth : width; // a single long name is shortened
        width += one;
    }
    return width;
}

int RowPills::paint(const QRect &area, const QString &text, const QColor &background) const
{
    const CellText cell(text, m_option.font, std::max(0, area.width() / 2));
    const QRect pill(area.left(), area.top() + (area.height() - m_option.fontMetrics.height()) / 2,
        int(std::ceil(cell.width())) + 2 * margin, m_option.fontMetrics.height());
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setBrush(background);
    m_painter.setPen(Qt::NoPen);
    m_painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    m_painter.restore();
    m_painter.setPen(m_colors.text);
    cell.draw(m_painter, pill.adjusted(margin, 0, -margin, 0));
    return pill.right();
}

/// Paints a text that has enough room, and returns the rest of the area.
QRect RowPills::paintWhole(const QRect &area, const QString &text, const QColor &background) const
{
    const int width = pillWidth(text, m_option.fontMetrics);
    QRect rest = area;
    rest.setLeft(paint(QRect(area.left(), area.top(), 2 * width, area.height()), text, background) + margin);
    return rest;
}

QRect RowPills::paintAll(const QRect &area, const QStringList &texts) const
{
    QRect rest = area;
    for (const QString &text : texts) {
        if (pillWidth(text, m_option.fontMetrics) > rest.width())
            break;
        rest = paintWhole(rest, text, m_colors.badge);
    }
    return rest;
}

QRect RowPills::paintTags(const QRect &area, const QList<Tag> &tags) const
{
    QRect rest = area;
    for (const Tag &tag : tags) {
        const QColor background = tagcolors::background(tag.color, m_colors.background, m_colors.text);
        if (pillWidth(tag.name, m_option.fontMetrics) <= rest.width()) {
            rest = paintWhole(rest, tag.name, background);
            continue;
        }
        constexpr int leastWidth = 8 * margin; // less would show only an ellipsis
        const int room = rest.width() - 2 * margin;
        if (rest == area && room >= leastWidth)
            rest.setLeft(paint(QRect(area.left(), area.top(), 2 * room, area.height()), tag.name, background)
                + margin);
        break;
    }
    return rest;
}

} // namespace dp
