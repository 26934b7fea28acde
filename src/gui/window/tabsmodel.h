#pragma once

#include <QAbstractListModel>

namespace dp {

class KeywordTabs;

/// The tabs as rows of a list, with the name and the number of unread papers of each. The tab bar owns these
/// data. Rows can be dragged to move their tabs. GUI thread; the tabs must outlive it.
class TabsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Order {
        AsTabs,
        LibraryFirst, ///< the tabs of the library are above the keywords
    };
    enum Role {
        /// Number of unread papers. 0: no number is shown.
        UnreadRole = Qt::UserRole,
        /// Whether the tab is that of a saved search, which has an icon.
        IsSearchRole,
        /// How much of the name is also the beginning of another name, see TabNames.
        SharedStartRole,
    };

    TabsModel(KeywordTabs &tabs, Order order, QObject *parent = nullptr);

    /// Returns the index of the tab that a row shows.
    int tabOf(int row) const { return m_rows.value(row, -1); }
    int rowOf(int tab) const { return int(m_rows.indexOf(tab)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before) override;
    /// Refuses what cannot be moved. Otherwise the view would try to insert and remove rows.
    bool dropMimeData(const QMimeData *, Qt::DropAction, int, int, const QModelIndex &) override
    {
        return false;
    }

private:
    void update();
    void updateRow(int tab);

    KeywordTabs &m_tabs;
    const Order m_order;
    QList<int> m_rows; // the tab of each row
    qsizetype m_libraryRows = 0; // number of rows above the keywords
};

} // namespace dp
