#pragma once

#include "gui/table/pagedrows.h"
#include "gui/table/rowgroups.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace dp {

/// The rows of a list of papers, without their content. A row is a paper or the heading of a group of papers.
/// A heading cannot be current or selected. For a short list, the model has all identifiers, and inserts,
/// removes and moves single rows, so that the selection and the open abstracts do not change. A list of any
/// length can be shown as a window: its identifiers are read page by page. GUI thread.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// reader: the library for windows; must outlive the model.
    explicit RowsModel(Library &reader, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Sets the rows. Inserts, removes and moves as few rows as possible. groups: the groups of the papers in
    /// the order of the list; empty: no headings.
    void setIds(const QList<qint64> &ids, const QList<RowGroup> &groups = {});
    /// Sets a different list without headings. All rows are reset.
    void replaceIds(const QList<qint64> &ids);
    /// Appends rows at the end of a list without headings.
    void appendIds(const QList<qint64> &ids);
    /// Inserts papers into a list that is sorted by newest submission first and has no headings. Papers that
    /// are already in the list do not move.
    void insertByNewest(const QList<qint64> &ids);
    /// Removes papers from a list without headings.
    void removeIds(const QList<qint64> &ids);
    /// Replaces the list by a window over a list of any length. Groups are ignored if they do not have as
    /// many papers as the window.
    void setWindow(const PagedIdList &window, const QList<RowGroup> &groups = {});
    bool isWindowed() const { return m_paged.has_value(); }
    /// Hides or shows the papers of a group. Its heading stays.
    void setCollapsed(qint64 group, bool isCollapsed);
    void expandAll();
    bool isAnyCollapsed() const { return !m_groups.collapsed().isEmpty(); }
    bool isCollapsed(qint64 group) const { return m_groups.collapsed().contains(group); }
    /// Returns the key of the group to which a row belongs; 0 if the list has no headings.
    qint64 groupOf(int row) const;
    /// Returns the number of papers in the rows.
    int paperCount() const;
    /// Returns the number of papers in the rows before this row.
    int papersAbove(int row) const;
    /// Returns the row of the paper with this position among the papers in rows; -1 if there is none. The
    /// first position is 0.
    int rowOfPaper(int paper) const;
    bool hasHeadings() const { return !m_groups.isEmpty(); }
    bool isHeading(int row) const { return keyAt(row) < 0; }
    /// Returns the group whose heading is in a row; a group without a key if the row is a paper.
    RowGroup groupAt(int row) const;
    /// Returns all identifiers of the list, including those in collapsed groups; empty if the model shows a
    /// window.
    QList<qint64> ids() const { return m_groups.collapsed().isEmpty() ? idsOf(m_keys) : m_ids; }
    /// Returns the identifier of the paper in a row; 0 if the row is a heading.
    qint64 idAt(int row) const { return std::max<qint64>(0, keyAt(row)); }
    /// Returns the identifiers of the papers in a range of rows. Also works for a window.
    QList<qint64> idsAt(int first, int last) const;
    /// Returns the row of a paper, or of the heading of a group; -1 if the paper is not in the list, in a
    /// collapsed group, or in a part of the list that was not read.
    int rowOf(qint64 key) const;

private:
    static QList<qint64> idsOf(const QList<qint64> &keys);
    qint64 keyAt(int row) const;
    void updateCollapsed();
    void headingChanged(qint64 group);
    void setKeys(const QList<qint64> &keys);
    void replaceKeys(const QList<qint64> &keys);
    void reorder(const QList<qint64> &keys);
    void removeMissing(const QList<qint64> &keys);
    void appendNew(const QList<qint64> &keys);
    void sortKept(const QList<qint64> &keys);
    void insertNew(const QList<qint64> &keys);
    void reindex();
    void clearRows();

    Library &m_reader;
    QList<qint64> m_keys; // key of each row: the identifier of a paper, or the negative key of a group
    QHash<qint64, int> m_rows; // row of each key in m_keys
    QList<qint64> m_ids; // all papers of a list with headings
    RowGroups m_groups;
    mutable std::optional<PagedRows> m_paged; // set if the model shows a window; then m_keys is empty
};

} // namespace dp
