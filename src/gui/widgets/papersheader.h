#pragma once

#include <QByteArray>
#include <QHeaderView>

class QMenu;

namespace dp {

/// The head of a papers table: which columns there are, how wide they are and in which order, as a person
/// left them; with glyphs over the two that are too narrow for a word. The titles have the room that the
/// others leave.
class PapersHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit PapersHeader(QWidget *parent);

    /// The widths that the columns have at first; once the table has its model.
    void setUpColumns();
    QByteArray columns() const { return saveState(); }
    /// What is no such state changes nothing.
    void restoreColumns(const QByteArray &state);
    /// One to show or hide each column that can be hidden, for a menu of the window's or of the head.
    void addColumnActions(QMenu &menu);

signals:
    /// By a person: moved, made wider, hidden, or sorted by.
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

    bool m_arranging = false; // by the program, and not by a person
};

} // namespace dp
