#pragma once

#include "base/paper.h"
#include "text/searchterms.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QTableView;

namespace dp {

class AbstractPanel;
class PapersModel;

/// The open abstracts of a table: a panel over the lower part of each open row, and the heights of these
/// rows. GUI thread; owned by the table.
class OpenAbstracts : public QObject
{
    Q_OBJECT

public:
    explicit OpenAbstracts(QTableView &view);

    const QSet<qint64> &ids() const { return m_ids; }
    AbstractPanel *panel(qint64 id) const { return m_panels.value(id); }
    /// terms: the search terms that are highlighted.
    void open(const LibraryPaper &paper, const QList<SearchTerm> &terms);
    void close(qint64 id);
    /// Shows the current texts of the open papers in these rows.
    void update(const PapersModel &papers, int firstRow, int lastRow);
    /// Gives each open row the height of its text at the current width, and all other rows the common height.
    void applyHeights(const PapersModel &papers, int lineHeight);
    /// Moves the panels to their rows.
    void place(const PapersModel &papers, int lineHeight);

signals:
    void linkActivated(const QUrl &url);
    /// The keyboard focus leaves an abstract.
    void left();

private:
    QTableView &m_view;
    QSet<qint64> m_ids;
    QHash<qint64, AbstractPanel *> m_panels;
    QSet<int> m_tallRows;
    bool m_isPlacing = false;
};

} // namespace dp
