#include "gui/window/windowlayout.h"

#include "base/settings.h"
#include "gui/pages/paperspage.h"
#include "gui/table/papersheader.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/papertabs.h"
#include "gui/window/windowmenus.h"

#include <QMainWindow>
#include <QMenu>

namespace dp {

WindowLayout::WindowLayout(QMainWindow &window, CenterStack &center, const WindowMenus &menus,
    const WindowActions &actions, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_center(center)
    , m_menu(*menus.columns())
    , m_sortMenu(*menus.sortOrders())
    , m_settings(settings)
    , m_viewActions(actions, settings)
{
    connect(&center, &CenterStack::pageChanged, this, &WindowLayout::applyColumns);
    connect(&m_menu, &QMenu::aboutToShow, this, &WindowLayout::fillMenu);
    connect(&m_sortMenu, &QMenu::aboutToShow, this, &WindowLayout::fillSortMenu);
}

void WindowLayout::attach(PapersPage &page)
{
    m_viewActions.attach(page);
    PapersHeader *header = page.table()->head();
    header->restoreColumns(m_columns);
    connect(header, &PapersHeader::columnsChanged, this, [this, header] { m_columns = header->columns(); });
}

void WindowLayout::applyColumns()
{
    PapersPage *page = m_center.shownPage();
    m_menu.setEnabled(page != nullptr);
    m_sortMenu.setEnabled(page && (!page->isBuilt() || page->table()->head()->isSortable()));
    if (page && page->isBuilt())
        page->table()->head()->restoreColumns(m_columns);
}

void WindowLayout::fillMenu()
{
    m_menu.clear();
    if (PapersPage *page = m_center.shownPage())
        page->table()->head()->addColumnActions(m_menu);
}

void WindowLayout::fillSortMenu()
{
    m_sortMenu.clear();
    if (PapersPage *page = m_center.shownPage())
        page->table()->head()->addSortActions(m_sortMenu);
}

void WindowLayout::restore()
{
    if (!m_window.restoreGeometry(m_settings.bytes(Setting::WindowGeometry)))
        m_window.resize(1100, 720);
    m_window.restoreState(m_settings.bytes(Setting::WindowState));
    m_columns = m_settings.bytes(Setting::TableColumns);
}

void WindowLayout::save(const PaperTabs &tabs)
{
    m_settings.set(Setting::WindowGeometry, m_window.saveGeometry());
    m_settings.set(Setting::WindowState, m_window.saveState());
    if (!m_columns.isEmpty())
        m_settings.set(Setting::TableColumns, m_columns);
    if (const PapersPage *page = tabs.currentPage())
        m_settings.set(Setting::CurrentTab, page->key());
    if (!m_settings.sync())
        qWarning("the settings could not be written to %s", qUtf8Printable(m_settings.path()));
}

} // namespace dp
