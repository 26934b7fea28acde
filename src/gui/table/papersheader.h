#pragma once

#include <QByteArray>
#include <QHeaderView>

class QMenu;

namespace dp {

/// The header of a table of papers. The person can change the order, the widths and the visibility of the
/// columns. Two columns are too narrow for a word and have glyphs instead. The title column gets the width
/// that the other columns do not need.
class PapersHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit PapersHeader(QWidget *parent);

    /// Sets the initial widths of the columns. Must be called after the table has got its model.
    void setUpColumns();
    QByteArray columns() const { return saveState(); }
    /// Restores a saved state. An invalid state changes nothing.
    void restoreColumns(const QByteArray &state);
    /// Adds an action for each column that can be hidden. The action shows or hides the column. menu: a menu
    /// of the window or of the header.
    void addColumnActions(QMenu &menu);

signals:
    /// Emitted when the person moved, resized, hid or sorted by a column.
    void columnsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    void resized(int column);
    void changed();
    void setModes();
    void fit();
    void showMenu(const QPoint &at);

    bool m_arranging = false; // true while the program, and not the person, changes the columns
};

} // namespace dp
