#include "gui/table/headermenus.h"

#include "gui/table/papercells.h"
#include "gui/table/papersheader.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace dp::headermenus {

void addColumnActions(QMenu &menu, PapersHeader &header)
{
    for (int column = 0; column < PaperCells::ColumnCount; ++column) {
        if (column == PaperCells::TitleColumn)
            continue; // without this column, a row has no arrow to open it
        QAction *action = menu.addAction(PaperCells::columnName(column));
        action->setObjectName(u"column%1"_s.arg(column));
        action->setCheckable(true);
        action->setChecked(header.isColumnShown(column));
        action->setEnabled(header.canHideColumn(column));
        QObject::connect(action, &QAction::toggled, &header,
            [&header, column](bool shown) { header.showColumn(column, shown); });
    }
    menu.addSeparator();
    QAction *reset = menu.addAction(PapersHeader::tr("&Reset widths"));
    reset->setObjectName(u"resetWidths"_s);
    reset->setEnabled(header.hasOwnWidths());
    QObject::connect(reset, &QAction::triggered, &header, &PapersHeader::resetWidths);
}

void addSortActions(QMenu &menu, PapersHeader &header)
{
    const int sorted = header.sortIndicatorSection();
    auto *group = new QActionGroup(&menu); // radio buttons
    const auto add = [&](const QString &text, const QString &name, bool isChecked, auto function) {
        QAction *action = menu.addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(isChecked);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &header, function);
    };
    //: %1 is the name of a column such as "Arrived"
    const QString defaultOrder = header.defaultColumn() < 0
        ? PapersHeader::tr("&Default order")
        : PapersHeader::tr("&Default order (%1)").arg(PaperCells::columnName(header.defaultColumn()));
    add(defaultOrder, u"sortDefault"_s, sorted < 0,
        [&header] { header.setSortIndicator(-1, Qt::DescendingOrder); });
    for (int column = 0; column < PaperCells::ColumnCount; ++column)
        add(PaperCells::columnName(column), u"sort%1"_s.arg(column), sorted == column,
            [&header, column] { header.setSortIndicator(column, PaperCells::firstOrder(column)); });
    menu.addSeparator();
    QAction *reverse = menu.addAction(PapersHeader::tr("&Reverse order"));
    reverse->setObjectName(u"sortReverse"_s);
    QObject::connect(reverse, &QAction::triggered, &header, [&header] {
        const int section = header.sortIndicatorSection();
        const bool isDescending = section < 0 || header.sortIndicatorOrder() == Qt::DescendingOrder;
        header.setSortIndicator(section < 0 ? header.defaultColumn() : section,
            isDescending ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
}

void showColumnsMenu(PapersHeader &header, const QPoint &at)
{
    QMenu menu(&header);
    menu.setObjectName(u"columnsMenu"_s);
    if (header.isSortable()) {
        QMenu *orders = menu.addMenu(PapersHeader::tr("Sort &by"));
        orders->setObjectName(u"headerSortMenu"_s);
        addSortActions(*orders, header);
        menu.addSeparator();
    }
    addColumnActions(menu, header);
    menu.exec(header.mapToGlobal(at));
}

} // namespace dp::headermenus
