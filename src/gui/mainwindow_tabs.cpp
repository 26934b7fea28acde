#include "gui/mainwindow.h"

#include "gui/models/papersmodel.h"
#include "gui/widgets/abstractpanel.h"
#include "gui/widgets/keywordpage.h"
#include "gui/widgets/paperstable.h"
#include "library/keywords.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace dp {

KeywordPage *MainWindow::currentPage() const
{
    return qobject_cast<KeywordPage *>(m_tabs->currentWidget());
}

QList<KeywordPage *> MainWindow::pages() const
{
    QList<KeywordPage *> pages;
    for (int i = 0; i < m_tabs->count(); ++i)
        pages << qobject_cast<KeywordPage *>(m_tabs->widget(i));
    return pages;
}

void MainWindow::loadTabs()
{
    m_desk.writer().post(
        this, [](Library &library) { return Keywords(library.connection()).states(); },
        [this](Result<QList<KeywordState>> states) {
            if (!states)
                return showError(states.error());
            showTabs(*states);
            emit tabsLoaded();
        });
}

void MainWindow::showTabs(const QList<KeywordState> &states)
{
    const bool first = m_states.isEmpty();
    m_states = states;
    m_arranging = true;
    QHash<qint64, KeywordPage *> gone;
    for (KeywordPage *page : pages())
        gone.insert(page->state().keyword.id, page);
    for (int i = 0; i < states.size(); ++i) {
        KeywordPage *page = gone.take(states[i].keyword.id);
        if (page) {
            page->setState(states[i]);
            m_tabs->tabBar()->moveTab(m_tabs->indexOf(page), i);
        } else {
            page = createPage(states[i]);
            m_tabs->insertTab(i, page, {});
            page->reload();
        }
        updateTabText(page);
    }
    for (KeywordPage *page : std::as_const(gone)) {
        m_tabs->removeTab(m_tabs->indexOf(page));
        page->deleteLater();
    }
    m_arranging = false;
    if (first) {
        const QString last = m_desk.settings().text(Setting::CurrentTab);
        for (KeywordPage *page : pages())
            if (page->state().keyword.name == last)
                m_tabs->setCurrentWidget(page);
        if (KeywordPage *page = currentPage())
            page->table()->setFocus(Qt::OtherFocusReason);
    }
    m_center->setCurrentIndex(states.isEmpty() ? 1 : 0);
    updateActions();
    updateStatus();
}

KeywordPage *MainWindow::createPage(const KeywordState &state)
{
    auto *page = new KeywordPage(m_desk, state, m_tabs);
    PapersTable *table = page->table();
    table->restoreColumns(m_columnState);
    for (const QString &name : {u"openAbstract"_s, u"nextPaper"_s, u"previousPaper"_s, u"nextUnread"_s,
             u"toggleRead"_s, u"toggleStar"_s, u"openPage"_s, u"openPdf"_s})
        table->addAction(m_actions.value(name));
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(page, &KeywordPage::refreshRequested, this,
        [this](const Keyword &keyword) { refreshKeywords({keyword}); });
    connect(page, &KeywordPage::fillRequested, this, [this](const Keyword &keyword) { fill(keyword, {}); });
    page->setBusy(m_desk.refresh().isRunning());
    connect(
        table, &PapersTable::columnsChanged, this, [this, table] { m_columnState = table->columnState(); });
    connect(table, &PapersTable::opened, this, [this](qint64 id) {
        if (m_desk.settings().flag(Setting::MarkReadOnOpen))
            m_desk.mark({id}, Mark::Read);
    });
    connect(table, &PapersTable::starClicked, this, [this, page](qint64 id) {
        if (const ShelvedPaper *paper = page->model()->paper(page->model()->rowOf(id)))
            m_desk.mark({id}, paper->starred ? Mark::Unstarred : Mark::Starred);
    });
    connect(table, &PapersTable::readClicked, this, [this, page](qint64 id) {
        if (const ShelvedPaper *paper = page->model()->paper(page->model()->rowOf(id)))
            m_desk.mark({id}, paper->read ? Mark::Unread : Mark::Read);
    });
    connect(table, &PapersTable::linkActivated, &m_desk, &Desk::openUrl);
    // A list one looks at has a current row, so that the keyboard has somewhere to begin.
    connect(page, &KeywordPage::loaded, table, [table] {
        // A table that gets the keyboard makes a row current and selects none.
        if (table->selectedIds().isEmpty() && table->papers()->rowCount() > 0)
            table->setCurrentRow(std::max(0, table->currentIndex().row()));
    });
    return page;
}

void MainWindow::updateTabText(KeywordPage *page)
{
    const int index = m_tabs->indexOf(page);
    QString name = page->state().keyword.name;
    name.replace(u'&', u"&&"_s); // one alone would underline a letter
    const int unread = page->state().unread;
    //: %1 is a keyword, %2 how many of its papers are unread
    m_tabs->setTabText(index, unread > 0 ? tr("%1 (%2)").arg(name, QLocale().toString(unread)) : name);
    m_tabs->setTabToolTip(
        index, page->state().keyword.name.toHtmlEscaped() + u"<br>"_s + page->summary().toHtmlEscaped());
}

void MainWindow::fillColumnsMenu()
{
    m_columnsMenu->clear();
    onPage([this](KeywordPage &page) { page.table()->addColumnActions(*m_columnsMenu); });
}

void MainWindow::onPage(const std::function<void(KeywordPage &)> &action)
{
    if (KeywordPage *page = currentPage())
        action(*page);
}

void MainWindow::step(int by)
{
    onPage([by](KeywordPage &page) {
        const int row = page.table()->currentIndex().row();
        page.table()->setCurrentRow(std::clamp(row + by, 0, std::max(0, page.model()->rowCount() - 1)));
    });
}

void MainWindow::toggleAbstract()
{
    onPage([](KeywordPage &page) {
        if (const qint64 id = page.table()->currentId())
            page.table()->toggle(id);
    });
}

void MainWindow::nextUnread()
{
    onPage([this](KeywordPage &page) {
        const int rows = page.model()->rowCount();
        const int from = page.table()->currentIndex().row();
        for (int i = 1; i <= rows; ++i) {
            const int row = (from + i) % rows;
            const ShelvedPaper *paper = page.model()->paper(row);
            if (paper && !paper->read) {
                page.table()->setCurrentRow(row);
                return;
            }
        }
        // None left here: the next tab that has some.
        for (int i = 1; i < m_tabs->count(); ++i) {
            auto *other =
                qobject_cast<KeywordPage *>(m_tabs->widget((m_tabs->currentIndex() + i) % m_tabs->count()));
            if (other->state().unread > 0) {
                m_tabs->setCurrentWidget(other);
                for (int row = 0; row < other->model()->rowCount(); ++row) {
                    const ShelvedPaper *paper = other->model()->paper(row);
                    if (paper && !paper->read) {
                        other->table()->setCurrentRow(row);
                        return;
                    }
                }
            }
        }
    });
}

void MainWindow::toggleRead()
{
    onPage([this](KeywordPage &page) {
        const ShelvedPaper *current = page.model()->paper(page.table()->currentIndex().row());
        if (current)
            m_desk.mark(page.table()->selectedIds(), current->read ? Mark::Unread : Mark::Read);
    });
}

void MainWindow::toggleStar()
{
    onPage([this](KeywordPage &page) {
        const ShelvedPaper *current = page.model()->paper(page.table()->currentIndex().row());
        if (current)
            m_desk.mark(page.table()->selectedIds(), current->starred ? Mark::Unstarred : Mark::Starred);
    });
}

void MainWindow::markTabRead()
{
    onPage([this](KeywordPage &page) { m_desk.mark(page.model()->ids(), Mark::Read); });
}

void MainWindow::openPaper(bool pdf)
{
    onPage([this, pdf](KeywordPage &page) {
        if (const ShelvedPaper *current = page.model()->paper(page.table()->currentIndex().row()))
            m_desk.openUrl(QUrl(pdf ? current->paper.pdfUrl() : current->paper.absUrl));
    });
}

} // namespace dp
