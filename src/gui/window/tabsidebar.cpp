#include "gui/window/tabsidebar.h"

#include "gui/window/keywordtabs.h"
#include "gui/window/tabbuttons.h"
#include "gui/window/tabdelegate.h"
#include "gui/window/tabsmodel.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace dp {

TabSidebar::TabSidebar(KeywordTabs &tabs, QWidget *parent)
    : QWidget(parent)
    , m_tabs(tabs)
    , m_buttons(new TabButtons(this)) // before the list, also when the person presses Tab
    , m_list(new QListView(this))
    , m_model(new TabsModel(tabs, TabsModel::Order::LibraryFirst, this))
{
    setObjectName(u"tabSidebar"_s);
    m_buttons->setListShown(tabs.hasMany());
    connect(&tabs, &KeywordTabs::manyChanged, m_buttons, &TabButtons::setListShown);
    connect(m_buttons, &TabButtons::addRequested, &tabs, &KeywordTabs::addRequested);
    connect(m_buttons, &TabButtons::listRequested, &tabs, &KeywordTabs::listRequested);
    setUpList();
    auto *head = new QHBoxLayout;
    head->addStretch();
    head->addWidget(m_buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    connect(&tabs, &QTabWidget::currentChanged, this, &TabSidebar::showCurrentTab);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TabSidebar::showCurrentTab);
    connect(&tabs, &KeywordTabs::arranged, this, &TabSidebar::showCurrentTab);
    showCurrentTab();
}

void TabSidebar::setUpList()
{
    m_list->setObjectName(u"tabSidebarList"_s);
    m_list->setAccessibleName(tr("Tabs"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new TabDelegate(m_list));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    // After a click, the keyboard moves into the page, as with a tab bar.
    m_list->setFocusPolicy(Qt::TabFocus);
    m_list->setModel(m_model);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TabSidebar::showRow);
    connect(m_list, &QListView::activated, this,
        [this](const QModelIndex &row) { m_tabs.choose(m_model->tabOf(row.row())); });
}

QWidget *TabSidebar::buttons() const
{
    return m_buttons;
}

void TabSidebar::showCurrentTab()
{
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(m_tabs.currentIndex())));
}

/// Shows the tab of a row that the person has made the current one.
void TabSidebar::showRow(const QModelIndex &row)
{
    const int tab = m_model->tabOf(row.row());
    if (m_isShowing || tab < 0)
        return;
    m_list->hasFocus() ? m_tabs.browse(tab) : m_tabs.choose(tab);
}

bool TabSidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::ContextMenu) {
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        requestMenu(m_list->indexAt(asked->pos()), asked->globalPos());
        return true;
    }
    if (watched == m_list && event->type() == QEvent::ContextMenu) { // by a key
        requestMenuOfCurrentRow();
        return true;
    }
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonPress)
        // A click with another button must not show another tab.
        return static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton;
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // The platform sends an event for the menu key, but not for its usual substitute.
        if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier) {
            requestMenuOfCurrentRow();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TabSidebar::requestMenu(const QModelIndex &row, const QPoint &at)
{
    if (row.isValid())
        emit menuRequested(m_model->tabOf(row.row()), at);
}

void TabSidebar::requestMenuOfCurrentRow()
{
    const QModelIndex row = m_list->currentIndex();
    requestMenu(row, m_list->viewport()->mapToGlobal(m_list->visualRect(row).bottomLeft()));
}

} // namespace dp

#include "moc_tabsidebar.cpp"
