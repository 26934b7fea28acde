#include "gui/window/refreshactions.h"

#include "gui/dialogs/filldialog.h"
#include "gui/pages/keywordpage.h"
#include "gui/window/centerstack.h"
#include "gui/window/papertabs.h"
#include "gui/window/windowactions.h"
#include "session/session.h"

#include <QAction>

namespace dp {

RefreshActions::RefreshActions(WindowActions &actions, const PaperTabs &tabs, const CenterStack &center,
    Session &session, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_center(center)
    , m_session(session)
    , m_window(window)
{
    connectActions();
    const JobList &jobs = session.jobs();
    connect(&jobs, &JobList::started, this, &RefreshActions::updateEnabled);
    connect(&jobs, &JobList::ended, this, &RefreshActions::updateEnabled);
    connect(&tabs, &PaperTabs::changed, this, &RefreshActions::updateEnabled);
    connect(&center, &CenterStack::pageChanged, this, &RefreshActions::updateEnabled);
    updateEnabled();
}

void RefreshActions::connectActions()
{
    RefreshJob &refresh = m_session.refresh();
    connect(m_actions.refresh, &QAction::triggered, this, [&refresh] { refresh.refreshAll(); });
    connect(m_actions.refreshAnyway, &QAction::triggered, this,
        [&refresh] { refresh.refreshAll(RefreshJob::Insist::Yes); });
    connect(m_actions.refreshTab, &QAction::triggered, this, [this, &refresh] {
        if (const KeywordPage *page = m_center.shownKeywordPage())
            refresh.refresh({page->state().keyword});
    });
    connect(m_actions.fillGaps, &QAction::triggered, this, [this, &refresh] {
        if (const KeywordPage *page = m_center.shownKeywordPage())
            refresh.fill(page->state().keyword);
    });
    connect(m_actions.fillBack, &QAction::triggered, this, &RefreshActions::askForDay);
    connect(m_actions.stop, &QAction::triggered, &m_session.jobs(), &JobList::stopAll);
}

void RefreshActions::askForDay()
{
    const KeywordPage *page = m_center.shownKeywordPage();
    if (!page)
        return;
    const KeywordState state = page->state();
    auto *dialog = new FillDialog(
        state.keyword.name, state.coverage.completeFrom(), m_session.clock().today(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, state, dialog] { m_session.refresh().fill(state.keyword, dialog->day()); });
    dialog->open();
}

void RefreshActions::updateEnabled()
{
    const KeywordPage *current = m_center.shownKeywordPage();
    const bool hasKeywords = !m_session.keywords().states().isEmpty();
    m_actions.refresh->setEnabled(hasKeywords);
    m_actions.refreshAnyway->setEnabled(hasKeywords);
    m_actions.refreshTab->setEnabled(current != nullptr);
    // RefreshService ignores a request for a keyword that is already waiting or being fetched.
    const bool canFill = current && !m_session.refresh().isRunning();
    m_actions.fillGaps->setEnabled(canFill && !current->state().coverage.gaps().isEmpty());
    m_actions.fillBack->setEnabled(canFill);
    m_actions.stop->setEnabled(m_session.jobs().isBusy());
}

} // namespace dp

#include "moc_refreshactions.cpp"
