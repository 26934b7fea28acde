#include "gui/window/windowlayout.h"

#include "base/settings.h"
#include "gui/pages/paperspage.h"
#include "gui/reading/readingarea.h"
#include "gui/reading/readingpane.h"
#include "gui/table/headermenus.h"
#include "gui/table/papersheader.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/centralwidget.h"
#include "gui/window/papertabs.h"
#include "gui/window/tabsarea.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmenus.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QScreen>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

WindowLayout::WindowLayout(QMainWindow &window, CentralWidget &central, const WindowActions &actions,
    const WindowMenus &menus, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_center(central.center())
    , m_reading(central.reading())
    , m_actions(actions)
    , m_menus(menus)
    , m_settings(settings)
    , m_viewActions(actions, settings)
{
    connect(&m_center, &CenterStack::pageChanged, this, &WindowLayout::applyColumns);
    connect(menus.columns(), &QMenu::aboutToShow, this, &WindowLayout::fillMenu);
    connect(menus.sortOrders(), &QMenu::aboutToShow, this, &WindowLayout::fillSortMenu);
    connect(actions.tabsOnLeft, &QAction::toggled, &m_center.area(), &TabsArea::setOnLeft);
    connectReadingPane();
}

void WindowLayout::connectReadingPane()
{
    using Place = ReadingArea::Place;
    for (const auto &[action, place] : {std::pair(m_actions.paneOnRight, Place::Right),
             std::pair(m_actions.paneBelow, Place::Below), std::pair(m_actions.noPane, Place::None)})
        connect(action, &QAction::toggled, &m_reading, [this, place = place](bool isChecked) {
            if (isChecked)
                m_reading.setPlace(place);
        });
    connect(m_actions.togglePane, &QAction::triggered, this, [this] {
        const bool isBelow = m_reading.lastPlace() == Place::Below;
        QAction *shown = isBelow ? m_actions.paneBelow : m_actions.paneOnRight;
        (m_reading.place() == Place::None ? shown : m_actions.noPane)->setChecked(true);
    });
    connect(&m_reading, &ReadingArea::paneCreated, this, [this](ReadingPane *pane) {
        pane->setTextZoom(m_settings.number(Setting::TextZoom));
        connect(pane, &ReadingPane::zoomRequested, &m_viewActions, &ViewActions::zoom);
        connect(&m_viewActions, &ViewActions::textZoomChanged, pane, &ReadingPane::setTextZoom);
    });
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
    restoreReadingPane();
}

void WindowLayout::restoreReadingPane()
{
    m_reading.setPaneSize(
        QSize(m_settings.number(Setting::ReadingPaneWidth), m_settings.number(Setting::ReadingPaneHeight)));
    const bool isBelow = m_settings.text(Setting::ReadingPanePlace) == "below"_L1;
    m_reading.setLastPlace(isBelow ? ReadingArea::Place::Below : ReadingArea::Place::Right);
    if (m_settings.flag(Setting::ReadingPaneShown))
        m_actions.togglePane->trigger();
}

void WindowLayout::saveReadingPane()
{
    m_settings.set(Setting::ReadingPaneShown, m_reading.pane() != nullptr);
    m_settings.set(Setting::ReadingPanePlace,
        m_reading.lastPlace() == ReadingArea::Place::Below ? u"below"_s : u"right"_s);
    m_settings.set(Setting::ReadingPaneWidth, m_reading.paneSize().width());
    m_settings.set(Setting::ReadingPaneHeight, m_reading.paneSize().height());
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
    saveReadingPane();
    if (const PapersPage *page = tabs.currentPage())
        m_settings.set(Setting::CurrentTab, page->key());
    if (!m_settings.sync())
        qWarning("the settings could not be written to %s", qUtf8Printable(m_settings.path()));
}

} // namespace dp

#include "moc_windowlayout.cpp"
