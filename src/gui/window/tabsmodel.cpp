#include "gui/window/tabsmodel.h"

#include "gui/mnemonic.h"
#include "gui/plaintooltip.h"
#include "gui/window/keywordtabs.h"

namespace dp {

TabsModel::TabsModel(KeywordTabs &tabs, Order order, QObject *parent)
    : QAbstractListModel(parent)
    , m_tabs(tabs)
    , m_order(order)
{
    connect(&tabs, &KeywordTabs::arranged, this, &TabsModel::update);
    connect(tabs.bar(), &KeywordTabBar::labelChanged, this, &TabsModel::updateRow);
    update();
}

/// Reads which tabs there are.
void TabsModel::update()
{
    QList<int> library, keywords;
    for (int i = 0; i < m_tabs.count(); ++i)
        (m_order == Order::LibraryFirst && !m_tabs.bar()->label(i).isKeyword ? library : keywords) << i;
    const QList<int> rows = library + keywords;
    if (rows == m_rows && library.size() == m_libraryRows) { // keeps the current row and the scroll position
        if (!rows.isEmpty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_libraryRows = library.size();
    m_rows = rows;
    endResetModel();
}

void TabsModel::updateRow(int tab)
{
    // During a change of the tabs, a row may show another tab until update().
    if (const int row = rowOf(tab); row >= 0)
        emit dataChanged(index(row), index(row));
}

int TabsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TabsModel::data(const QModelIndex &index, int role) const
{
    const int tab = tabOf(index.row());
    if (tab < 0)
        return {};
    switch (role) {
    case Qt::DisplayRole: return m_tabs.bar()->label(tab).name;
    case UnreadRole: return m_tabs.bar()->label(tab).unread;
    case IsSearchRole: return m_tabs.bar()->label(tab).isSearch;
    case SharedStartRole: return m_tabs.bar()->sharedStart(tab);
    case Qt::AccessibleTextRole: return mnemonic::removed(m_tabs.tabText(tab));
    case Qt::ToolTipRole: return plaintooltip::html(m_tabs.tabToolTip(tab));
    default: return {};
    }
}

Qt::ItemFlags TabsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // a row can be dropped between rows, but not on a row
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.row() >= m_libraryRows ? flags | Qt::ItemIsDragEnabled : flags;
}

bool TabsModel::moveRows(const QModelIndex &, int row, int count, const QModelIndex &, int before)
{
    const int to = before > row ? before - 1 : before;
    if (count != 1 || row < m_libraryRows || to < m_libraryRows || to >= rowCount())
        return false;
    // Moving the tab resets this model, which must not happen while the view handles the drop.
    QMetaObject::invokeMethod(
        this, [this, from = tabOf(row), tab = tabOf(to)] { m_tabs.bar()->moveTab(from, tab); },
        Qt::QueuedConnection);
    return true;
}

} // namespace dp

#include "moc_tabsmodel.cpp"
