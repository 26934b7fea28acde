#pragma once

#include <QByteArray>
#include <QHeaderView>

class QMenu;

namespace dp {

/// The header of a papers table. It keeps the visible columns, their widths and their order as the person has
/// set them. Two columns are too narrow for a word and have glyphs. The title column gets the width that the
/// others leave.
class PapersHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit PapersHeader(QWidget *parent);

    /// Sets the initial widths of the columns. Called after the table has its model.
    void setUpColumns();
    QByteArray columns() const { return saveState(); }
    /// Restores a state; an invalid state changes nothing.
    void restoreColumns(const QByteArray &state);
    /// Adds an action to show or hide each column that can be hidden, for a menu of the window or of the
    /// header.
    void addColumnActions(QMenu &menu);

signals:
    /// The person moved, resized, hid or sorted a column.
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

    bool m_arranging = false; // changes by the program, not by the person
};

} // namespace dp
