#include "gui/window/filteractions.h"

#include "gui/pages/paperspage.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowactions.h"

#include <QAction>

namespace dp {

FilterActions::FilterActions(const WindowActions &actions, CenterStack &center, QObject *parent)
    : QObject(parent)
    , m_showRevised(*actions.showRevised)
    , m_center(center)
{
    connect(&m_showRevised, &QAction::triggered, this, [this](bool isChecked) {
        m_center.onPage([isChecked](PapersPage &page) { page.filter().setRevisedOnly(isChecked); });
    });
    connect(&center, &CenterStack::pageChanged, this, &FilterActions::watchPage);
    watchPage();
}

void FilterActions::watchPage()
{
    disconnect(m_page);
    if (PapersPage *page = m_center.shownPage())
        m_page = connect(&page->filter(), &PageFilter::changed, this, &FilterActions::update);
    update();
}

/// Shows the filter of the visible page in the menu.
void FilterActions::update()
{
    const PapersPage *page = m_center.shownPage();
    m_showRevised.setEnabled(page && page->hasFilter());
    m_showRevised.setChecked(page && page->filter().isRevisedOnly());
}

} // namespace dp

#include "moc_filteractions.cpp"
