#include "gui/table/papersdelegate.h"

#include "gui/icons.h"
#include "gui/table/celltext.h"
#include "gui/table/papersmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QSet>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int margin = 6;
constexpr int glyphSize = 18;

QFont textFont(const QStyleOptionViewItem &option, int column, bool isUnread)
{
    QFont font = option.font;
    if (column == PapersModel::TitleColumn)
        font.setBold(isUnread);
    return font;
}

} // namespace

PapersDelegate::PapersDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int PapersDelegate::lineHeight(const QFontMetrics &metrics)
{
    return std::max(metrics.height() + 12, glyphSize + 8);
}

QRect PapersDelegate::arrowRect(const QRect &cell, int lineHeight)
{
    return QRect(cell.left() + 2, cell.top() + (lineHeight - glyphSize) / 2, glyphSize, glyphSize);
}

QRect PapersDelegate::textRect(const QRect &cell, int column)
{
    QRect area = cell.adjusted(margin, 0, -margin, 0);
    if (column == PapersModel::TitleColumn)
        area.setLeft(cell.left() + glyphSize + margin);
    return area;
}

bool PapersDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString text = index.data().toString();
    if (event->type() != QEvent::ToolTip || text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool isUnread = !index.data(PapersModel::ReadRole).toBool();
    const CellText cell(
        text, textFont(option, index.column(), isUnread), textRect(option.rect, index.column()).width());
    if (cell.shown() == text) {
        QToolTip::hideText();
        return true;
    }
    // Rich text is wrapped at the width of the screen, plain text is not.
    QToolTip::showText(event->globalPos(), u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s, view->viewport(),
        QRect(option.rect.topLeft(), QSize(option.rect.width(), lineHeight(option.fontMetrics))));
    return true;
}

void PapersDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &original, const QModelIndex &index) const
{
    QStyleOptionViewItem option = original;
    option.index = index;
    const bool open = m_open && m_open->contains(index.data(PapersModel::IdRole).toLongLong());
    option.rect.setHeight(std::min(option.rect.height(), lineHeight(option.fontMetrics)));
    // The view has painted the background of the whole row, which includes the space for the abstract.
    if (original.rect.height() > option.rect.height())
        painter->fillRect(
            original.rect.adjusted(0, option.rect.height(), 0, 0), option.palette.color(QPalette::Base));
    const bool unread = !index.data(PapersModel::ReadRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = !(option.state & QStyle::State_Enabled) ? QPalette::Disabled
        : option.state & QStyle::State_Active                  ? QPalette::Active
                                                               : QPalette::Inactive;
    const QColor textColor =
        option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);

    // Draws only the background, because a focus frame around a single cell is meaningless in a list of rows.
    QStyleOptionViewItem background = option;
    background.state &= ~QStyle::State_HasFocus;
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, widget);

    // Keys act on the current row. So the current row is marked even if it is not selected.
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (!selected && view && view->currentIndex().row() == index.row()) {
        const QColor line = option.palette.color(group, QPalette::Highlight);
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), line);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
    }

    const QRect square(option.rect.center().x() - glyphSize / 2, option.rect.center().y() - glyphSize / 2,
        glyphSize, glyphSize);
    if (index.column() == PapersModel::ReadColumn) {
        if (unread)
            paintGlyph(*painter, square, Glyph::Unread,
                selected ? textColor : option.palette.color(group, QPalette::Highlight));
        return;
    }
    if (index.column() == PapersModel::StarColumn) {
        const bool starred = index.data(PapersModel::StarredRole).toBool();
        QColor color = textColor;
        if (!starred)
            // The star is visible enough to be clicked, but does not look like a star that is set.
            color.setAlphaF(0.3F);
        else if (!selected)
            color = QColor(0xd9, 0x91, 0x00); // this amber has enough contrast on white and on black
        paintGlyph(*painter, square, starred ? Glyph::StarFilled : Glyph::Star, color);
        return;
    }

    const QRect area = textRect(option.rect, index.column());
    painter->save();
    if (index.column() == PapersModel::TitleColumn) {
        QColor arrow = textColor;
        arrow.setAlphaF(0.6F);
        paintGlyph(*painter, arrowRect(option.rect, option.rect.height()),
            open ? Glyph::Opened : Glyph::Closed, arrow);
        painter->setPen(textColor);
    } else {
        QColor quiet = textColor;
        if (!selected)
            quiet.setAlphaF(0.75F);
        painter->setPen(quiet);
    }
    const CellText text(index.data().toString(), textFont(option, index.column(), unread), area.width());
    QColor marker = selected ? textColor : option.palette.color(group, QPalette::Highlight);
    marker.setAlphaF(0.3F);
    const auto matches = index.data(PapersModel::MatchesRole).value<QList<int>>();
    for (qsizetype i = 0; i + 1 < matches.size() && matches[i] < text.shown().size(); i += 2)
        painter->fillRect(text.placeOf(area, matches[i], matches[i + 1]), marker);
    text.draw(*painter, area);
    painter->restore();
}

QSize PapersDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    // The size is the same for every row. To compute it from the texts, Qt would read the whole list.
    return {80, lineHeight(option.fontMetrics)};
}

} // namespace dp
