#include "gui/window/keywordactions.h"

#include "gui/appearance.h"
#include "gui/conflicttext.h"
#include "gui/dialogs/mutesettings.h"
#include "gui/dialogs/pdfsettings.h"
#include "gui/dialogs/publishedpagedialog.h"
#include "gui/dialogs/publishsettings.h"
#include "gui/dialogs/restoredialog.h"
#include "gui/dialogs/settingsdialog.h"
#include "gui/dialogs/welcomedialog.h"
#include "gui/pages/keywordpage.h"
#include "gui/window/centerstack.h"
#include "gui/window/filecontroller.h"
#include "gui/window/keybindings.h"
#include "gui/window/keywordeditor.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/newkeys.h"
#include "gui/window/papertabs.h"
#include "gui/window/tabmenu.h"
#include "gui/window/tabsarea.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

#include <QAction>

#include <utility>

namespace dp {

KeywordActions::KeywordActions(WindowActions &actions, PaperTabs &tabs, CenterStack &center,
    FileController &files, SavedSearchActions &searches, Session &session, Settings &settings,
    Prompts &prompts, WindowMessages &messages, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_tabs(tabs)
    , m_center(center)
    , m_files(files)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_messages(messages)
    , m_window(window)
    , m_appliedOrder(settings.text(Setting::ListOrder))
    , m_editor(new KeywordEditor(center, tabs, session, prompts, messages, window))
{
    connectActions(searches);
    connectKeywords();
    connect(&tabs, &PaperTabs::changed, this, &KeywordActions::updateEnabled);
    connect(&center, &CenterStack::pageChanged, this, &KeywordActions::updateEnabled);
    updateEnabled();
}

void KeywordActions::connectActions(SavedSearchActions &searches)
{
    const auto onKeyword = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (const KeywordPage *page = m_center.shownKeywordPage())
                act(page->state());
        });
    };
    onKeyword(m_actions.editKeyword, [this](const KeywordState &state) { m_editor->edit(state.keyword); });
    onKeyword(m_actions.removeKeyword, [this](const KeywordState &state) { m_editor->remove(state); });
    // Uses the state of the action, which is correct even if an earlier change is not written yet.
    onKeyword(m_actions.watch, [this](const KeywordState &state) {
        m_editor->setWatched(state.keyword, m_actions.watch->isChecked());
    });
    connect(m_actions.settings, &QAction::triggered, this, &KeywordActions::openSettings);
    connect(m_actions.addKeyword, &QAction::triggered, m_editor, &KeywordEditor::add);
    connect(m_actions.removedKeywords, &QAction::triggered, m_editor, &KeywordEditor::showRemoved);
    connect(&m_center, &CenterStack::addKeywordRequested, m_editor, &KeywordEditor::add);
    connect(&m_center.tabs(), &KeywordTabs::addRequested, m_editor, &KeywordEditor::add);
    auto *menu = new TabMenu(m_tabs, m_files, *m_editor, searches, m_session, m_window);
    connect(&m_center.area(), &TabsArea::menuRequested, menu, &TabMenu::open);
}

void KeywordActions::connectKeywords()
{
    KeywordList &keywords = m_session.keywords();
    connect(&m_tabs, &PaperTabs::reordered, this, &KeywordActions::storeOrder);
    connect(&keywords, &KeywordList::failed, &m_messages, &WindowMessages::showError);
    connect(&keywords, &KeywordList::conflictsFound, this,
        [this](const QList<keywordchanges::Conflict> &conflicts) {
            m_messages.showProblem(conflicttext::ofKeywords(conflicts));
        });
}

/// Stores the order of the tabs after the person has moved one.
void KeywordActions::storeOrder(const QList<TabId> &tabs)
{
    KeywordList &keywords = m_session.keywords();
    const QList<Keyword> before = keywords.keywords();
    QHash<qint64, Keyword> known;
    QList<qint64> ids;
    for (const Keyword &keyword : before) {
        known.insert(keyword.id, keyword);
        ids << keyword.id;
    }
    QList<Keyword> after;
    for (const TabId &tab : tabs)
        if (tab.kind == TabId::Kind::Keyword && known.contains(tab.id))
            after << known.value(tab.id);
    SavedSearchList &searches = m_session.savedSearches();
    if (searches.states().isEmpty())
        return keywords.store(before, after);
    if (searches.withKeywords(ids) == tabs) // the person has moved a tab of the library
        return;
    searches.moveTabs(tabs);
    keywords.showOrder(after);
}

void KeywordActions::welcome()
{
    const QList<Keyword> suggestions = m_session.keywords().keywords();
    auto *dialog = new WelcomeDialog(m_session.keywords().states(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    offerBackups(*dialog, suggestions);
    connect(dialog, &WelcomeDialog::importRequested, this, [this, dialog] {
        m_files.askForImports(*dialog, [this, dialog](const QStringList &paths) {
            dialog->accept(); // stores the chosen keywords before the files are imported
            if (!dialog->isVisible())
                m_files.importFiles(paths);
        });
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
    showMutes(*dialog);
    newkeys::connectTo(*dialog, m_session, m_settings, m_prompts, m_messages);
    connect(&dialog->pdfs(), &PdfSettings::freeSpaceRequested, m_actions.freeSpace, &QAction::trigger);
    connect(&dialog->publishing(), &PublishSettings::pagesRequested, this, [this, dialog] {
        auto *pages = new PublishedPageDialog(m_session.library(), m_session.clock(), m_settings, dialog);
        pages->setAttribute(Qt::WA_DeleteOnClose);
        connect(pages, &PublishedPageDialog::written, &dialog->publishing(), &PublishSettings::written);
        pages->open();
    });
    dialog->open();
}

/// Shows the mutes in the settings, again whenever they change.
void KeywordActions::showMutes(SettingsDialog &dialog)
{
    MuteSettings *page = &dialog.mutes();
    const auto read = [this, page] {
        m_session.mutes().read(page, [this, page](const Result<MuteList::Overview> &mutes) {
            if (mutes)
                page->setMutes(*mutes, m_session.clock().today());
            else
                m_messages.showError(mutes.error());
        });
    };
    connect(&m_session.mutes(), &MuteList::changed, page, read);
    connect(page, &MuteSettings::removeRequested, &m_session.mutes(), &MuteList::remove);
    connect(page, &MuteSettings::addRequested, m_actions.muteRule, &QAction::trigger);
    read();
}

void KeywordActions::applySettings()
{
    const QString order = m_settings.text(Setting::ListOrder);
    m_session.refreshService().setOrder(sortByNamed(order));
    m_session.refreshService().setBound(m_settings.number(Setting::RefreshBound));
    appearance::apply(m_settings.text(Setting::Appearance));
    m_actions.setKeys(KeyBindings::fromText(m_settings.text(Setting::Keys)));
    if (std::exchange(m_appliedOrder, order) != order)
        m_tabs.reloadLists();
}

void KeywordActions::updateEnabled()
{
    const KeywordPage *page = m_center.shownKeywordPage();
    for (QAction *action : {m_actions.editKeyword, m_actions.removeKeyword, m_actions.watch})
        action->setEnabled(page != nullptr);
    m_actions.watch->setChecked(page && page->state().keyword.watched);
}

} // namespace dp

#include "moc_keywordactions.cpp"
