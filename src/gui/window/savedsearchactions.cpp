#include "gui/window/savedsearchactions.h"

#include "base/plaintext.h"
#include "gui/pages/savedsearchpage.h"
#include "gui/window/centerstack.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/papertabs.h"
#include "gui/window/searchcontroller.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

#include <QAction>
#include <QPointer>

#include <utility>

namespace dp {

SavedSearchActions::SavedSearchActions(WindowActions &actions, SearchController &search, CenterStack &center,
    PaperTabs &tabs, Session &session, WindowMessages &messages, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_search(search)
    , m_center(center)
    , m_tabs(tabs)
    , m_session(session)
    , m_messages(messages)
    , m_window(window)
{
    connect(actions.saveSearch, &QAction::triggered, this, &SavedSearchActions::save);
    connect(&center, &CenterStack::pageChanged, this, &SavedSearchActions::updateEnabled);
    connect(&tabs, &PaperTabs::changed, this, &SavedSearchActions::showAdded);
    connect(&session.savedSearches(), &SavedSearchList::failed, &messages, &WindowMessages::showError);
    updateEnabled();
}

void SavedSearchActions::updateEnabled()
{
    m_actions.saveSearch->setEnabled(m_center.isSearchShown());
}

QStringList SavedSearchActions::otherNames(qint64 id) const
{
    QStringList names;
    for (const SavedSearchState &state : m_session.savedSearches().states())
        if (state.search.id != id)
            names << state.search.name;
    return names;
}

void SavedSearchActions::save()
{
    if (!m_center.isSearchShown())
        return;
    SavedSearch search;
    search.text = m_search.textToSave();
    search.name = SavedSearch::suggestedName(search.text);
    auto *dialog = new SavedSearchDialog(
        tr("Save search"), search, otherNames(0), SavedSearchDialog::Field::Name, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { store(dialog->search()); });
    dialog->open();
}

/// Adds a saved search, and shows its tab when it is there.
void SavedSearchActions::store(const SavedSearch &search)
{
    m_session.savedSearches().add(
        search, [actions = QPointer(this), name = search.name](const Result<SavedSearchEdit> &stored) {
            if (!actions)
                return;
            if (stored && stored->after)
                actions->m_added = stored->after->id;
            actions->showStored(stored, name);
        });
}

void SavedSearchActions::showAdded()
{
    SavedSearchPage *page = m_added != 0 ? m_tabs.savedSearchPageOf(m_added) : nullptr;
    if (!page)
        return;
    m_added = 0;
    m_center.tabs().choose(m_center.tabs().indexOf(page)); // also ends the search
}

void SavedSearchActions::edit(const SavedSearch &search, SavedSearchDialog::Field focus)
{
    auto *dialog =
        new SavedSearchDialog(tr("Edit saved search"), search, otherNames(search.id), focus, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, search] {
        const auto after = SavedSearches::checked(dialog->search());
        if (!after || after->isSameAs(search))
            return;
        m_session.savedSearches().update(search, *after,
            [actions = QPointer(this), name = search.name](const Result<SavedSearchEdit> &stored) {
                if (actions)
                    actions->showStored(stored, name);
            });
    });
    dialog->open();
}

void SavedSearchActions::remove(const SavedSearch &search)
{
    m_session.savedSearches().remove(
        search, [actions = QPointer(this), name = search.name](const Result<SavedSearchEdit> &removed) {
            if (!actions)
                return;
            if (removed && removed->before)
                //: %1 is a saved search
                return actions->m_messages.showUndoable(
                    tr("The saved search “%1” was removed.").arg(plaintext::isolated(name)));
            actions->showStored(removed, name);
        });
}

/// Shows why a change could not be stored.
void SavedSearchActions::showStored(const Result<SavedSearchEdit> &stored, const QString &name)
{
    if (!stored)
        m_messages.showError(stored.error());
    else if (!stored->after && !stored->before)
        m_messages.showProblem(
            //: %1 is a saved search
            tr("Another program has changed the saved search “%1” in the meantime. Check it and try again.")
                .arg(plaintext::isolated(name)));
    else
        //: %1 is a saved search
        m_messages.confirm(tr("Saved “%1”").arg(plaintext::isolated(stored->after->name)));
}

} // namespace dp

#include "moc_savedsearchactions.cpp"
