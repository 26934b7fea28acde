// The actions on the papers of the shown page.
#include "gui/mainwindow.h"

#include "gui/models/papersmodel.h"
#include "gui/widgets/keywordpage.h"
#include "gui/widgets/keywordtabs.h"
#include "gui/widgets/papersheader.h"
#include "gui/widgets/paperstable.h"

#include <QMenu>
#include <QStatusBar>

#include <algorithm>

namespace dp {

void MainWindow::fillColumnsMenu()
{
    m_columnsMenu->clear();
    onPage([this](PapersPage &page) { page.table()->head()->addColumnActions(*m_columnsMenu); });
}

void MainWindow::onPage(const std::function<void(PapersPage &)> &action)
{
    if (PapersPage *page = shownPage())
        action(*page);
}

void MainWindow::onKeyword(const std::function<void(KeywordPage &)> &action)
{
    if (KeywordPage *page = currentPage())
        action(*page);
}

void MainWindow::step(int by)
{
    onPage([by](PapersPage &page) {
        const int row = page.table()->currentIndex().row();
        page.table()->setCurrentRow(std::clamp(row + by, 0, std::max(0, page.model()->rowCount() - 1)));
    });
}

void MainWindow::toggleAbstract()
{
    onPage([](PapersPage &page) {
        if (const qint64 id = page.table()->currentId())
            page.table()->toggle(id);
    });
}

/// Makes the first unread paper after a row the current one. Returns false if there is none within this
/// number of rows.
bool MainWindow::goToUnread(PapersPage &page, int from, int rows)
{
    constexpr int farthest = 2000; // maximum rows that can be read between two key presses
    const int count = page.model()->rowCount();
    for (int i = 1; i <= std::min(rows, farthest) && count > 0; ++i) {
        const int row = (from + i) % count;
        const LibraryPaper *paper = page.model()->paper(row);
        if (paper && !paper->read) {
            page.table()->setCurrentRow(row);
            return true;
        }
    }
    return false;
}

void MainWindow::nextUnread()
{
    PapersPage *page = shownPage();
    if (!page || goToUnread(*page, page->table()->currentIndex().row(), page->model()->rowCount()))
        return;
    if (page != m_tabs->currentWidget())
        return;
    // No unread paper in this tab: go to the next tab with unread papers.
    for (int i = 1; i < m_tabs->count(); ++i) {
        auto *other =
            qobject_cast<KeywordPage *>(m_tabs->widget((m_tabs->currentIndex() + i) % m_tabs->count()));
        if (other && other->state().unread > 0) {
            m_tabs->setCurrentWidget(other);
            if (goToUnread(*other, -1, other->model()->rowCount()))
                return;
        }
    }
}

void MainWindow::toggleRead()
{
    onPage([this](PapersPage &page) {
        const LibraryPaper *current = page.model()->paper(page.table()->currentIndex().row());
        if (!current)
            return;
        markSelected(page, current->read ? Mark::Unread : Mark::Read);
    });
}

void MainWindow::toggleStar()
{
    onPage([this](PapersPage &page) {
        const LibraryPaper *current = page.model()->paper(page.table()->currentIndex().row());
        if (current)
            markSelected(page, current->starred ? Mark::Unstarred : Mark::Starred);
    });
}

/// A long list is not read in the GUI thread to mark all of it.
void MainWindow::markSelected(PapersPage &page, Mark mark)
{
    if (page.isAllSelected())
        page.markAll(mark);
    else
        m_desk.mark(page.table()->actedIds(), mark);
}

void MainWindow::markTabRead()
{
    onPage([](PapersPage &page) { page.markAll(Mark::Read); });
}

void MainWindow::tellMarks(qsizetype changed, Mark mark)
{
    const int number = int(changed);
    QString sentence;
    switch (mark) {
    case Mark::Read: sentence = tr("%Ln paper(s) marked as read", nullptr, number); break;
    case Mark::Unread: sentence = tr("%Ln paper(s) marked as unread", nullptr, number); break;
    case Mark::Starred: sentence = tr("%Ln paper(s) starred", nullptr, number); break;
    case Mark::Unstarred: sentence = tr("%Ln star(s) removed", nullptr, number); break;
    }
    statusBar()->showMessage(sentence, 10000);
}

void MainWindow::openPaper(bool pdf)
{
    onPage([this, pdf](PapersPage &page) {
        if (const LibraryPaper *current = page.model()->paper(page.table()->currentIndex().row()))
            m_desk.openUrl(QUrl(pdf ? current->paper.pdfUrl() : current->paper.absUrl));
    });
}

} // namespace dp
