#include "gui/window/keywordtabs.h"

#include "gui/window/tabbuttons.h"

#include <QScopedValueRollback>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

KeywordTabs::KeywordTabs(QWidget *parent)
    : QTabWidget(parent)
    , m_bar(new KeywordTabBar(this))
    , m_buttons(new TabButtons(this))
{
    setTabBar(m_bar);
    setDocumentMode(true);
    m_bar->setSelectionBehaviorOnRemove(QTabBar::SelectLeftTab); // the tabs of the library are on the right
    setMovable(true);
    setElideMode(Qt::ElideNone); // the bar elides the names, and keeps the numbers
    setUsesScrollButtons(true);
    setCornerWidget(m_buttons, Qt::TopRightCorner);
    connect(m_buttons, &TabButtons::addRequested, this, &KeywordTabs::addRequested);
    connect(m_buttons, &TabButtons::listRequested, this, &KeywordTabs::listRequested);
    connect(m_bar, &QTabBar::tabMoved, this, [this] {
        if (!m_isChanging)
            emit arranged();
    });
}

void KeywordTabs::setBarShown(bool shown)
{
    m_bar->setVisible(shown);
    m_buttons->setVisible(shown);
    setCornerWidget(shown ? m_buttons : nullptr, Qt::TopRightCorner); // a corner widget needs height
}

QWidget *KeywordTabs::buttons() const
{
    return m_buttons;
}

void KeywordTabs::choose(int index)
{
    setCurrentIndex(index);
    emit chosen();
}

void KeywordTabs::browse(int index)
{
    const QScopedValueRollback<bool> browsing(m_isBrowsing, true);
    setCurrentIndex(index);
}

void KeywordTabs::beginChange(bool areMany)
{
    m_isChanging = true;
    m_isHeld = areMany;
    m_isBarHidden = areMany && m_bar->isVisible();
    if (m_isHeld)
        m_bar->hold(true);
    if (m_isBarHidden)
        m_bar->hide();
}

void KeywordTabs::endChange()
{
    if (std::exchange(m_isHeld, false))
        m_bar->hold(false);
    if (std::exchange(m_isBarHidden, false))
        m_bar->show();
    m_isChanging = false;
    emit arranged();
}

void KeywordTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    updateButton();
}

void KeywordTabs::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    updateButton();
}

void KeywordTabs::updateButton()
{
    if (std::exchange(m_areMany, hasMany()) == hasMany())
        return;
    m_buttons->setListShown(hasMany());
    emit manyChanged(hasMany());
}

} // namespace dp

#include "moc_keywordtabs.cpp"
