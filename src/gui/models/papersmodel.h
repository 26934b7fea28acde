#pragma once

#include "library/library.h"
#include "library/shelf.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>

namespace dp {

/// The papers of one tab: their identifiers in order, and each one's text read by key when a view asks for
/// it, so that opening a tab costs the same whatever it holds. Rows are inserted, removed and moved one by
/// one, so that the selection and open abstracts stay. GUI thread; reads over the connection that the window
/// owns.
class PapersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ReadColumn,
        StarColumn,
        TitleColumn,
        AuthorsColumn,
        DateColumn,
        CommentColumn,
        ColumnCount
    };
    enum Role { IdRole = Qt::UserRole, ReadRole, StarredRole };

    explicit PapersModel(Library &reader, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Asks for another order; who loads the rows answers with setIds().
    void sort(int column, Qt::SortOrder order) override;

    /// The title to be shown, with what stands out before it in words.
    static QString titleText(const ShelvedPaper &shelved);
    static QString columnName(int column);
    /// The list's own order where column is -1.
    static SortKey sortKey(int column);

    /// The rows as they are now, by the smallest change to what is shown.
    void setIds(const QList<qint64> &ids);
    QList<qint64> ids() const { return m_ids; }
    qint64 idAt(int row) const { return m_ids.value(row); }
    /// -1 where it is not in the list.
    int rowOf(qint64 id) const { return m_rows.value(id, -1); }
    /// Null where it is gone from the library.
    const ShelvedPaper *paper(int row) const;
    /// These have changed in the library: read them again when they are shown next.
    void forget(const QList<qint64> &ids);
    /// Shows a mark before it is written.
    void showMark(const QList<qint64> &ids, bool isReadMark, bool value);

signals:
    void orderRequested(int column, Qt::SortOrder order);

private:
    void removeMissing(const QList<qint64> &ids);
    void insertNew(const QList<qint64> &ids);
    void reindex();
    void changed(const QList<qint64> &ids);
    QString accessibleText(const ShelvedPaper &shelved, int column) const;

    Library &m_reader;
    QList<qint64> m_ids;
    QHash<qint64, int> m_rows;
    mutable QCache<qint64, ShelvedPaper> m_cache;
};

} // namespace dp
