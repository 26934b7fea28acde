#pragma once

#include <QWidget>

class QListView;

namespace dp {

class KeywordTabs;
class TabButtons;
class TabsModel;

/// The tabs as a list beside the pages: name on the left, number of unread papers on the right, and the tabs
/// of the library above the keywords. The current row is the current tab. Only the visible rows cost time, so
/// there may be thousands of tabs. GUI thread; the tabs must outlive it.
class TabSidebar final : public QWidget
{
    Q_OBJECT

public:
    TabSidebar(KeywordTabs &tabs, QWidget *parent);

    /// Returns the widget with the buttons above the list.
    QWidget *buttons() const;

signals:
    /// Emitted when the person asks for the menu of a tab. at: a position on the screen.
    void menuRequested(int tab, const QPoint &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpList();
    void showCurrentTab();
    void showRow(const QModelIndex &row);
    void requestMenu(const QModelIndex &row, const QPoint &at);
    void requestMenuOfCurrentRow();

    KeywordTabs &m_tabs;
    TabButtons *m_buttons;
    QListView *m_list;
    TabsModel *m_model;
    bool m_isShowing = false; // the row changes because the tab has changed
};

} // namespace dp
