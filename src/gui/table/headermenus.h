#pragma once

class QMenu;
class QPoint;

namespace dp {
class PapersHeader;

/// The menus about the columns of a list. The actions belong to the menu and act on the header, which must
/// exist as long as they do.
namespace headermenus {

/// Adds an action for each column that can be hidden. The action shows or hides the column.
void addColumnActions(QMenu &menu, PapersHeader &header);

/// Adds an action for each sort order, and one that reverses the order.
void addSortActions(QMenu &menu, PapersHeader &header);

/// Shows the context menu of the header. at: the position of the mouse in the header.
void showColumnsMenu(PapersHeader &header, const QPoint &at);

} // namespace headermenus
} // namespace dp
