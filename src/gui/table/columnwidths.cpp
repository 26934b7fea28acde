#include "gui/table/columnwidths.h"

#include "gui/table/papercells.h"
#include "gui/table/papersdelegate.h"

#include <QHeaderView>

#include <algorithm>
#include <array>

namespace dp {
namespace {

/// A column with texts of very different lengths. The widths are in characters. About 80 % of the texts on
/// arXiv fit into the widest width.
struct TextColumn {
    int column;
    int least; ///< width in a very narrow window
    int usual;
    int widest;
};
constexpr std::array textColumns{
    TextColumn{PaperCells::AuthorsColumn, 12, 24, 80}, TextColumn{PaperCells::CommentColumn, 10, 22, 76}};
constexpr std::array dateColumns{
    PaperCells::SubmittedColumn, PaperCells::UpdatedColumn, PaperCells::ArrivedColumn};
// Widths of the title in characters. Below readableTitle, the columns with text are narrow. Above wholeTitle,
// they become wider than usual.
constexpr int readableTitle = 60, wholeTitle = 100;
constexpr int arrow = 16; // width of the arrow that shows the order, in pixels

int lack(const ColumnWidths::Column &column)
{
    return std::max(0, column.needed - column.width);
}

bool isText(int column)
{
    return std::any_of(textColumns.begin(), textColumns.end(),
        [column](const TextColumn &text) { return text.column == column; });
}

} // namespace

QList<int> ColumnWidths::widened(const QList<Column> &columns, int surplus)
{
    qint64 lacking = 0;
    for (const Column &column : columns)
        lacking += lack(column);
    const qint64 shared = std::clamp<qint64>(surplus, 0, lacking);
    QList<int> widths;
    for (const Column &column : columns)
        widths << column.width + int(lacking == 0 ? 0 : shared * lack(column) / lacking);
    return widths;
}

int ColumnWidths::letters(int count) const
{
    return count * m_header.parentWidget()->fontMetrics().averageCharWidth();
}

int ColumnWidths::headingWidth(int column) const
{
    constexpr int margins = 16;
    const QFontMetrics metrics = m_header.parentWidget()->fontMetrics();
    return metrics.horizontalAdvance(PaperCells::columnName(column)) + arrow + margins;
}

int ColumnWidths::dateWidth(int column) const
{
    return std::max(
        PapersDelegate::dateColumnWidth(m_header.parentWidget()->fontMetrics()), headingWidth(column));
}

bool ColumnWidths::isEmpty(int column) const
{
    return column == PaperCells::AuthorsColumn && m_areAuthorsEmpty;
}

void ColumnWidths::share()
{
    for (auto own = m_own.cbegin(); own != m_own.cend(); ++own)
        if (!m_header.isSectionHidden(own.key()))
            m_header.resizeSection(own.key(), own.value());
    for (const int column : dateColumns)
        if (!m_header.isSectionHidden(column) && !m_own.contains(column))
            m_header.resizeSection(column, dateWidth(column));
    if (isEmpty(PaperCells::AuthorsColumn) && !m_header.isSectionHidden(PaperCells::AuthorsColumn)
        && !m_own.contains(PaperCells::AuthorsColumn))
        m_header.resizeSection(PaperCells::AuthorsColumn, headingWidth(PaperCells::AuthorsColumn));
    QList<int> sections;
    QList<Column> narrow, usual;
    int room = m_header.width(); // for the title and for these columns
    for (const TextColumn &text : textColumns)
        if (!m_header.isSectionHidden(text.column) && !m_own.contains(text.column) && !isEmpty(text.column)) {
            sections << text.column;
            narrow << Column{letters(text.least), letters(text.usual)};
            usual << Column{letters(text.usual), letters(text.widest)};
        }
    for (int column = 0; column < m_header.count(); ++column)
        if (column != PaperCells::TitleColumn && !sections.contains(column))
            room -= m_header.sectionSize(column);
    const auto widthOf = [](const QList<Column> &columns) {
        int width = 0;
        for (const Column &column : columns)
            width += column.width;
        return width;
    };
    const int surplus = room - letters(wholeTitle) - widthOf(usual);
    const QList<int> widths = surplus > 0 ? widened(usual, surplus)
                                          : widened(narrow, room - letters(readableTitle) - widthOf(narrow));
    for (qsizetype i = 0; i < sections.size(); ++i)
        m_header.resizeSection(sections[i], widths[i]);
}

void ColumnWidths::setByPerson(int column)
{
    if (PaperCells::isDate(column))
        m_own.insert(column, m_header.sectionSize(column));
    else if (isText(column))
        keepTexts();
}

/// Keeps the widths of all columns with text, so that a drag changes only the column and the title.
void ColumnWidths::keepTexts()
{
    for (const TextColumn &text : textColumns)
        if (!m_header.isSectionHidden(text.column) && !isEmpty(text.column))
            m_own.insert(text.column, m_header.sectionSize(text.column));
}

void ColumnWidths::takeFromNeighbour(int delta)
{
    keepTexts();
    for (int visual = m_header.visualIndex(PaperCells::TitleColumn) + 1; visual < m_header.count();
         ++visual) {
        const int column = m_header.logicalIndex(visual);
        if (!isText(column) || m_header.isSectionHidden(column))
            continue;
        m_own.insert(column, std::max(m_header.minimumSectionSize(), m_header.sectionSize(column) - delta));
        return;
    }
}

void ColumnWidths::setOfPerson(const QMap<int, int> &widths)
{
    m_own.clear();
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        if (isText(width.key()) || PaperCells::isDate(width.key()))
            m_own.insert(width.key(), std::max(m_header.minimumSectionSize(), width.value()));
}

} // namespace dp
