#include "gui/window/windowlayout.h"

#include "base/settings.h"
#include "gui/pages/paperspage.h"
#include "gui/table/headermenus.h"
#include "gui/table/papersheader.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/papertabs.h"
#include "gui/window/tabsarea.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmenus.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace dp {

WindowLayout::WindowLayout(QMainWindow &window, CenterStack &center, const WindowActions &actions,
    const WindowMenus &menus, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_center(center)
    , m_actions(actions)
    , m_menus(menus)
    , m_settings(settings)
    , m_viewActions(actions, settings)
{
    connect(&center, &CenterStack::pageChanged, this, &WindowLayout::applyColumns);
    connect(menus.columns(), &QMenu::aboutToShow, this, &WindowLayout::fillMenu);
    connect(menus.sortOrders(), &QMenu::aboutToShow, this, &WindowLayout::fillSortMenu);
    connect(actions.tabsOnLeft, &QAction::toggled, &center.area(), &TabsArea::setOnLeft);
}

void WindowLayout::attach(PapersPage &page)
{
    m_viewActions.attach(page);
    PapersHeader *header = page.table()->head();
    header->restoreColumns(m_columns);
    m_orders.apply(page.key(), *header);
    connect(header, &PapersHeader::columnsChanged, this, [this, header] { m_columns = header->columns(); });
}

void WindowLayout::applyColumns()
{
    PapersPage *page = m_center.shownPage();
    m_menus.columns()->setEnabled(page != nullptr);
    m_menus.sortOrders()->setEnabled(page && (!page->isBuilt() || page->table()->head()->isSortable()));
    if (page && page->isBuilt())
        page->table()->head()->restoreColumns(m_columns);
}

void WindowLayout::fillMenu()
{
    m_menus.columns()->clear();
    if (PapersPage *page = m_center.shownPage())
        headermenus::addColumnActions(*m_menus.columns(), *page->table()->head());
}

void WindowLayout::fillSortMenu()
{
    m_menus.sortOrders()->clear();
    if (PapersPage *page = m_center.shownPage())
        headermenus::addSortActions(*m_menus.sortOrders(), *page->table()->head());
}

void WindowLayout::restore()
{
    if (!m_window.restoreGeometry(m_settings.bytes(Setting::WindowGeometry)))
        // The frame of the window is not known before the window is shown.
        m_window.resize(QSize(1100, 720).boundedTo(m_window.screen()->availableSize() - QSize(16, 48)));
    m_window.restoreState(m_settings.bytes(Setting::WindowState));
    m_columns = m_settings.bytes(Setting::TableColumns);
    m_orders = TabOrders::fromBytes(m_settings.bytes(Setting::TabOrders));
    m_center.area().setSidebarWidth(m_settings.number(Setting::TabListWidth));
    m_actions.tabsOnLeft->setChecked(m_settings.text(Setting::TabPlace) == "left"_L1);
}

void WindowLayout::save(const PaperTabs &tabs)
{
    m_settings.set(Setting::WindowGeometry, m_window.saveGeometry());
    m_settings.set(Setting::WindowState, m_window.saveState());
    if (!m_columns.isEmpty())
        m_settings.set(Setting::TableColumns, m_columns);
    QStringList keys;
    for (PapersPage *page : tabs.pages()) {
        keys << page->key();
        if (page->isBuilt())
            m_orders.store(page->key(), *page->table()->head());
    }
    m_orders.keepOnly(keys);
    m_settings.set(Setting::TabOrders, m_orders.toBytes());
    m_settings.set(Setting::TabPlace, m_center.area().isOnLeft() ? u"left"_s : u"top"_s);
    m_settings.set(Setting::TabListWidth, m_center.area().sidebarWidth());
    if (const PapersPage *page = tabs.currentPage())
        m_settings.set(Setting::CurrentTab, page->key());
    if (!m_settings.sync())
        qWarning("the settings could not be written to %s", qUtf8Printable(m_settings.path()));
}

} // namespace dp

#include "moc_windowlayout.cpp"
