#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace dp {

class PapersHeader;

/// The sort orders of the tabs that are not sorted in the default order. A tab has the key of its page, see
/// PapersPage::key().
class TabOrders
{
public:
    /// Reads the orders from a text in JSON. Invalid entries are ignored.
    static TabOrders fromBytes(const QByteArray &json);
    QByteArray toBytes() const;

    /// Sorts the table of a tab in its order.
    void apply(const QString &tab, PapersHeader &header) const;
    /// Stores the order of the table of a tab.
    void store(const QString &tab, const PapersHeader &header);
    /// Removes the orders of all other tabs.
    void keepOnly(const QStringList &tabs);

private:
    struct Order {
        int column = -1; ///< see PaperCells::Column
        Qt::SortOrder direction = Qt::DescendingOrder;
    };

    QMap<QString, Order> m_orders;
};

} // namespace dp
