#include "gui/window/keywordactions.h"

#include "gui/appearance.h"
#include "gui/conflicttext.h"
#include "gui/dialogs/restoredialog.h"
#include "gui/dialogs/settingsdialog.h"
#include "gui/dialogs/welcomedialog.h"
#include "gui/pages/keywordpage.h"
#include "gui/window/filecontroller.h"
#include "gui/window/papertabs.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

#include <QAction>

#include <utility>

namespace dp {

KeywordActions::KeywordActions(WindowActions &actions, PaperTabs &tabs, FileController &files,
    Session &session, Settings &settings, Prompts &prompts, WindowMessages &messages, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_tabs(tabs)
    , m_files(files)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_messages(messages)
    , m_window(window)
    , m_appliedOrder(settings.text(Setting::ListOrder))
{
    connect(actions.settings, &QAction::triggered, this, &KeywordActions::openSettings);
    connect(actions.watch, &QAction::triggered, this, &KeywordActions::toggleWatched);
    KeywordList &keywords = session.keywords();
    connect(&tabs, &PaperTabs::changed, this, &KeywordActions::updateWatched);
    connect(&tabs, &PaperTabs::reordered, this,
        [&keywords](const QList<Keyword> &order) { keywords.store(keywords.keywords(), order); });
    connect(&keywords, &KeywordList::failed, &messages, &WindowMessages::showError);
    connect(&keywords, &KeywordList::conflictsFound, this,
        [this](const QList<keywordchanges::Conflict> &conflicts) {
            m_messages.showProblem(conflicttext::ofKeywords(conflicts));
        });
}

void KeywordActions::welcome()
{
    const QList<Keyword> suggestions = m_session.keywords().keywords();
    auto *dialog = new WelcomeDialog(m_session.keywords().states(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    offerBackups(*dialog, suggestions);
    connect(dialog, &WelcomeDialog::importRequested, this, [this, dialog] {
        const QStringList paths = m_files.askForImports(*dialog);
        if (paths.isEmpty())
            return;
        dialog->accept(); // stores the chosen keywords before the files are imported
        if (!dialog->isVisible())
            m_files.importFiles(paths);
    });
    connect(
        dialog, &QDialog::accepted, this, [this, dialog, suggestions] { storeFirst(*dialog, suggestions); });
    dialog->open();
}

void KeywordActions::offerBackups(WelcomeDialog &dialog, const QList<Keyword> &suggestions)
{
    const QList<backup::Info> backups = backup::list(m_session.library().path());
    if (!backups.isEmpty())
        dialog.offerBackups();
    connect(&dialog, &WelcomeDialog::restoreRequested, this, [this, backups, suggestions] {
        auto *choice = new RestoreDialog(backups, &m_window);
        choice->setAttribute(Qt::WA_DeleteOnClose);
        connect(choice, &QDialog::accepted, this, [this, choice, suggestions] {
            const Job *job = m_files.restore(choice->path(), suggestions);
            connect(job, &Job::failed, this, &KeywordActions::welcome);
        });
        connect(choice, &QDialog::rejected, this, &KeywordActions::welcome);
        choice->open();
    });
}

void KeywordActions::storeFirst(const WelcomeDialog &dialog, const QList<Keyword> &suggestions)
{
    m_session.keywords().storeFirst(
        suggestions, dialog.keywords(), [this, isFetchWanted = dialog.fetchNow()](const Outcome &stored) {
            if (!stored)
                return m_messages.showError(stored.error());
            const auto showTab = [this, isFetchWanted] {
                // The tabs of the first start are gone if they were not chosen.
                const QList<KeywordPage *> pages = m_tabs.keywordPages();
                if (!m_tabs.currentKeywordPage() && !pages.isEmpty())
                    m_tabs.show(*pages.first());
                if (PapersPage *page = m_tabs.currentPage())
                    page->takeFocus();
                if (isFetchWanted)
                    m_session.refresh().refreshAll();
            };
            connect(&m_session.keywords(), &KeywordList::wasRead, this, showTab, Qt::SingleShotConnection);
        });
}

void KeywordActions::openSettings()
{
    auto *dialog = new SettingsDialog(
        m_session.keywords().states(), m_settings, m_session.library().path(), m_prompts, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTrials([this](QObject *parent) { return m_session.refreshService().newTrial(parent); });
    dialog->setStore(
        [this](const QList<Keyword> &before, const QList<Keyword> &after,
            const SettingsDialog::Stored &done) { m_session.keywords().store(before, after, done); });
    connect(&m_session.keywords(), &KeywordList::wasRead, dialog,
        [this, dialog] { dialog->setKeywords(m_session.keywords().states()); });
    // Queued, because another appearance replaces the style of a list that is just being closed.
    connect(
        dialog, &SettingsDialog::settingsWritten, this,
        [this](const QString &overwritten) {
            applySettings();
            if (!overwritten.isEmpty())
                m_messages.showProblem(conflicttext::ofSettings({overwritten}));
        },
        Qt::QueuedConnection);
    dialog->open();
}

void KeywordActions::applySettings()
{
    const QString order = m_settings.text(Setting::ListOrder);
    m_session.refreshService().setOrder(sortByNamed(order));
    m_session.refreshService().setBound(m_settings.number(Setting::RefreshBound));
    appearance::apply(m_settings.text(Setting::Appearance));
    if (std::exchange(m_appliedOrder, order) != order)
        m_tabs.reloadLists();
}

/// Turns the notifications of the keyword on or off, according to the state of the action. This is correct
/// even if an earlier change is not written yet.
void KeywordActions::toggleWatched()
{
    const KeywordPage *page = m_tabs.currentKeywordPage();
    if (!page)
        return;
    const Keyword before = page->state().keyword;
    Keyword after = before;
    after.watched = m_actions.watch->isChecked();
    m_session.keywords().store({before}, {after});
}

void KeywordActions::updateWatched()
{
    const KeywordPage *page = m_tabs.currentKeywordPage();
    m_actions.watch->setEnabled(page != nullptr);
    m_actions.watch->setChecked(page && page->state().keyword.watched);
}

} // namespace dp
