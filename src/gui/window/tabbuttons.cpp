#include "gui/window/tabbuttons.h"

#include "gui/icons.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp {

TabButtons::TabButtons(QWidget *parent)
    : QWidget(parent)
    , m_add(create(u"addKeywordButton"_s, tr("Add a keyword")))
    , m_list(create(u"tabListButton"_s, tr("List of tabs")))
{
    setObjectName(u"tabButtons"_s);
    m_add->setIcon(icon(Glyph::Add));
    m_list->setIcon(icon(Glyph::Down));
    m_list->hide();
    connect(m_add, &QToolButton::clicked, this, &TabButtons::addRequested);
    connect(m_list, &QToolButton::clicked, this, &TabButtons::listRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_add);
    row->addWidget(m_list);
}

QToolButton *TabButtons::create(const QString &name, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void TabButtons::setListShown(bool shown)
{
    m_list->setVisible(shown);
}

} // namespace dp

#include "moc_tabbuttons.cpp"
