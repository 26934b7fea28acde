#include "gui/table/papersheader.h"

#include "gui/icons.h"
#include "gui/table/papercells.h"
#include "gui/table/papersdelegate.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStyleOptionHeader>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int arrow = 16; // width of the arrow that shows the order, in pixels
constexpr std::array secondLineColumns{PaperCells::AuthorsColumn, PaperCells::SubmittedColumn,
    PaperCells::UpdatedColumn, PaperCells::CommentColumn};
constexpr int readableTitle = 40; // minimum width of the title column, in letters

int dateWidth(int column, const QFontMetrics &metrics)
{
    return std::max(PapersDelegate::dateColumnWidth(metrics),
        metrics.horizontalAdvance(PaperCells::columnName(column)) + arrow + 16);
}

} // namespace

PapersHeader::PapersHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_widths(*this)
    , m_defaultColumn(PaperCells::SubmittedColumn)
{
    setObjectName(u"papersHeader"_s);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorClearable(true); // the third click on a column restores the default order of the list
    setSortIndicator(-1, Qt::DescendingOrder);
    setMinimumSectionSize(32);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QHeaderView::sectionMoved, this, &PapersHeader::changed);
    connect(this, &QHeaderView::sectionResized, this, &PapersHeader::resized);
    connect(this, &QHeaderView::sortIndicatorChanged, this, &PapersHeader::changed);
}

/// Called when a column was resized, hidden or shown.
void PapersHeader::resized(int column)
{
    if (m_arranging)
        return;
    if (!isSectionHidden(column))
        m_widths.setByPerson(column);
    if (column != PaperCells::TitleColumn)
        fit();
    changed();
}

void PapersHeader::changed()
{
    if (!m_arranging)
        emit columnsChanged();
}

void PapersHeader::setUpColumns()
{
    const QScopedValueRollback quiet(m_arranging, true);
    setModes();
    const QFontMetrics metrics = parentWidget()->fontMetrics();
    for (const int column : {PaperCells::SubmittedColumn, PaperCells::UpdatedColumn})
        resizeSection(column, dateWidth(column, metrics));
    hideSection(PaperCells::UpdatedColumn);
    fit();
}

void PapersHeader::resetWidths()
{
    m_widths.forgetPerson();
    fit();
    changed();
}

void PapersHeader::setModes()
{
    setSectionResizeMode(QHeaderView::Interactive);
    for (const int column : {PaperCells::ReadColumn, PaperCells::StarColumn, PaperCells::TitleColumn})
        setSectionResizeMode(column, QHeaderView::Fixed);
    updateGlyphColumns();
}

void PapersHeader::updateGlyphColumns()
{
    for (const int column : {PaperCells::ReadColumn, PaperCells::StarColumn})
        if (!isSectionHidden(column))
            resizeSection(column, PapersDelegate::glyphColumnWidth(parentWidget()->fontMetrics()));
}

void PapersHeader::fitToFont()
{
    if (count() != PaperCells::ColumnCount)
        return; // there is no model yet
    const QScopedValueRollback quiet(m_arranging, true);
    updateGlyphColumns();
    for (const int column : {PaperCells::SubmittedColumn, PaperCells::UpdatedColumn})
        if (const int width = dateWidth(column, parentWidget()->fontMetrics());
            !isSectionHidden(column) && sectionSize(column) < width)
            resizeSection(column, width);
    fit();
}

void PapersHeader::setTwoLines(bool isTwoLines)
{
    if (std::exchange(m_isTwoLines, isTwoLines) == isTwoLines)
        return;
    const QScopedValueRollback quiet(m_arranging, true);
    for (const int column : std::exchange(m_inSecondLine, {}))
        showSection(column);
    if (isTwoLines)
        hideForTwoLines();
    fit();
}

void PapersHeader::hideForTwoLines()
{
    m_inSecondLine.clear();
    for (const int column : secondLineColumns)
        if (!isSectionHidden(column)) {
            m_inSecondLine << column;
            hideSection(column);
        }
}

int PapersHeader::shownDate() const
{
    for (const int column : {sortIndicatorSection(), m_defaultColumn})
        if (PaperCells::isDate(column))
            return column;
    return m_inSecondLine.contains(PaperCells::UpdatedColumn) ? PaperCells::UpdatedColumn
                                                              : PaperCells::SubmittedColumn;
}

/// Sets the width of the title column to the width that the other columns do not need. The title column never
/// becomes too narrow to read; then the table must be scrolled to see the other columns. With the stretching
/// of Qt, a column would keep its last width if there is no room for it.
void PapersHeader::fit()
{
    if (count() != PaperCells::ColumnCount)
        return; // there is no model yet
    const QScopedValueRollback quiet(m_arranging, true);
    m_widths.share();
    const int glyphs = sectionSize(PaperCells::ReadColumn) + sectionSize(PaperCells::StarColumn);
    const int others = glyphs + sectionSize(PaperCells::AuthorsColumn)
        + sectionSize(PaperCells::SubmittedColumn) + sectionSize(PaperCells::UpdatedColumn)
        + sectionSize(PaperCells::CommentColumn);
    const int readable =
        std::min(width() - glyphs, readableTitle * parentWidget()->fontMetrics().averageCharWidth());
    resizeSection(PaperCells::TitleColumn, std::max({width() - others, readable, minimumSectionSize()}));
}

void PapersHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    fit();
}

void PapersHeader::restoreColumns(const QByteArray &state)
{
    if (state.isEmpty() || state == columns())
        return;
    const QScopedValueRollback quiet(m_arranging, true);
    m_widths.restore(state);
    showSection(PaperCells::TitleColumn);
    setModes(); // a state of an older version may have other modes
    if (m_defaultColumn == PaperCells::UpdatedColumn)
        exchangeDates();
    if (m_isTwoLines)
        hideForTwoLines();
    fit(); // the state may come from a table without a scroll bar
    setSectionsClickable(m_isSortable); // the state may come from a table with another value
    if (!m_isSortable) {
        m_othersColumn = sortIndicatorSection();
        m_othersOrder = sortIndicatorOrder();
        setSortIndicator(-1, Qt::DescendingOrder);
    }
    emit geometriesChanged();
}

QByteArray PapersHeader::columns()
{
    const bool isByUpdate = m_defaultColumn == PaperCells::UpdatedColumn;
    if (m_isSortable && m_inSecondLine.isEmpty() && !isByUpdate)
        return m_widths.state();
    const QSignalBlocker quiet(this);
    if (!m_isSortable)
        setSortIndicator(m_othersColumn, m_othersOrder);
    for (const int column : std::as_const(m_inSecondLine))
        showSection(column);
    if (isByUpdate)
        exchangeDates();
    fit();
    const QByteArray state = m_widths.state();
    if (isByUpdate)
        exchangeDates();
    for (const int column : std::as_const(m_inSecondLine))
        hideSection(column);
    fit();
    if (!m_isSortable)
        setSortIndicator(-1, Qt::DescendingOrder);
    return state;
}

/// Exchanges the visibility of the two dates. In a saved state, the column of submission is the date of the
/// default order, whichever it is, and the other column is the other date.
void PapersHeader::exchangeDates()
{
    const bool wasHidden = isSectionHidden(PaperCells::SubmittedColumn);
    setSectionHidden(PaperCells::SubmittedColumn, isSectionHidden(PaperCells::UpdatedColumn));
    setSectionHidden(PaperCells::UpdatedColumn, wasHidden);
}

void PapersHeader::setDefaultColumn(int column)
{
    const int before = std::exchange(m_defaultColumn, column);
    if (before == column)
        return;
    if (m_isTwoLines && PaperCells::isDate(column) && !m_inSecondLine.contains(column)) {
        m_inSecondLine << column;
        if (PaperCells::isDate(before))
            m_inSecondLine.removeOne(before);
    } else if (!m_isTwoLines && PaperCells::isDate(column) && isSectionHidden(column)) {
        showSection(column);
        if (PaperCells::isDate(before))
            hideSection(before);
    }
    viewport()->update();
}

void PapersHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (logicalIndex == m_defaultColumn && sortIndicatorSection() < 0)
        option->sortIndicator = QStyleOptionHeader::SortUp; // as QHeaderView shows a descending order
}

bool PapersHeader::isColumnShown(int column) const
{
    return !isSectionHidden(column) || m_inSecondLine.contains(column);
}

bool PapersHeader::canHideColumn(int column) const
{
    return !m_isTwoLines
        || std::find(secondLineColumns.begin(), secondLineColumns.end(), column) == secondLineColumns.end();
}

void PapersHeader::showColumn(int column, bool shown)
{
    {
        const QScopedValueRollback quiet(m_arranging, true);
        setSectionHidden(column, !shown);
    }
    fit();
    emit columnsChanged();
}

void PapersHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    if (logicalIndex != PaperCells::ReadColumn && logicalIndex != PaperCells::StarColumn)
        return;
    QColor color = palette().color(QPalette::ButtonText);
    color.setAlphaF(0.7F);
    const double size = 0.8 * fontMetrics().height();
    const QRectF square(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size);
    paintGlyph(*painter, square, logicalIndex == PaperCells::ReadColumn ? Glyph::Unread : Glyph::Star, color);
}

} // namespace dp

#include "moc_papersheader.cpp"
