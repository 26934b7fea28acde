#pragma once

#include <QObject>
#include <QRect>
#include <QUrl>

#include <optional>

class QMouseEvent;
class QTableView;

namespace dp {

class PapersDelegate;

/// The mouse on the chips in the rows of a table. A chip shows a pointing hand. A click on it follows its
/// link and changes neither the selection nor the current row. GUI thread; owned by its table.
class ChipPointer : public QObject
{
    Q_OBJECT

public:
    /// The delegate must outlive the object.
    ChipPointer(QTableView &table, const PapersDelegate &delegate);

signals:
    void activated(const QUrl &link);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QUrl linkAt(const QPoint &position) const;
    void showHand(bool isShown);
    bool press(const QMouseEvent &event);
    bool release(const QMouseEvent &event);

    QTableView &m_table;
    const PapersDelegate &m_delegate;
    QUrl m_pressed; // link of the chip on which the button was pressed
    bool m_isHandShown = false;
};

} // namespace dp
