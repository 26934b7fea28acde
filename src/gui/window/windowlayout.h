#pragma once

#include "gui/window/taborders.h"
#include "gui/window/viewactions.h"

#include <QByteArray>
#include <QObject>

class QMainWindow;

namespace dp {

class CenterStack;
class CentralWidget;
class PapersPage;
class PaperTabs;
class ReadingArea;
class Settings;
class WindowActions;
class WindowMenus;

/// Saves and restores the layout of the window as the person has set it: the geometry, the tool bar, the
/// columns of the tables, the places of the tabs and of the reading pane, and the current tab. All tables
/// have the same columns, but a sort order of their own. GUI thread; the arguments of the constructor must
/// outlive it.
class WindowLayout : public QObject
{
    Q_OBJECT

public:
    WindowLayout(QMainWindow &window, CentralWidget &central, const WindowActions &actions,
        const WindowMenus &menus, Settings &settings);

    /// Applies the columns to the table of a page, and remembers their changes.
    void attach(PapersPage &page);
    void restore();
    void save(const PaperTabs &tabs);

private:
    void connectReadingPane();
    void restoreReadingPane();
    void saveReadingPane();
    void applyColumns();
    void fillMenu();
    void fillSortMenu();

    QMainWindow &m_window;
    CenterStack &m_center;
    ReadingArea &m_reading;
    const WindowActions &m_actions;
    const WindowMenus &m_menus;
    Settings &m_settings;
    ViewActions m_viewActions;
    QByteArray m_columns;
    TabOrders m_orders;
};

} // namespace dp
