#pragma once

#include <QHash>
#include <QTabBar>
#include <QTabWidget>

#include <functional>

class QToolButton;

namespace dp {

/// A tab bar that caches the size of each tab by its text. Without the cache, Qt would measure all tabs again
/// after each change, which is slow with thousands of tabs.
class KeywordTabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit KeywordTabBar(QWidget *parent);

    /// Sets the text and the tool tip of a tab if they differ from the current ones. Qt lays out all tabs
    /// again each time a text is set, even if the text is the same.
    void say(int index, const QString &text, const QString &toolTip);

    /// Suspends measuring while many tabs are added or removed. Otherwise Qt would lay out all tabs after
    /// each insertion.
    void hold(bool held);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void changeEvent(QEvent *event) override;

private:
    mutable QHash<QString, QSize> m_sizes;
    bool m_held = false;
};

/// The tabs of the window. If there is no room for all tabs, the tab bar can be scrolled. If there are many
/// tabs, a button at its end opens a list of them. GUI thread.
class KeywordTabs final : public QTabWidget
{
    Q_OBJECT

public:
    /// Minimum number of tabs for which the list button is shown.
    static constexpr int manyTabs = 20;

    explicit KeywordTabs(QWidget *parent);

    KeywordTabBar *bar() const { return m_bar; }
    bool hasMany() const { return count() >= manyTabs; }
    /// Sets the function that returns the whole text of a tab. The list of tabs shows this text, because the
    /// text of the tab itself may be elided.
    void setWholeText(std::function<QString(int index)> text) { m_wholeText = std::move(text); }
    /// Opens the list of tabs.
    void showList();

signals:
    /// Emitted when the number of tabs reached manyTabs or fell below it.
    void manyChanged(bool many);

protected:
    void tabInserted(int index) override;
    void tabRemoved(int index) override;

private:
    void updateButton();

    KeywordTabBar *m_bar;
    std::function<QString(int)> m_wholeText;
    QToolButton *m_button = nullptr; // created when there are many tabs for the first time
};

} // namespace dp
