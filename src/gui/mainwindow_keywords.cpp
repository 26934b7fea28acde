#include "gui/mainwindow.h"

#include "gui/appearance.h"
#include "gui/conflicttext.h"
#include "gui/dialogs/restoredialog.h"
#include "gui/dialogs/settingsdialog.h"
#include "gui/dialogs/welcomedialog.h"
#include "gui/widgets/keywordpage.h"
#include "library/keywordchanges.h"
#include "library/libraryproperties.h"
#include "transfer/keywordbackfill.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

void MainWindow::welcome()
{
    const QList<Keyword> suggestions = shownKeywords();
    auto *dialog = new WelcomeDialog(suggestions, this);
    const QList<backup::Info> backups = backup::list(m_desk.writer().path());
    if (!backups.isEmpty())
        dialog->offerBackups();
    connect(dialog, &WelcomeDialog::restoreRequested, this, [this, backups, suggestions] {
        auto *choice = new RestoreDialog(backups, this);
        choice->setAttribute(Qt::WA_DeleteOnClose);
        connect(choice, &QDialog::accepted, this,
            [this, choice, suggestions] { restoreInstead(suggestions, choice->path()); });
        connect(choice, &QDialog::rejected, this, &MainWindow::welcome);
        choice->open();
    });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, suggestions] {
        storeKeywords(
            suggestions, dialog->keywords(), [this, fetch = dialog->fetchNow()](const Outcome &stored) {
                if (!stored)
                    return showError(stored.error());
                m_desk.writer().post(
                    this,
                    [](Library &library) {
                        return LibraryProperties(library).set(LibraryProperties::Name::WelcomeDue, u"0"_s);
                    },
                    [this](Outcome done) {
                        if (!done)
                            showError(done.error());
                    });
                if (fetch)
                    connect(this, &MainWindow::tabsLoaded, this, &MainWindow::refreshAll,
                        Qt::SingleShotConnection);
            });
    });
    dialog->open();
}

QList<Keyword> MainWindow::shownKeywords() const
{
    QList<Keyword> keywords;
    for (const KeywordState &state : m_states)
        keywords << state.keyword;
    return keywords;
}

/// Writes the differences between the two lists. before: the list shown to the person. after: the changed
/// list. done: called with the result; it must tell an error.
void MainWindow::storeKeywords(
    const QList<Keyword> &before, const QList<Keyword> &after, std::function<void(const Outcome &)> done)
{
    using Conflicts = QList<keywordchanges::Conflict>;
    ++m_storing;
    showOwnChange(after);
    m_desk.writer().post(
        this,
        [before, after, now = m_desk.clock().now()](Library &library) -> Result<Conflicts> {
            const auto conflicts = keywordchanges::store(library, before, after);
            if (!conflicts)
                return conflicts;
            DP_TRY(keywordbackfill::findNew(library, now));
            return conflicts;
        },
        [this, done = std::move(done)](const Result<Conflicts> &conflicts) {
            --m_storing;
            const Outcome stored = conflicts ? success() : Outcome(conflicts.error());
            if (stored && !conflicts->isEmpty())
                tell(conflicttext::ofKeywords(*conflicts));
            if (!stored && (!done || Library::isLost(stored.error()))) // the bar offers to save a copy
                showError(stored.error());
            if (done)
                done(stored);
            loadTabs();
        });
}

/// Shows a change before it is written, so that the next change starts from it and not from the last read
/// state.
void MainWindow::showOwnChange(const QList<Keyword> &after)
{
    QHash<qint64, qsizetype> places;
    for (qsizetype i = 0; i < after.size(); ++i)
        places.insert(after[i].id, i);
    for (KeywordState &state : m_states)
        if (const auto place = places.constFind(state.keyword.id); place != places.cend())
            state.keyword = after[*place];
    for (KeywordPage *page : pages())
        if (const auto place = places.constFind(page->state().keyword.id); place != places.cend())
            page->setKeyword(after[*place]);
    if (after.size() >= m_states.size())
        std::stable_sort(m_states.begin(), m_states.end(), [&](const KeywordState &a, const KeywordState &b) {
            return places.value(a.keyword.id) < places.value(b.keyword.id);
        });
}

void MainWindow::openSettings()
{
    auto *dialog =
        new SettingsDialog(m_states, m_desk.settings(), m_desk.writer().path(), m_desk.prompts(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTrials([this](QObject *parent) { return m_desk.refresh().newTrial(parent); });
    dialog->setStore([this](const QList<Keyword> &before, const QList<Keyword> &after,
                         const SettingsDialog::Stored &done) { storeKeywords(before, after, done); });
    connect(dialog, &SettingsDialog::settingsWritten, this, [this, dialog] {
        m_desk.refresh().setOrder(sortByNamed(m_desk.settings().text(Setting::ListOrder)));
        m_desk.refresh().setBound(m_desk.settings().number(Setting::RefreshBound));
        appearance::apply(m_desk.settings().text(Setting::Appearance));
        if (!dialog->overwrittenSettings().isEmpty())
            tell(conflicttext::ofSettings(dialog->overwrittenSettings()));
        reloadPages();
    });
    dialog->open();
}

/// The keyword gets the state of its action, even if an earlier change is not written yet.
void MainWindow::toggleWatched()
{
    const KeywordPage *page = currentPage();
    if (!page)
        return;
    const Keyword before = page->state().keyword;
    Keyword after = before;
    after.watched = m_actions[u"watch"_s]->isChecked();
    storeKeywords({before}, {after});
}

} // namespace dp
