#include "gui/window/panecontroller.h"

#include "gui/pages/paperspage.h"
#include "gui/reading/readingarea.h"
#include "gui/reading/readingpane.h"
#include "gui/table/abstractpanel.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowactions.h"

#include <QAction>
#include <QApplication>

namespace dp {

PaneController::PaneController(
    const WindowActions &actions, CenterStack &center, ReadingArea &area, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_center(center)
    , m_area(area)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &PaneController::update);
    connect(&area, &ReadingArea::paneCreated, this, &PaneController::connectPane);
    connect(&area, &ReadingArea::placeChanged, this, &PaneController::showPlace);
    connect(&center, &CenterStack::pageChanged, this, &PaneController::updateSoon);
    connect(actions.switchPane, &QAction::triggered, this, &PaneController::switchFocus);
    actions.switchPane->setEnabled(false);
}

void PaneController::attach(PapersPage &page)
{
    PapersTable *table = page.table();
    m_tables.removeIf([](const QPointer<PapersTable> &one) { return one.isNull(); });
    m_tables << table;
    if (const ReadingPane *pane = m_area.pane())
        table->setPane(pane->panel());
    connect(&page, &PapersPage::loaded, this, &PaneController::updateSoon);
    connect(
        table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PaneController::updateSoon);
    connect(page.model(), &QAbstractItemModel::dataChanged, this,
        [this, table](const QModelIndex &first, const QModelIndex &last) {
            const int row = table->currentIndex().row();
            if (first.row() <= row && row <= last.row())
                updateSoon();
        });
    connect(table, &QAbstractItemView::clicked, this, [this, table](const QModelIndex &index) {
        const bool isText =
            index.column() != PapersModel::StarColumn && index.column() != PapersModel::ReadColumn;
        if (m_area.pane() && isText && QApplication::keyboardModifiers() == Qt::NoModifier)
            table->open(table->papers()->idAt(index.row()));
    });
}

void PaneController::connectPane(ReadingPane *pane)
{
    pane->addActions(m_actions.ofPaper());
    connect(pane, &ReadingPane::linkActivated, this, &PaneController::linkActivated);
    connect(pane, &ReadingPane::left, this, [this] {
        if (PapersTable *table = shownTable())
            table->setFocus(Qt::OtherFocusReason);
    });
}

/// Lets all tables open papers in the pane, or below their rows if there is no pane.
void PaneController::showPlace()
{
    ReadingPane *pane = m_area.pane();
    for (const QPointer<PapersTable> &table : std::as_const(m_tables))
        if (table)
            table->setPane(pane ? pane->panel() : nullptr);
    m_actions.switchPane->setEnabled(pane != nullptr);
    update();
}

PapersTable *PaneController::shownTable() const
{
    PapersPage *page = m_center.shownPage();
    return page && page->isTableShown() ? page->table() : nullptr;
}

void PaneController::updateSoon()
{
    if (m_area.pane())
        m_soon.start();
}

void PaneController::update()
{
    m_soon.stop();
    ReadingPane *pane = m_area.pane();
    if (!pane)
        return;
    PapersTable *table = shownTable();
    if (const LibraryPaper *paper = table ? table->currentPaper() : nullptr)
        pane->setPaper(table->papers()->withRevisions(*paper), table->papers()->abstractTerms());
    else
        pane->clear();
    if (table)
        QWidget::setTabOrder(table, pane->panel());
}

ReadingPane *PaneController::pane()
{
    if (m_soon.isActive())
        update();
    return m_area.pane();
}

void PaneController::switchFocus()
{
    const ReadingPane *shown = pane();
    PapersTable *table = shownTable();
    if (!shown || !table)
        return;
    if (shown->panel()->hasFocus() || shown->paperId() == 0)
        table->setFocus(Qt::ShortcutFocusReason);
    else
        shown->panel()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace dp

#include "moc_panecontroller.cpp"
