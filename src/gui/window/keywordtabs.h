#pragma once

#include "gui/window/keywordtabbar.h"

#include <QTabWidget>

namespace dp {

class TabButtons;

/// The tabs of the window, and the owner of their pages. If there is no room for all tabs, the tab bar can be
/// scrolled. Buttons beside the tabs add a keyword and open a list of the tabs. Instead of the tab bar, a
/// list beside the pages can show the tabs (TabsArea); then the bar is hidden, but still has the texts and
/// the order of the tabs. GUI thread.
class KeywordTabs final : public QTabWidget
{
    Q_OBJECT

public:
    /// Minimum number of tabs for which the list button is shown.
    static constexpr int manyTabs = 8;

    explicit KeywordTabs(QWidget *parent);

    KeywordTabBar *bar() const { return m_bar; }
    bool hasMany() const { return count() >= manyTabs; }
    /// Shows the tab bar with its buttons, or hides both.
    void setBarShown(bool shown);
    /// Returns the widget with the buttons beside the tab bar.
    QWidget *buttons() const;

    /// Makes a tab the current one because the person chose it. A search ends, and the keyboard moves into
    /// the page.
    void choose(int index);
    /// Makes a tab the current one while the person moves through the tabs with the keyboard, which must not
    /// move into the page.
    void browse(int index);
    /// Returns whether the current tab is changing because of browse() or of a key in the tab bar.
    bool isBrowsing() const { return m_isBrowsing || m_bar->isHandlingKey(); }

    /// Must be called before and after tabs are added, removed or moved. areMany: whether it would take long
    /// to lay out the tabs after each change.
    void beginChange(bool areMany);
    void endChange();

signals:
    /// Emitted when the number of tabs reached manyTabs or fell below it.
    void manyChanged(bool many);
    /// Emitted after tabs were added, removed or moved, once for many changes.
    void arranged();
    /// Emitted when the person chose a tab, also if it is the current one.
    void chosen();
    void addRequested();
    /// Emitted when the person asks for the list of tabs.
    void listRequested();

protected:
    void tabInserted(int index) override;
    void tabRemoved(int index) override;

private:
    void updateButton();

    KeywordTabBar *m_bar;
    TabButtons *m_buttons;
    bool m_areMany = false;
    bool m_isBrowsing = false;
    bool m_isChanging = false;
    bool m_isHeld = false;
    bool m_isBarHidden = false; // during a change; Qt lays out a hidden bar only once, when it is shown again
};

} // namespace dp
