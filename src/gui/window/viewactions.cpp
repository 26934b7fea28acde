#include "gui/window/viewactions.h"

#include "base/settings.h"
#include "gui/pages/keywordpage.h"
#include "gui/table/paperstable.h"
#include "gui/window/windowactions.h"

#include <QAction>

namespace dp {

ViewActions::ViewActions(const WindowActions &actions, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    actions.groupByDate->setChecked(settings.flag(Setting::GroupByDate));
    actions.highlightMatches->setChecked(settings.flag(Setting::HighlightMatches));
    actions.twoLines->setChecked(settings.flag(Setting::TwoLineRows));
    connect(actions.groupByDate, &QAction::toggled, this, &ViewActions::setGroupedByDate);
    connect(actions.highlightMatches, &QAction::toggled, this, &ViewActions::setHighlighted);
    connect(actions.twoLines, &QAction::toggled, this, &ViewActions::setTwoLines);
    connect(actions.largerText, &QAction::triggered, this, [this] { zoom(1); });
    connect(actions.smallerText, &QAction::triggered, this, [this] { zoom(-1); });
    connect(actions.normalText, &QAction::triggered, this, [this] { zoom(0); });
}

void ViewActions::attach(PapersPage &page)
{
    m_pages.removeIf([](const QPointer<PapersPage> &one) { return one.isNull(); });
    m_pages << &page;
    connect(page.table(), &PapersTable::zoomRequested, this, &ViewActions::zoom);
    apply(page);
}

void ViewActions::setGroupedByDate(bool isGrouped)
{
    m_settings.set(Setting::GroupByDate, isGrouped);
    for (const QPointer<PapersPage> &page : std::as_const(m_pages))
        if (page && page->isLoaded())
            page->reload();
}

void ViewActions::setHighlighted(bool isHighlighted)
{
    m_settings.set(Setting::HighlightMatches, isHighlighted);
    for (const QPointer<PapersPage> &page : std::as_const(m_pages))
        if (auto *ofKeyword = qobject_cast<KeywordPage *>(page.data()))
            ofKeyword->updateMatches();
}

void ViewActions::setTwoLines(bool isTwoLines)
{
    m_settings.set(Setting::TwoLineRows, isTwoLines);
    applyToAll();
}

void ViewActions::zoom(int steps)
{
    m_settings.set(Setting::TextZoom,
        steps == 0 ? 0 : Settings::bounded(Setting::TextZoom, m_settings.number(Setting::TextZoom) + steps));
    applyToAll();
    emit textZoomChanged(m_settings.number(Setting::TextZoom));
}

void ViewActions::apply(PapersPage &page) const
{
    page.table()->setTextZoom(m_settings.number(Setting::TextZoom));
    page.table()->setTwoLines(m_settings.flag(Setting::TwoLineRows));
}

void ViewActions::applyToAll()
{
    for (const QPointer<PapersPage> &page : std::as_const(m_pages))
        if (page)
            apply(*page);
}

} // namespace dp

#include "moc_viewactions.cpp"
