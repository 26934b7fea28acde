#pragma once

#include "base/paper.h"
#include "text/searchterms.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

class QTableView;

namespace dp {

class AbstractPanel;
class PapersModel;

/// The open abstracts of a table. Each open row has a panel over its lower part. This class also sets the
/// heights of these rows. GUI thread; owned by the table.
class OpenAbstracts : public QObject
{
    Q_OBJECT

public:
    explicit OpenAbstracts(QTableView &view);

    /// The horizontal position and the width of the panels in the viewport, in pixels.
    struct Column {
        int left;
        int width;
    };

    /// Sets the widget outside the table that shows the abstract of the current paper; null: each open
    /// abstract has a panel below its row. All abstracts must be closed.
    void setPane(QWidget *pane);
    QWidget *pane() const { return m_pane; }
    const QSet<qint64> &ids() const { return m_ids; }
    AbstractPanel *panel(qint64 id) const { return m_panels.value(id); }
    /// Returns the widget that shows an open abstract.
    QWidget *reader(qint64 id) const;
    /// Opens the abstract of a paper. terms: the search terms that are highlighted.
    void open(const LibraryPaper &paper, const QList<SearchTerm> &terms);
    void close(qint64 id);
    /// Updates the panels of the open papers in these rows.
    void update(const PapersModel &papers, int firstRow, int lastRow);
    /// Sets the height of each open row to the height that its text needs at this width. All other rows get
    /// the common height.
    void applyHeights(const PapersModel &papers, int lineHeight, int width);
    /// Moves the panels to the positions of their rows.
    void place(const PapersModel &papers, int lineHeight, const Column &column);

signals:
    void linkActivated(const QUrl &url);
    /// Emitted when the height of an abstract has changed.
    void heightChanged();
    /// Emitted when the keyboard focus leaves an abstract.
    void left();
    /// Emitted when a key in an abstract asked for the next or the previous page.
    void pageRequested(bool down);
    /// Emitted when a key moved the text cursor of an abstract. rect: its position in the viewport of the
    /// table.
    void cursorMoved(const QRect &rect);

private:
    QTableView &m_view;
    QPointer<QWidget> m_pane;
    QSet<qint64> m_ids; // if there is a pane, only the last opened paper
    QHash<qint64, AbstractPanel *> m_panels;
    QSet<int> m_tallRows;
    bool m_isPlacing = false;
};

} // namespace dp
