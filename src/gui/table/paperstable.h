#pragma once

#include "gui/table/papersmodel.h"
#include "gui/table/scrollanchor.h"

#include <QHash>
#include <QSet>
#include <QTableView>

namespace dp {

class AbstractPanel;
class PapersDelegate;
class PapersHeader;

/// The table of a tab. An open abstract is a panel over the lower part of its row, across the whole width.
/// Rows without a panel have the same height, so a long list opens and scrolls as fast as a short one.
class PapersTable : public QTableView
{
    Q_OBJECT

public:
    explicit PapersTable(QWidget *parent = nullptr);
    ~PapersTable() override;

    void setPapers(PapersModel *model);
    PapersModel *papers() const { return m_papers; }

    bool isOpen(qint64 id) const { return m_open.contains(id); }
    void open(qint64 id);
    void close(qint64 id);
    void toggle(qint64 id);
    AbstractPanel *panel(qint64 id) const { return m_panels.value(id); }

    /// Returns 0 if there is no current paper.
    qint64 currentId() const;
    /// Returns the ids of the selected rows.
    QList<qint64> selectedIds() const;
    bool isAllSelected() const;
    /// Returns the papers that a key acts on: the selected papers, or the current one if none is selected.
    QList<qint64> actedIds() const;
    void selectAll() override;
    void keyboardSearch(const QString &typed) override;
    void setCurrentRow(int row);
    /// Does what the End key does with these modifiers.
    void goToEnd(Qt::KeyboardModifiers modifiers);

    PapersHeader *head() const { return m_head; }

signals:
    void opened(qint64 id);
    void starClicked(qint64 id);
    void readClicked(qint64 id);
    void linkActivated(const QUrl &url);
    /// The person selected all loaded rows.
    void allSelected();
    /// A key made the last loaded row current.
    void endReached(Qt::KeyboardModifiers modifiers);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void updateGeometries() override;

private:
    void rowsWillChange() { m_place.remember(); }
    void rowsHaveChanged();
    void papersHaveChanged(const QModelIndex &first, const QModelIndex &last);
    void applyHeights();
    void placePanels();
    void showWhole(int row);
    void moveCurrentIntoSelection();
    int lineHeight() const;

    PapersModel *m_papers = nullptr;
    PapersDelegate *m_delegate;
    PapersHeader *m_head;
    ScrollAnchor m_place;
    QSet<qint64> m_open;
    QHash<qint64, AbstractPanel *> m_panels;
    QSet<int> m_tallRows;
    bool m_placing = false;
};

} // namespace dp
