#pragma once

#include <QFrame>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace dp {

class KeywordTabs;
class TabsModel;

/// A popup with a list of all tabs by name. The list shows only the tabs whose names contain all words that
/// the person typed. Up and Down move the selection, Return shows the selected tab, and Escape closes the
/// list. GUI thread; the tabs must outlive it.
class TabList final : public QFrame
{
    Q_OBJECT

public:
    explicit TabList(KeywordTabs &tabs);

    /// Opens the list below a widget of the same window. The list stays within the screen.
    void openBelow(const QWidget &widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &typed);
    void choose();

    KeywordTabs &m_tabs;
    QLineEdit *m_typed;
    QListView *m_list;
    TabsModel *m_names;
    QSortFilterProxyModel *m_found;
};

} // namespace dp
