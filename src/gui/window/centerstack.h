#pragma once

#include <QStackedWidget>

#include <functional>

namespace dp {

class EmptyPage;
class KeywordPage;
class KeywordTabs;
class PapersPage;
class TabsArea;

/// The central widget of the window. It shows the tabs, the results of a search, or an invitation to add the
/// first keyword. GUI thread.
class CenterStack : public QStackedWidget
{
    Q_OBJECT

public:
    CenterStack(KeywordTabs &tabs, QWidget *parent);

    /// Returns the visible page with papers; null if no such page is visible.
    PapersPage *shownPage() const;
    /// Returns the visible tab of a keyword; null if another page is visible, for example that of a search.
    KeywordPage *shownKeywordPage() const;
    KeywordTabs &tabs() const { return m_tabs; }
    TabsArea &area() const { return *m_area; }
    /// Calls the function with the visible page. Does nothing if no such page is visible.
    void onPage(const std::function<void(PapersPage &)> &action) const;
    bool isSearchShown() const { return m_search && currentWidget() == m_search; }
    /// Shows the page of the search instead of the tabs.
    void showSearch(QWidget &search);
    /// Shows the tabs again, or the invitation if the library is empty.
    void endSearch();
    /// Sets whether the library is empty, which means that it has neither keywords nor papers.
    void setEmpty(bool empty);

signals:
    /// Emitted when the button of the invitation was pressed.
    void addKeywordRequested();
    /// Emitted when another page became visible.
    void pageChanged();

private:
    KeywordTabs &m_tabs;
    TabsArea *m_area;
    QWidget *m_search = nullptr;
    EmptyPage *m_noKeywords = nullptr; // created on first use
    bool m_isEmpty = false;
};

} // namespace dp
