#include "gui/window/tabdelegate.h"

#include "base/plaintext.h"
#include "gui/icons.h"
#include "gui/window/tabsmodel.h"
#include "gui/window/tabtext.h"

#include <QApplication>
#include <QPainter>

namespace dp {
namespace {

constexpr int paddingOfTabRow = 6; // pixels beside the texts
constexpr int lineSpacingOfTabRow = 4; // pixels above and below the texts

/// Returns the width of the icon and of the space beside it; 0: the tab has no icon.
int iconRoomOf(const QModelIndex &index, const QFontMetrics &metrics)
{
    return index.data(TabsModel::IsSearchRole).toBool() ? metrics.ascent() + paddingOfTabRow : 0;
}

} // namespace

TabDelegate::Texts TabDelegate::textsIn(int width, const QModelIndex &index, const QFontMetrics &metrics)
{
    const int room = width - 2 * paddingOfTabRow - iconRoomOf(index, metrics);
    const int unread = index.data(TabsModel::UnreadRole).toInt();
    const QString name = index.data().toString();
    const QString number = unread > 0 ? tabtext::numberIn(unread, room / 2, metrics) : QString();
    const int taken = unread > 0 ? metrics.horizontalAdvance(number) + 2 * paddingOfTabRow : 0;
    const QString elided = tabtext::elided(
        name, room - taken, metrics, index.data(TabsModel::SharedStartRole).value<qsizetype>());
    return {plaintext::isolated(elided), number};
}

void TabDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle &style = row.widget ? *row.widget->style() : *QApplication::style();
    style.drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const Texts texts = textsIn(row.rect.width(), index, row.fontMetrics);
    const QRect room = row.rect.adjusted(paddingOfTabRow, 0, -paddingOfTabRow, 0);
    const auto group = row.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const auto role = row.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
    painter->save();
    painter->setFont(row.font);
    painter->setPen(row.palette.color(group, role));
    const int icon = iconRoomOf(index, row.fontMetrics);
    const QRect besideIcon = QStyle::visualRect(row.direction, room, room.adjusted(icon, 0, 0, 0));
    if (icon > 0) {
        const int size = icon - paddingOfTabRow;
        paintGlyph(*painter,
            QStyle::alignedRect(row.direction, Qt::AlignLeft | Qt::AlignVCenter, {size, size}, room),
            Glyph::Search, painter->pen().color());
    }
    const auto draw = [&](Qt::Alignment side, const QString &text) {
        painter->drawText(besideIcon,
            int(QStyle::visualAlignment(row.direction, side) | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    };
    draw(Qt::AlignLeft, texts.name);
    draw(Qt::AlignRight, texts.unread);
    if (row.state & QStyle::State_HasFocus) // the frame of Fusion is not visible on a selected row
        painter->drawRect(row.rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

QSize TabDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {1, option.fontMetrics.height() + 2 * lineSpacingOfTabRow}; // a row is as wide as the list
}

} // namespace dp

#include "moc_tabdelegate.cpp"
