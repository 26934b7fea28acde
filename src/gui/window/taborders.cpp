#include "gui/window/taborders.h"

#include "gui/table/papercells.h"
#include "gui/table/papersheader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dp {

TabOrders TabOrders::fromBytes(const QByteArray &json)
{
    TabOrders orders;
    const QJsonObject stored = QJsonDocument::fromJson(json).object();
    for (auto it = stored.begin(); it != stored.end(); ++it) {
        const QJsonArray order = it.value().toArray();
        const int column = order.at(0).toInt(-1);
        if (column >= 0 && column < PaperCells::ColumnCount)
            orders.m_orders.insert(
                it.key(), {column, order.at(1).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return orders;
}

QByteArray TabOrders::toBytes() const
{
    QJsonObject stored;
    for (auto it = m_orders.begin(); it != m_orders.end(); ++it)
        stored.insert(it.key(), QJsonArray{it->column, it->direction == Qt::DescendingOrder});
    return QJsonDocument(stored).toJson(QJsonDocument::Compact);
}

void TabOrders::apply(const QString &tab, PapersHeader &header) const
{
    const Order order = m_orders.value(tab);
    if (header.isSortable())
        header.setSortIndicator(order.column, order.direction);
}

void TabOrders::store(const QString &tab, const PapersHeader &header)
{
    if (!header.isSortable())
        return;
    if (header.sortIndicatorSection() < 0)
        m_orders.remove(tab);
    else
        m_orders.insert(tab, {header.sortIndicatorSection(), header.sortIndicatorOrder()});
}

void TabOrders::keepOnly(const QStringList &tabs)
{
    m_orders.removeIf([&tabs](const auto &order) { return !tabs.contains(order.key()); });
}

} // namespace dp
