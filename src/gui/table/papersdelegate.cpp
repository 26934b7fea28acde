#include "gui/table/papersdelegate.h"

#include "gui/icons.h"
#include "gui/plaintooltip.h"
#include "gui/table/celltext.h"
#include "gui/table/papersmodel.h"
#include "gui/table/rowcolors.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QSet>
#include <QTimer>
#include <QToolTip>

#include <chrono>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int margin = 6;

/// Returns the width and height of the glyphs in pixels. They follow the font.
int glyphSize(const QFontMetrics &metrics)
{
    return std::max(14, metrics.height());
}

/// Returns the paper in a row; null if the row has none.
const LibraryPaper *paperIn(const QModelIndex &index)
{
    const auto *model = qobject_cast<const PapersModel *>(index.model());
    return model ? model->paper(index.row()) : nullptr;
}

/// Marks the search matches in the text of a cell.
void paintMatches(QPainter &painter, const QModelIndex &index, const CellText &text, const QRect &area,
    const RowColors &colors)
{
    const auto matches = index.data(PapersModel::MatchesRole).value<QList<int>>();
    for (qsizetype i = 0; i + 1 < matches.size() && matches[i] < text.shown().size(); i += 2)
        painter.fillRect(text.placeOf(area, matches[i], matches[i + 1]), colors.match);
}

QRect glyphRect(const QStyleOptionViewItem &option)
{
    const int size = glyphSize(option.fontMetrics);
    QRect rect(0, 0, size, size);
    rect.moveCenter(option.rect.center());
    return rect;
}

} // namespace

PapersDelegate::PapersDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_chips(2000)
{
}

int PapersDelegate::lineHeight(const QFontMetrics &metrics)
{
    return glyphSize(metrics) + 10;
}

int PapersDelegate::glyphColumnWidth(const QFontMetrics &metrics)
{
    return glyphSize(metrics) + 14;
}

int PapersDelegate::rowHeight(const QFontMetrics &metrics) const
{
    return lineHeight(metrics) + (m_isTwoLines ? metrics.lineSpacing() : 0);
}

int PapersDelegate::dateColumnWidth(const QFontMetrics &metrics)
{
    const QString widest = QLocale().toString(QDate(2028, 12, 28), QLocale::ShortFormat);
    return metrics.horizontalAdvance(u"≤ "_s + widest) + 16;
}

QRect PapersDelegate::arrowRect(const QRect &cell, const QFontMetrics &metrics)
{
    const int size = glyphSize(metrics);
    return QRect(cell.left() + 2, cell.top() + 5, size, size);
}

QRect PapersDelegate::textRect(const QRect &cell, int column, const QFontMetrics &metrics)
{
    QRect area = cell.adjusted(margin, 0, -margin, 0);
    if (column == PapersModel::TitleColumn)
        area.setLeft(cell.left() + glyphSize(metrics) + margin);
    return area;
}

bool PapersDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString text = index.data().toString();
    if (event->type() != QEvent::ToolTip || text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    if (const auto pill = chipAt(event->pos(), option, index); pill && !pill->chip.tip.isEmpty()) {
        QToolTip::showText(
            event->globalPos(), plaintooltip::html(pill->chip.tip), view->viewport(), pill->rect);
        return true;
    }
    const LibraryPaper *paper = paperIn(index);
    const bool isTitle = paper && index.column() == PapersModel::TitleColumn;
    const QRect area = textRect(option.rect, index.column(), option.fontMetrics);
    const QString shown = isTitle ? titleLine(*paper, option, index).title().shown()
                                  : CellText::cached(text, option.font, area.width())->shown();
    if (shown == text) {
        QToolTip::hideText();
        return true;
    }
    // Rich text is wrapped at the width of the screen, plain text is not.
    QToolTip::showText(event->globalPos(), u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s, view->viewport(),
        QRect(option.rect.topLeft(), QSize(option.rect.width(), rowHeight(option.fontMetrics))));
    return true;
}

TitleLine PapersDelegate::titleLine(
    const LibraryPaper &paper, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect area = textRect(option.rect, PapersModel::TitleColumn, option.fontMetrics);
    area.setHeight(lineHeight(option.fontMetrics));
    return TitleLine(paper, index.data().toString(), m_areChipsShown ? chipsOf(paper) : QList<RowChip>(),
        area, option.font);
}

std::optional<TitleLine::Pill> PapersDelegate::chipAt(
    const QPoint &position, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const LibraryPaper *paper = index.column() == PapersModel::TitleColumn ? paperIn(index) : nullptr;
    if (!paper || position.y() >= option.rect.top() + lineHeight(option.fontMetrics))
        return std::nullopt;
    const TitleLine line = titleLine(*paper, option, index);
    const TitleLine::Pill *pill = line.pillAt(position);
    return pill ? std::optional(*pill) : std::nullopt;
}

void PapersDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &original, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const RowsModel *>(index.model());
    if (model && model->isHeading(index.row()))
        return; // the table paints headings, because they are as wide as the table
    QStyleOptionViewItem option = original;
    option.index = index;
    option.rect.setHeight(std::min(option.rect.height(), rowHeight(option.fontMetrics)));
    // The view has painted the background of the whole row, which includes the space for the abstract.
    if (original.rect.height() > option.rect.height())
        painter->fillRect(
            original.rect.adjusted(0, option.rect.height(), 0, 0), option.palette.color(QPalette::Base));
    const RowColors &colors = RowColors::of(option);
    paintBackground(*painter, option, colors);
    painter->save();
    switch (index.column()) {
    case PapersModel::ReadColumn:
        if (!index.data(PapersModel::ReadRole).toBool())
            paintGlyph(*painter, glyphRect(option), Glyph::Unread, colors.accent);
        break;
    case PapersModel::StarColumn: {
        const bool starred = index.data(PapersModel::StarredRole).toBool();
        paintGlyph(*painter, glyphRect(option), starred ? Glyph::StarFilled : Glyph::Star,
            starred ? colors.star : colors.noStar);
        break;
    }
    case PapersModel::TitleColumn: paintTitle(*painter, option, colors); break;
    default:
        painter->setPen(colors.quiet);
        paintText(*painter, textRect(option.rect, index.column(), option.fontMetrics), option, colors);
    }
    painter->restore();
}

void PapersDelegate::paintBackground(
    QPainter &painter, const QStyleOptionViewItem &option, const RowColors &colors) const
{
    // Draws only the background, because a focus frame around a single cell is meaningless in a list of rows.
    QStyleOptionViewItem background = option;
    background.state &= ~QStyle::State_HasFocus;
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, &painter, widget);

    // Keys act on the current row. So the current row is marked even if it is not selected.
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    if (!(option.state & QStyle::State_Selected) && view
        && view->currentIndex().row() == option.index.row()) {
        const QRect &rect = option.rect;
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colors.accent);
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.accent);
    }
}

void PapersDelegate::paintTitle(
    QPainter &painter, const QStyleOptionViewItem &option, const RowColors &colors) const
{
    const QModelIndex &index = option.index;
    if (m_open) {
        const bool open = m_open->contains(index.data(PapersModel::IdRole).toLongLong());
        paintGlyph(painter, arrowRect(option.rect, option.fontMetrics), open ? Glyph::Opened : Glyph::Closed,
            colors.arrow);
    }
    const LibraryPaper *paper = paperIn(index);
    if (!paper)
        return; // removed from the library
    if (m_isTwoLines) {
        const QRect area = textRect(option.rect, index.column(), option.fontMetrics);
        const QRect second(area.left(), area.top() + lineHeight(option.fontMetrics) - 6, area.width(),
            option.fontMetrics.lineSpacing());
        paintSecondLine(painter, second, option, colors);
    }
    const TitleLine line = titleLine(*paper, option, index);
    if (line.titleRect().width() > 0) {
        paintMatches(painter, index, line.title(), line.titleRect(), colors);
        painter.setPen(colors.text);
        line.title().draw(painter, line.titleRect());
    }
    line.paintPills(painter, colors);
}

void PapersDelegate::showChipsSoon(QWidget &viewport)
{
    if (m_areChipsShown || m_isShowingChips)
        return;
    m_isShowingChips = true;
    constexpr std::chrono::milliseconds afterTheStart(100);
    QTimer::singleShot(afterTheStart, &viewport, [this, &viewport] {
        m_areChipsShown = true;
        viewport.update();
    });
}

/// Returns the chips that are shown in a row. They are computed again only if a text of the paper changes.
QList<RowChip> PapersDelegate::chipsOf(const LibraryPaper &paper) const
{
    const Paper &p = paper.paper;
    const std::pair<qint64, size_t> key(
        p.id.key(), qHashMulti(0, p.comment, p.journalRef, p.abstract, p.categories));
    if (const QList<RowChip> *known = m_chips.object(key))
        return *known;
    const QList<RowChip> chips = PaperCells::chips(p);
    m_chips.insert(key, new QList<RowChip>(chips));
    return chips;
}

QString PapersDelegate::secondLine(const QModelIndex &index, const QFont &font, int width) const
{
    const auto textOf = [&index](int column) {
        return index.siblingAtColumn(column).data().toString();
    };
    const QString date = textOf(m_dateColumn ? m_dateColumn() : int(PapersModel::SubmittedColumn));
    const int rest = QFontMetrics(font).horizontalAdvance(u" · %1 · 12 pages…"_s.arg(date));
    const auto authors =
        CellText::cached(textOf(PapersModel::AuthorsColumn), font, std::max(0, width - rest));
    QStringList parts{authors->shown(), date, textOf(PapersModel::CommentColumn)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void PapersDelegate::paintSecondLine(
    QPainter &painter, const QRect &area, const QStyleOptionViewItem &option, const RowColors &colors) const
{
    const auto text =
        CellText::cached(secondLine(option.index, option.font, area.width()), option.font, area.width());
    painter.setPen(colors.quiet);
    text->draw(painter, area);
}

void PapersDelegate::paintText(
    QPainter &painter, const QRect &area, const QStyleOptionViewItem &option, const RowColors &colors) const
{
    if (area.width() <= 0)
        return; // the ellipsis would be painted over the next column
    const auto text = CellText::cached(option.index.data().toString(), option.font, area.width());
    paintMatches(painter, option.index, *text, area, colors);
    text->draw(painter, area);
}

QSize PapersDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    // The size is the same for every row. To compute it from the texts, Qt would read the whole list.
    return {80, rowHeight(option.fontMetrics)};
}

} // namespace dp

#include "moc_papersdelegate.cpp"
