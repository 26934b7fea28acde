#pragma once

#include "gui/table/columnwidths.h"

#include <QByteArray>
#include <QHeaderView>

namespace dp {

/// The header of a table of papers. The person can change the order, the widths and the visibility of the
/// columns. Two columns are too narrow for a word and have glyphs instead. The title column gets the width
/// that the other columns do not need; see ColumnWidths.
class PapersHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit PapersHeader(QWidget *parent);

    /// Sets the initial widths of the columns. Must be called after the table has got its model.
    void setUpColumns();
    /// Returns the state of the columns, for restoreColumns(). It is the same for both default orders by
    /// date: it has whether the date of the default order is visible, and whether the other date is.
    QByteArray columns() const;
    /// Restores a saved state. An invalid state changes nothing.
    void restoreColumns(const QByteArray &state);
    /// Returns whether the list shows the column as a column or in the second line of its rows.
    bool isColumnShown(int column) const;
    /// Returns whether the person can hide the column. In two-line rows, some columns are in the second line.
    bool canHideColumn(int column) const;
    void showColumn(int column, bool shown);
    /// Returns whether the person has set the width of a column.
    bool hasOwnWidths() const { return !m_widths.ofPerson().isEmpty(); }
    /// Discards the widths that the person has set.
    void resetWidths();
    /// Returns the column that was set by setDefaultColumn().
    int defaultColumn() const { return m_defaultColumn; }
    /// Sets the column by which the list is sorted in its default order; -1: none. Its header shows an arrow
    /// unless the person sorts by another column. If it is the date of the submission or of the update, the
    /// list shows it instead of the other one.
    void setDefaultColumn(int column);
    /// Sets whether the person can sort by a column. Initially true.
    void setSortable(bool sortable)
    {
        m_isSortable = sortable;
        setSectionsClickable(sortable);
    }
    bool isSortable() const { return m_isSortable; }
    /// Sets whether rows have a second line with authors, date and comment. Then the columns of these texts
    /// are hidden. This does not change the state of the columns.
    void setTwoLines(bool isTwoLines);
    /// Returns the column of the date that the second line shows.
    int shownDate() const;
    /// Sets whether no paper of the list has authors, see EmptyAuthors.
    void setAuthorsEmpty(bool areEmpty);
    /// Fits the widths of the columns to a new font of the table.
    void fitToFont();

signals:
    /// Emitted when the person moved, resized, hid or sorted by a column.
    void columnsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;

private:
    void resized(int column, int before, int now);
    void changed();
    void setModes();
    void fit();
    void hideForTwoLines();
    void showOnly(const QSet<int> &hidden);
    QSet<int> withExchangedDates(QSet<int> hidden) const;
    void updateGlyphColumns();

    ColumnWidths m_widths;
    int m_defaultColumn;
    bool m_isSortable = true;
    bool m_isTwoLines = false;
    QList<int> m_inSecondLine; // visible columns that are hidden because the second line shows their texts
    bool m_arranging = false; // true while the program, and not the person, changes the columns
};

} // namespace dp
