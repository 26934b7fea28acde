#pragma once

#include <QFrame>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStringListModel;
class QTabWidget;

namespace dp {

/// The names of all tabs in a popup. Typing finds those that have all of the words, Up and Down move among
/// them, Return shows the tab, Escape closes the list. GUI thread; the tabs outlive it.
class TabList final : public QFrame
{
    Q_OBJECT

public:
    explicit TabList(QTabWidget &tabs);

    /// Below a widget of the same window, within the screen.
    void openBelow(const QWidget &widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &typed);
    void choose();

    QTabWidget &m_tabs;
    QLineEdit *m_typed;
    QListView *m_list;
    QStringListModel *m_names;
    QSortFilterProxyModel *m_found;
};

} // namespace dp
