#pragma once

#include <QObject>

class QMainWindow;
class QMenu;
class QToolBar;

namespace dp {

class WindowActions;

/// The menu bar and the tool bar of the window. The window owns this object.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    WindowMenus(QMainWindow &window, const WindowActions &actions);

    /// Returns the menu with the columns of the table. Its actions are added when it is about to be shown.
    QMenu *columns() const { return m_columns; }
    /// Returns the menu with the sort orders of the table. Its actions are added when it is about to be
    /// shown.
    QMenu *sortOrders() const { return m_sortOrders; }
    QToolBar *toolBar() const { return m_toolBar; }

private:
    void createFileMenu(QMainWindow &window, const WindowActions &actions);
    void createKeywordMenu(QMainWindow &window, const WindowActions &actions);
    void createPaperMenu(QMainWindow &window, const WindowActions &actions);
    void createViewMenu(QMainWindow &window, const WindowActions &actions);
    void createHelpMenu(QMainWindow &window, const WindowActions &actions);

    QMenu *m_columns = nullptr;
    QMenu *m_sortOrders = nullptr;
    QToolBar *m_toolBar = nullptr;
};

} // namespace dp
