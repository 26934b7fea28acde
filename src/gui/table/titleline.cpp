#include "gui/table/titleline.h"

#include "gui/table/papercells.h"
#include "gui/table/pilltext.h"
#include "gui/table/rowcolors.h"
#include "gui/tagcolors.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dp {
namespace {

constexpr int pillMargin = pilltext::margin;

QColor backgroundOf(const RowChip &chip, const RowColors &colors)
{
    switch (chip.kind) {
    case RowChip::Kind::Plain: return colors.badge;
    case RowChip::Kind::Tag: return tagcolors::background(chip.color, colors.background, colors.text);
    case RowChip::Kind::Category: return colors.category;
    }
    return {};
}

} // namespace

TitleLine::TitleLine(const LibraryPaper &paper, const QString &title, const QList<RowChip> &chips,
    const QRect &area, const QFont &font)
    : m_font(font)
    , m_height(QFontMetrics(font).height())
    , m_rest(area)
{
    placeBadges(paper);
    const QList<RowChip> tags = PaperCells::tagChips(paper);
    QFont ofTitle = font;
    ofTitle.setBold(!paper.read);
    placeTitle(title, ofTitle, reservedFor(tags));
    placeTags(tags);
    placeWhole(chips);
}

/// Places the states before the title. A long one is shortened to half of the area.
void TitleLine::placeBadges(const LibraryPaper &paper)
{
    for (const RowChip &badge : PaperCells::badgeChips(paper)) {
        auto text = pilltext::whole(badge.text, m_font);
        if (const int most = std::max(0, m_rest.width() / 2); text->width() > most)
            text = std::make_shared<const CellText>(badge.text, m_font, most);
        place(badge, text);
    }
}

/// Returns the width that the tags need beside the title, so that a long title does not hide them.
int TitleLine::reservedFor(const QList<RowChip> &tags) const
{
    if (tags.isEmpty())
        return 0;
    const int most = m_rest.width() * 2 / 5;
    int width = 0;
    for (const RowChip &tag : tags) {
        const int one = pilltext::width(*pilltext::whole(tag.text, m_font)) + pillMargin;
        if (width + one > most)
            return (width == 0 ? most : width) + 2 * pillMargin; // a single long name is shortened
        width += one;
    }
    return width + 2 * pillMargin;
}

/// A title in a right-to-left script begins on the right. The tags and chips are then on its left.
void TitleLine::placeTitle(const QString &title, const QFont &font, int reserved)
{
    m_titleRect = m_rest.adjusted(0, 0, -reserved, 0);
    m_title = CellText::cached(title, font, std::max(0, m_titleRect.width()));
    const int width =
        m_titleRect.width() > 0 ? int(std::ceil(m_title->width())) + 2 * pillMargin : 2 * pillMargin;
    if (title.isRightToLeft()) {
        m_titleRect.moveRight(m_rest.right());
        m_rest.setRight(m_rest.right() - width);
    } else {
        m_rest.setLeft(m_rest.left() + width);
    }
}

void TitleLine::placeTags(const QList<RowChip> &tags)
{
    bool isFirst = true;
    for (const RowChip &tag : tags) {
        auto text = pilltext::whole(tag.text, m_font);
        if (pilltext::width(*text) > m_rest.width()) {
            constexpr int leastWidth = 8 * pillMargin; // less would show only an ellipsis
            const int room = m_rest.width() - 2 * pillMargin;
            if (!isFirst || room < leastWidth)
                return;
            text = std::make_shared<const CellText>(tag.text, m_font, room);
        }
        place(tag, text);
        isFirst = false;
    }
}

/// Places as many chips as fit completely.
void TitleLine::placeWhole(const QList<RowChip> &chips)
{
    for (const RowChip &chip : chips) {
        const auto text = pilltext::whole(chip.text, m_font);
        if (pilltext::width(*text) > m_rest.width())
            return;
        place(chip, text);
    }
}

void TitleLine::place(const RowChip &chip, const std::shared_ptr<const CellText> &text)
{
    const QRect rect(
        m_rest.left(), m_rest.top() + (m_rest.height() - m_height) / 2, pilltext::width(*text), m_height);
    m_pills << Pill{rect, chip, text};
    m_rest.setLeft(rect.right() + pillMargin);
}

const TitleLine::Pill *TitleLine::pillAt(const QPoint &position) const
{
    const auto found = std::find_if(m_pills.cbegin(), m_pills.cend(),
        [&position](const Pill &pill) { return pill.rect.contains(position); });
    return found == m_pills.cend() ? nullptr : &*found;
}

void TitleLine::paintPills(QPainter &painter, const RowColors &colors) const
{
    if (m_pills.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const Pill &pill : m_pills) {
        painter.setBrush(backgroundOf(pill.chip, colors));
        painter.drawRoundedRect(pill.rect, m_height / 2.0, m_height / 2.0);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Pill &pill : m_pills) {
        painter.setPen(pill.chip.kind == RowChip::Kind::Category ? colors.categoryText : colors.text);
        pill.text->draw(painter, pill.rect.adjusted(pillMargin, 0, -pillMargin, 0));
    }
}

} // namespace dp
