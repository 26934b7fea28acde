#include "gui/mainwindow.h"

#include "gui/models/papersmodel.h"
#include "gui/widgets/keywordtabs.h"
#include "gui/widgets/papersheader.h"
#include "gui/widgets/paperstable.h"
#include "gui/widgets/searchbar.h"
#include "gui/widgets/searchpage.h"

#include <QAction>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace dp {

void MainWindow::createSearch()
{
    auto *bar = findChild<QToolBar *>(u"toolBar"_s);
    m_searchBar = new SearchBar(this);
    m_searchBar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(m_searchBar);
    connect(m_searchBar, &SearchBar::changed, this, &MainWindow::search);
    connect(m_searchBar, &SearchBar::ended, this, &MainWindow::endSearch);
    connect(m_searchBar, &SearchBar::left, this, [this] {
        if (PapersPage *page = shownPage())
            page->table()->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::focusSearch()
{
    // The field is in the tool bar, which may be hidden.
    findChild<QToolBar *>(u"toolBar"_s)->show();
    m_searchBar->focus();
}

void MainWindow::search()
{
    if (m_searchBar->text().trimmed().isEmpty()) {
        if (m_searchPage && m_center->currentWidget() == m_searchPage) {
            m_searchPage->clear();
            showTabsOrWelcome();
            updateActions();
            updateStatus();
        }
        return;
    }
    if (!m_searchPage) {
        m_searchPage = new SearchPage(m_desk, m_center);
        setUpPage(*m_searchPage);
        m_center->addWidget(m_searchPage);
        connect(m_searchPage, &SearchPage::summaryChanged, this, &MainWindow::updateStatus);
        auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_searchPage->table());
        leave->setContext(Qt::WidgetShortcut);
        connect(leave, &QShortcut::activated, this, &MainWindow::endSearch);
    }
    m_searchPage->search(m_searchBar->text(), m_searchBar->order());
    if (m_center->currentWidget() != m_searchPage) {
        m_searchPage->table()->head()->restoreColumns(m_columnState);
        m_center->setCurrentWidget(m_searchPage);
        updateActions();
    }
}

/// Returns to the previous tab.
void MainWindow::endSearch()
{
    m_searchBar->clear(); // shows the tabs again
    if (PapersPage *page = shownPage())
        page->table()->setFocus(Qt::OtherFocusReason);
}

} // namespace dp
