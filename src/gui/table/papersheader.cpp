#include "gui/table/papersheader.h"

#include "gui/icons.h"
#include "gui/table/columnstate.h"
#include "gui/table/headerlabel.h"
#include "gui/table/papercells.h"
#include "gui/table/papersdelegate.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QStyleOptionHeader>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr std::array secondLineColumns{PaperCells::AuthorsColumn, PaperCells::SubmittedColumn,
    PaperCells::UpdatedColumn, PaperCells::CommentColumn, PaperCells::ArrivedColumn};
constexpr int minimumTitle = 40; // minimum width of the title column, in letters

/// Returns the date that a list with this default column shows. A list in the order of arrival shows the day
/// of submission, because its headings have the days of arrival.
int shownDateOf(int defaultColumn)
{
    return defaultColumn == PaperCells::ArrivedColumn ? int(PaperCells::SubmittedColumn) : defaultColumn;
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
void PapersHeader::resized(int column, int before, int now)
{
    if (m_arranging)
        return;
    if (column == PaperCells::TitleColumn)
        m_widths.takeFromNeighbour(now - before);
    else if (!isSectionHidden(column))
        m_widths.setByPerson(column);
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
    hideSection(PaperCells::UpdatedColumn);
    hideSection(PaperCells::ArrivedColumn);
    moveSection(visualIndex(PaperCells::ArrivedColumn), visualIndex(PaperCells::CommentColumn));
    fit();
}

void PapersHeader::resetWidths()
{
    m_widths.setOfPerson({});
    fit();
    changed();
}

void PapersHeader::setModes()
{
    setSectionResizeMode(QHeaderView::Interactive);
    for (const int column : {PaperCells::ReadColumn, PaperCells::StarColumn})
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
    for (const int column : {sortIndicatorSection(), shownDateOf(m_defaultColumn)})
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
        + sectionSize(PaperCells::ArrivedColumn) + sectionSize(PaperCells::CommentColumn);
    const int readable =
        std::min(width() - glyphs, minimumTitle * parentWidget()->fontMetrics().averageCharWidth());
    resizeSection(PaperCells::TitleColumn, std::max({width() - others, readable, minimumSectionSize()}));
}

void PapersHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    fit();
}

void PapersHeader::restoreColumns(const QByteArray &bytes)
{
    const auto state = ColumnState::fromBytes(bytes, PaperCells::ColumnCount);
    if (!state || count() != PaperCells::ColumnCount || bytes == columns())
        return;
    const QScopedValueRollback quiet(m_arranging, true);
    for (int visual = 0; visual < int(state->order.size()); ++visual)
        moveSection(visualIndex(state->order[visual]), visual);
    showOnly(withExchangedDates(state->hidden));
    m_widths.setOfPerson(state->widths);
    fit();
    emit geometriesChanged();
}

void PapersHeader::showOnly(const QSet<int> &hidden)
{
    m_inSecondLine.clear();
    for (int column = 0; column < PaperCells::ColumnCount; ++column)
        setSectionHidden(column, hidden.contains(column) && column != PaperCells::TitleColumn);
    updateGlyphColumns();
    if (m_isTwoLines)
        hideForTwoLines();
}

QByteArray PapersHeader::columns() const
{
    ColumnState state;
    QSet<int> hidden;
    for (int visual = 0; visual < count(); ++visual) {
        state.order << logicalIndex(visual);
        if (!isColumnShown(logicalIndex(visual)))
            hidden << logicalIndex(visual);
    }
    state.hidden = withExchangedDates(hidden);
    state.widths = m_widths.ofPerson();
    return state.toBytes();
}

/// Exchanges the two dates if the default order is by update. In a saved state, the column of submission is
/// the date of the default order, whichever it is, and the other column is the other date.
QSet<int> PapersHeader::withExchangedDates(QSet<int> hidden) const
{
    constexpr int submitted = PaperCells::SubmittedColumn, updated = PaperCells::UpdatedColumn;
    if (m_defaultColumn != updated || hidden.contains(submitted) == hidden.contains(updated))
        return hidden;
    const int shown = hidden.contains(submitted) ? updated : submitted;
    hidden.remove(shown == updated ? submitted : updated);
    hidden.insert(shown);
    return hidden;
}

void PapersHeader::setDefaultColumn(int column)
{
    const int before = std::exchange(m_defaultColumn, column);
    if (before == column)
        return;
    const QScopedValueRollback quiet(m_arranging, true);
    const int shown = shownDateOf(column), shownBefore = shownDateOf(before);
    if (m_isTwoLines && PaperCells::isDate(shown) && !m_inSecondLine.contains(shown)) {
        m_inSecondLine << shown;
        if (PaperCells::isDate(shownBefore))
            m_inSecondLine.removeOne(shownBefore);
    } else if (!m_isTwoLines && PaperCells::isDate(shown) && isSectionHidden(shown)) {
        showSection(shown);
        if (PaperCells::isDate(shownBefore))
            hideSection(shownBefore);
    }
    fit();
    viewport()->update();
}

void PapersHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (logicalIndex == m_defaultColumn && sortIndicatorSection() < 0)
        option->sortIndicator = QStyleOptionHeader::SortUp; // as QHeaderView shows a descending order
}

void PapersHeader::setAuthorsEmpty(bool areEmpty)
{
    if (m_widths.areAuthorsEmpty() == areEmpty)
        return;
    m_widths.setAuthorsEmpty(areEmpty);
    fit();
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
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, logicalIndex);
    option.rect = rect;
    headerlabel::paint(
        *painter, option, *this, PapersDelegate::textRect(rect, logicalIndex, parentWidget()->fontMetrics()));
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
