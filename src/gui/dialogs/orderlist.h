#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace dp {

/// A list whose entries the person moves, with the buttons or with Alt+Up and Alt+Down, and turns on and off.
/// GUI thread; owned by its parent.
class OrderList : public QWidget
{
    Q_OBJECT

public:
    struct Entry {
        QString text; ///< shown as plain text
        QString key; ///< identifies the entry
        bool isOn = true;
        bool isFixed = false; ///< the entry is always on

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// name: object name of the list; the buttons are named after it. accessibleName: of the list. up, down:
    /// texts of the buttons.
    OrderList(const QString &name, const QString &accessibleName, const QString &up, const QString &down,
        QWidget *parent = nullptr);

    /// Shows these entries. The current entry stays the current one.
    void setEntries(const QList<Entry> &entries);
    QList<Entry> entries() const;
    QListWidget *list() const { return m_list; }

signals:
    /// Emitted when the person has moved an entry, or turned it on or off.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void move(int by);
    void updateEnabled();

    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace dp
