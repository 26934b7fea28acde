#pragma once

#include <QHash>
#include <QTabBar>
#include <QTabWidget>

#include <functional>

class QToolButton;

namespace dp {

/// A tab bar that caches the size of a tab by its text. Qt measures every tab again for each change, which is
/// slow with thousands of tabs.
class KeywordTabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit KeywordTabBar(QWidget *parent);

    /// Sets only changed texts, because Qt lays out all tabs again for each text, even for an equal one.
    void say(int index, const QString &text, const QString &toolTip);

    /// Suspends measuring while many tabs are added or removed: Qt lays out all tabs for each inserted one.
    void hold(bool held);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void changeEvent(QEvent *event) override;

private:
    mutable QHash<QString, QSize> m_sizes;
    bool m_held = false;
};

/// The tabs of the window. Tabs that do not fit can be scrolled. With many tabs, a button at the end opens a
/// list of them. GUI thread.
class KeywordTabs final : public QTabWidget
{
    Q_OBJECT

public:
    /// From this number of tabs, the list button is shown.
    static constexpr int manyTabs = 20;

    explicit KeywordTabs(QWidget *parent);

    KeywordTabBar *bar() const { return m_bar; }
    bool hasMany() const { return count() >= manyTabs; }
    /// Sets the function that returns the whole text of a tab for the list, where the tab's own may be
    /// elided.
    void setWholeText(std::function<QString(int index)> text) { m_wholeText = std::move(text); }
    /// Opens the list of tabs.
    void showList();

signals:
    /// The number of tabs has reached manyTabs, or fallen below it.
    void manyChanged(bool many);

protected:
    void tabInserted(int index) override;
    void tabRemoved(int index) override;

private:
    void updateButton();

    KeywordTabBar *m_bar;
    std::function<QString(int)> m_wholeText;
    QToolButton *m_button = nullptr; // created when there are many tabs
};

} // namespace dp
