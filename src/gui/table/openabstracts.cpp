#include "gui/table/openabstracts.h"

#include "gui/table/abstractpanel.h"
#include "gui/table/papersmodel.h"

#include <QTableView>

#include <utility>

namespace dp {

OpenAbstracts::OpenAbstracts(QTableView &view)
    : m_view(view)
{
}

void OpenAbstracts::setPane(QWidget *pane)
{
    m_pane = pane;
    m_ids.clear();
}

QWidget *OpenAbstracts::reader(qint64 id) const
{
    return m_pane ? m_pane.data() : panel(id);
}

void OpenAbstracts::open(const LibraryPaper &paper, const QList<SearchTerm> &terms)
{
    const qint64 id = paper.paper.id.key();
    if (m_pane) {
        m_ids = {id};
        return;
    }
    auto *panel = new AbstractPanel(m_view.viewport());
    panel->setTerms(terms);
    panel->setPaper(paper);
    connect(panel, &AbstractPanel::linkActivated, this, &OpenAbstracts::linkActivated);
    connect(panel, &AbstractPanel::heightChanged, this, &OpenAbstracts::heightChanged);
    connect(panel, &AbstractPanel::left, this, &OpenAbstracts::left);
    connect(panel, &AbstractPanel::pageRequested, this, &OpenAbstracts::pageRequested);
    connect(panel, &AbstractPanel::cursorMoved, this,
        [this, panel](const QRect &rect) { emit cursorMoved(rect.translated(panel->pos())); });
    m_ids.insert(id);
    m_panels.insert(id, panel);
}

void OpenAbstracts::close(qint64 id)
{
    m_ids.remove(id);
    AbstractPanel *panel = m_panels.take(id);
    const QWidget *focused = panel->window()->focusWidget();
    if (focused && (panel == focused || panel->isAncestorOf(focused))) // the text or the editor of the note
        emit left();
    panel->hide();
    panel->deleteLater();
}

/// Searches only the open rows, because a million rows may have changed.
void OpenAbstracts::update(const PapersModel &papers, int firstRow, int lastRow)
{
    for (auto open = m_panels.cbegin(); open != m_panels.cend(); ++open)
        if (const int row = papers.rowOf(open.key()); row >= firstRow && row <= lastRow)
            if (const LibraryPaper *paper = papers.paper(row)) {
                open.value()->setTerms(papers.abstractTerms());
                open.value()->setPaper(papers.withRevisions(*paper));
            }
}

void OpenAbstracts::applyHeights(const PapersModel &papers, int lineHeight, int width)
{
    QSet<int> tall;
    const QList<qint64> open = m_panels.keys();
    for (const qint64 id : open) {
        const int row = papers.rowOf(id);
        if (row < 0) { // the paper was removed from the list
            m_ids.remove(id);
            m_panels.take(id)->deleteLater();
            continue;
        }
        tall.insert(row);
        m_view.setRowHeight(row, lineHeight + m_panels.value(id)->heightAt(width));
    }
    for (const int row : std::as_const(m_tallRows))
        if (!tall.contains(row) && row < papers.rowCount())
            m_view.setRowHeight(row, lineHeight);
    m_tallRows = tall;
}

void OpenAbstracts::place(const PapersModel &papers, int lineHeight, const Column &column)
{
    if (std::exchange(m_isPlacing, true))
        return;
    for (auto it = m_panels.cbegin(); it != m_panels.cend(); ++it) {
        const int row = papers.rowOf(it.key());
        const int top = m_view.rowViewportPosition(row) + lineHeight;
        const int height = m_view.rowHeight(row) - lineHeight;
        it.value()->setGeometry(column.left, top, column.width, height);
        it.value()->setVisible(row >= 0 && top < m_view.viewport()->height() && top + height > 0);
    }
    m_isPlacing = false;
}

} // namespace dp

#include "moc_openabstracts.cpp"
