#pragma once

#include <QSplitter>

namespace dp {

class KeywordTabs;
class TabSidebar;

/// The tabs with their pages. The tabs are shown in a tab bar above the pages, or in a list on the left of
/// them. In both cases, KeywordTabs owns the pages and their order. GUI thread.
class TabsArea final : public QSplitter
{
    Q_OBJECT

public:
    /// tabs: becomes a child of the area.
    TabsArea(KeywordTabs &tabs, QWidget *parent);

    bool isOnLeft() const { return m_sidebar != nullptr; }
    /// Shows the tabs in a list on the left, or in a bar at the top.
    void setOnLeft(bool onLeft);
    /// Width of the list on the left in device-independent pixels, also while the tabs are at the top.
    int sidebarWidth() const { return m_width; }
    void setSidebarWidth(int width);

signals:
    /// Emitted when the person asks for the menu of a tab. at: a position on the screen.
    void menuRequested(int tab, const QPoint &at);

private:
    void showList();

    KeywordTabs &m_tabs;
    TabSidebar *m_sidebar = nullptr; // null: the tabs are at the top
    int m_width = 0;
};

} // namespace dp
