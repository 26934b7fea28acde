#include "gui/window/tablist.h"

#include "gui/window/keywordtabs.h"
#include "gui/window/tabdelegate.h"
#include "gui/window/tabsmodel.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int marginOfScreen = 8;

} // namespace

TabList::TabList(KeywordTabs &tabs)
    : QFrame(&tabs, Qt::Popup)
    , m_tabs(tabs)
    , m_typed(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_names(new TabsModel(tabs, TabsModel::Order::AsTabs, this))
    , m_found(new QSortFilterProxyModel(this))
{
    setObjectName(u"tabList"_s);
    setAccessibleName(tr("List of tabs"));
    setFrameShape(QFrame::StyledPanel);
    m_typed->setObjectName(u"tabListSearch"_s);
    m_typed->setAccessibleName(tr("Find a tab"));
    m_typed->setPlaceholderText(tr("Find a tab"));
    m_typed->setClearButtonEnabled(true);
    m_typed->installEventFilter(this);
    m_list->setObjectName(u"tabListView"_s);
    m_list->setAccessibleName(tr("Tabs"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new TabDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the field has the focus and forwards the keys to the list
    m_found->setSourceModel(m_names);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    m_list->setCurrentIndex(m_found->index(tabs.currentIndex(), 0));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_typed);
    layout->addWidget(m_list, 1);
    connect(m_typed, &QLineEdit::textChanged, this, &TabList::find);
    connect(m_typed, &QLineEdit::returnPressed, this, &TabList::choose);
    connect(m_list, &QListView::clicked, this, &TabList::choose);
}

void TabList::openBelow(const QWidget &widget)
{
    const QRect room = widget.screen()->availableGeometry().adjusted(
        marginOfScreen, marginOfScreen, -marginOfScreen, -marginOfScreen);
    const int letters = 40, lines = 24;
    resize(std::min(room.width(), fontMetrics().averageCharWidth() * letters),
        std::min(room.height(), fontMetrics().height() * lines));
    const QPoint corner = widget.mapToGlobal(
        isRightToLeft() ? widget.rect().bottomLeft() : widget.rect().bottomRight() - QPoint(width(), 0));
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
        std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    m_typed->setFocus(Qt::PopupFocusReason);
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

/// Shows only the tabs whose names contain all of the typed words, in any order.
void TabList::find(const QString &typed)
{
    QString pattern;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts))
        pattern += u"(?=.*"_s + QRegularExpression::escape(word) + u')';
    m_found->setFilterRegularExpression(QRegularExpression(u'^' + pattern,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption));
    m_list->setCurrentIndex(m_found->index(0, 0));
}

void TabList::choose()
{
    const QModelIndex chosen = m_found->mapToSource(m_list->currentIndex());
    close();
    if (chosen.isValid())
        m_tabs.choose(m_names->tabOf(chosen.row()));
}

bool TabList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape: close(); return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: QCoreApplication::sendEvent(m_list, event); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace dp

#include "moc_tablist.cpp"
