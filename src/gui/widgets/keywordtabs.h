#pragma once

#include <QHash>
#include <QTabBar>
#include <QTabWidget>

class QToolButton;

namespace dp {

/// A tab bar that remembers how large a tab with a text is: Qt measures every tab again for each change,
/// which is what takes the time with thousands of them.
class KeywordTabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit KeywordTabBar(QWidget *parent);

    /// Sets what differs; Qt lays all tabs out again for a text that is set, also for the same one.
    void say(int index, const QString &text, const QString &toolTip);

    /// While many tabs come or go, none is measured: Qt lays all of them out for each that is inserted.
    void hold(bool held);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void changeEvent(QEvent *event) override;

private:
    mutable QHash<QString, QSize> m_sizes;
    bool m_held = false;
};

/// The tabs of the window. Where they do not fit they scroll, and with many of them there is a button at the
/// end that opens a list of them. GUI thread.
class KeywordTabs final : public QTabWidget
{
    Q_OBJECT

public:
    /// From so many tabs on there is a list of them.
    static constexpr int manyTabs = 20;

    explicit KeywordTabs(QWidget *parent);

    KeywordTabBar *bar() const { return m_bar; }
    bool hasMany() const { return count() >= manyTabs; }
    /// Opens the list of tabs.
    void showList();

signals:
    /// There are many now, or no longer.
    void manyChanged(bool many);

protected:
    void tabInserted(int index) override;
    void tabRemoved(int index) override;

private:
    void updateButton();

    KeywordTabBar *m_bar;
    QToolButton *m_button = nullptr; // made when there are many tabs
};

} // namespace dp
