#pragma once

#include "gui/window/tabnames.h"
#include "gui/window/tabtext.h"

#include <QHash>
#include <QTabBar>

#include <optional>

namespace dp {

/// A tab bar that elides names and never cuts the numbers after them. If there is not enough room, the widest
/// tabs become narrower first. If the tabs do not even fit with short names, they keep their names and can be
/// scrolled. The sizes of texts are cached, because Qt measures all tabs again after each change, which is
/// slow with thousands of tabs. GUI thread.
class KeywordTabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit KeywordTabBar(QWidget *parent);

    /// Sets the texts of a tab. toolTip: a plain text. Texts that are equal to the current ones are not set,
    /// because Qt lays out all tabs again each time. The text of the tab is whole; what is painted may be
    /// elided.
    void setLabel(int index, const TabLabel &label, const QString &toolTip);
    TabLabel label(int index) const;
    /// Returns the text that is painted in a tab that is visible.
    QString shownText(int index) const;
    /// Returns how much of the name of a tab is also the beginning of another name, see TabNames.
    qsizetype sharedStart(int index) const;

    /// Suspends measuring while many tabs are added or removed. Otherwise Qt would lay out all tabs after
    /// each insertion.
    void hold(bool held);
    /// Returns whether the bar is handling a key, which may show another tab.
    bool isHandlingKey() const { return m_isHandlingKey; }

signals:
    void labelChanged(int index);
    /// Emitted when the person asks for the menu of a tab. at: a position on the screen.
    void menuRequested(int index, const QPoint &at);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    bool event(QEvent *event) override;
    void tabLayoutChange() override;
    void tabInserted(int index) override;
    void tabRemoved(int index) override;
    void initStyleOption(QStyleOptionTab *option, int index) const override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    tabtext::Widths widthsOf(int index) const;
    int iconWidth(int index) const;
    int computeWidest() const;
    void requestMenuOfCurrentTab();

    mutable QHash<QString, tabtext::Widths> m_widths; // by the whole text
    mutable std::optional<TabNames> m_names; // empty: the names have changed
    mutable QSize m_frame; // size of a tab without its text; empty: not measured yet
    mutable int m_widest = unknown; // width to which the tabs are limited in the current layout
    static constexpr int unknown = -1;
    bool m_held = false;
    bool m_isHandlingKey = false;
};

} // namespace dp
