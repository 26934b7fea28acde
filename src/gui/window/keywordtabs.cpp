#include "gui/window/keywordtabs.h"

#include "gui/icons.h"
#include "gui/window/tablist.h"

#include <QEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp {

KeywordTabBar::KeywordTabBar(QWidget *parent)
    : QTabBar(parent)
{
    setObjectName(u"keywordTabBar"_s);
}

void KeywordTabBar::say(int index, const QString &text, const QString &toolTip)
{
    if (tabText(index) != text)
        setTabText(index, text);
    if (tabToolTip(index) != toolTip)
        setTabToolTip(index, toolTip);
}

void KeywordTabBar::hold(bool held)
{
    m_held = held;
    setIconSize(iconSize()); // makes Qt lay out the tabs again
}

QSize KeywordTabBar::tabSizeHint(int index) const
{
    if (m_held)
        return {1, 1};
    const QString text = tabText(index);
    if (const auto known = m_sizes.constFind(text); known != m_sizes.cend())
        return *known;
    constexpr qsizetype most = 50000; // maximum number of cached texts, some of which are no longer used
    if (m_sizes.size() > most)
        m_sizes.clear();
    const QSize size = QTabBar::tabSizeHint(index);
    m_sizes.insert(text, size);
    return size;
}

void KeywordTabBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_sizes.clear();
    QTabBar::changeEvent(event);
}

KeywordTabs::KeywordTabs(QWidget *parent)
    : QTabWidget(parent)
    , m_bar(new KeywordTabBar(this))
{
    setTabBar(m_bar);
    setDocumentMode(true);
    setMovable(true);
    // Each tab is as wide as its text. If there is no room for all tabs, they can be scrolled.
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
}

void KeywordTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    updateButton();
}

void KeywordTabs::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    updateButton();
}

void KeywordTabs::updateButton()
{
    if (hasMany() == (m_button && !m_button->isHidden()))
        return;
    if (!m_button) {
        m_button = new QToolButton(this);
        m_button->setObjectName(u"tabListButton"_s);
        m_button->setIcon(icon(Glyph::Down));
        m_button->setAutoRaise(true);
        m_button->setFocusPolicy(Qt::TabFocus);
        m_button->setToolTip(tr("List of tabs (Ctrl+L)"));
        m_button->setAccessibleName(tr("List of tabs"));
        connect(m_button, &QToolButton::clicked, this, &KeywordTabs::showList);
        setCornerWidget(m_button, Qt::TopRightCorner);
    }
    m_button->setVisible(hasMany());
    emit manyChanged(hasMany());
}

void KeywordTabs::showList()
{
    QStringList names;
    for (int i = 0; i < count(); ++i)
        names << (m_wholeText ? m_wholeText(i) : tabText(i));
    auto *list = new TabList(*this, names);
    list->setAttribute(Qt::WA_DeleteOnClose);
    const QWidget *below = m_button && m_button->isVisible() ? static_cast<QWidget *>(m_button) : this;
    list->openBelow(*below);
}

} // namespace dp
