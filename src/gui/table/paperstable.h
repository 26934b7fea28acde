#pragma once

#include "gui/table/openabstracts.h"
#include "gui/table/rowtable.h"
#include "gui/table/scrollanchor.h"

namespace dp {

class PapersDelegate;
class PapersHeader;

/// The table of a tab. An open abstract is a panel over the lower part of its row, and is as wide as the
/// table. Rows without a panel have the same height. So a long list opens and scrolls as fast as a short
/// list.
class PapersTable : public RowTable
{
    Q_OBJECT

public:
    explicit PapersTable(QWidget *parent = nullptr);
    ~PapersTable() override;

    void setPapers(PapersModel *model);
    /// Sets whether rows have a second line, which replaces the columns of authors, dates and comment.
    void setTwoLines(bool isTwoLines);
    /// Sets the size of the text. points: the difference to the font of the parent widget.
    void setTextZoom(int points);

    /// Sets the widget outside the table that shows the abstract of the current paper, so that rows do not
    /// unfold; null: abstracts open below their rows. Closes all abstracts.
    void setPane(QWidget *pane);
    /// Returns whether abstracts open below their rows.
    bool isInPlace() const { return !m_abstracts.pane(); }
    /// Returns whether the abstract is open below its row, or the paper is the last one that was opened in
    /// the pane.
    bool isOpen(qint64 id) const { return m_abstracts.ids().contains(id); }
    void open(qint64 id);
    void close(qint64 id);
    void toggle(qint64 id) { isOpen(id) ? close(id) : open(id); }
    void closeAll();
    /// Returns the panel below the row of a paper; null if there is none.
    AbstractPanel *panel(qint64 id) const { return m_abstracts.panel(id); }
    /// Does the same as the End key with these modifiers.
    void goToEnd(Qt::KeyboardModifiers modifiers);

    PapersHeader *head() const { return m_head; }

signals:
    void opened(qint64 id);
    void closed(qint64 id);
    void starClicked(qint64 id);
    void readClicked(qint64 id);
    void linkActivated(const QUrl &url);
    /// Emitted when a key press made the last loaded row the current row.
    void endReached(Qt::KeyboardModifiers modifiers);
    /// Emitted when Escape was pressed and the current paper had no open abstract that it could close.
    void escaped();

protected:
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
    void updateRowHeights();
    void applyHeights();
    void placePanels();
    OpenAbstracts::Column abstractColumn() const;
    int lineHeight() const;

    PapersDelegate *m_delegate;
    PapersHeader *m_head;
    OpenAbstracts m_abstracts;
    ScrollAnchor m_place;
};

} // namespace dp
