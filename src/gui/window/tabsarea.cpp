#include "gui/window/tabsarea.h"

#include "gui/window/keywordtabs.h"
#include "gui/window/tablist.h"
#include "gui/window/tabsidebar.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

TabsArea::TabsArea(KeywordTabs &tabs, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_tabs(tabs)
{
    setObjectName(u"tabsArea"_s);
    setChildrenCollapsible(false);
    addWidget(&tabs);
    connect(&tabs, &KeywordTabs::listRequested, this, &TabsArea::showList);
    connect(tabs.bar(), &KeywordTabBar::menuRequested, this, &TabsArea::menuRequested);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_width = sizes().value(0); });
}

void TabsArea::setOnLeft(bool onLeft)
{
    if (onLeft == isOnLeft())
        return;
    m_tabs.setBarShown(!onLeft);
    if (!onLeft)
        return delete std::exchange(m_sidebar, nullptr);
    m_sidebar = new TabSidebar(m_tabs, this);
    constexpr int leastLetters = 14;
    m_sidebar->setMinimumWidth(leastLetters * fontMetrics().averageCharWidth());
    connect(m_sidebar, &TabSidebar::menuRequested, this, &TabsArea::menuRequested);
    insertWidget(0, m_sidebar);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setSidebarWidth(m_width);
}

void TabsArea::setSidebarWidth(int width)
{
    m_width = width;
    if (m_sidebar)
        setSizes({width, std::max(1, this->width() - width)});
}

void TabsArea::showList()
{
    auto *list = new TabList(m_tabs);
    list->setAttribute(Qt::WA_DeleteOnClose);
    const QWidget *below = m_sidebar ? m_sidebar->buttons() : m_tabs.buttons();
    list->openBelow(below->isVisible() ? *below : *this);
}

} // namespace dp

#include "moc_tabsarea.cpp"
