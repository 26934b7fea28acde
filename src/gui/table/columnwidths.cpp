#include "gui/table/columnwidths.h"

#include "gui/table/papercells.h"

#include <QDataStream>
#include <QHeaderView>

#include <algorithm>
#include <array>
#include <utility>

namespace dp {
namespace {

/// A column with texts of very different lengths. The widths are in letters. About four of five texts on
/// arXiv are complete at the needed width.
struct TextColumn {
    int column;
    int narrow; ///< width in a narrow window
    int needed;
};
constexpr std::array textColumns{
    TextColumn{PaperCells::AuthorsColumn, 24, 80}, TextColumn{PaperCells::CommentColumn, 22, 76}};
constexpr int neededTitle = 100; // in letters
constexpr quint32 stateFormat = 0x44504331; // the first number of a saved state

int lack(const ColumnWidths::Column &column)
{
    return std::max(0, column.needed - column.width);
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

void ColumnWidths::share()
{
    QList<int> sections;
    QList<Column> columns;
    int surplus = m_header.width() - letters(neededTitle);
    for (const TextColumn &text : textColumns)
        if (!m_header.isSectionHidden(text.column) && !m_own.contains(text.column)) {
            sections << text.column;
            columns << Column{letters(text.narrow), letters(text.needed)};
            surplus -= columns.last().width;
        }
    for (int column = 0; column < m_header.count(); ++column)
        if (column != PaperCells::TitleColumn && !sections.contains(column))
            surplus -= m_header.sectionSize(column);
    const QList<int> widths = widened(columns, surplus);
    for (qsizetype i = 0; i < sections.size(); ++i)
        m_header.resizeSection(sections[i], widths[i]);
}

void ColumnWidths::setByPerson(int column)
{
    if (std::any_of(textColumns.begin(), textColumns.end(),
            [column](const TextColumn &text) { return text.column == column; }))
        m_own.insert(column);
}

QByteArray ColumnWidths::state() const
{
    QList<int> columns(m_own.cbegin(), m_own.cend());
    std::sort(columns.begin(), columns.end());
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << stateFormat << m_header.saveState() << columns;
    return state;
}

void ColumnWidths::restore(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 format = 0;
    stream >> format;
    if (format != stateFormat) {
        if (!m_header.restoreState(state))
            return;
        m_own.clear();
        for (const TextColumn &text : textColumns)
            if (!m_header.isSectionHidden(text.column)
                && m_header.sectionSize(text.column) != letters(text.narrow))
                setByPerson(text.column);
        return;
    }
    QByteArray header;
    QList<int> columns;
    stream >> header >> columns;
    if (stream.status() != QDataStream::Ok || !m_header.restoreState(header))
        return;
    m_own.clear();
    for (const int column : std::as_const(columns))
        setByPerson(column);
}

} // namespace dp
