#include "gui/window/keywordeditor.h"

#include "base/plaintext.h"
#include "gui/dialogs/keyworddialog.h"
#include "gui/dialogs/removedkeywordsdialog.h"
#include "gui/pages/keywordpage.h"
#include "gui/prompts.h"
#include "gui/removalquestion.h"
#include "gui/window/centerstack.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/papertabs.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

KeywordEditor::KeywordEditor(CenterStack &center, PaperTabs &tabs, Session &session, Prompts &prompts,
    WindowMessages &messages, QWidget &window)
    : QObject(&window)
    , m_center(center)
    , m_tabs(tabs)
    , m_session(session)
    , m_prompts(prompts)
    , m_messages(messages)
    , m_window(window)
{
    connect(&session.keywords(), &KeywordList::wasRead, this, &KeywordEditor::showAdded);
}

void KeywordEditor::add()
{
    Keyword keyword;
    keyword.categories = Keyword::likelyCategories(m_session.keywords().keywords());
    ask({}, keyword);
}

void KeywordEditor::edit(const Keyword &keyword)
{
    ask(keyword, keyword);
}

/// Opens the dialog for a keyword. before: the stored keyword; its id is 0 for a new keyword. shown: what the
/// dialog shows at first. If the keyword cannot be stored, the dialog stays open.
void KeywordEditor::ask(const Keyword &before, const Keyword &shown)
{
    QStringList taken;
    for (const Keyword &other : m_session.keywords().keywords())
        if (other.id != before.id)
            taken << other.name;
    auto *dialog = new KeywordDialog(shown, taken, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTrial(m_session.refreshService().newTrial(dialog));
    dialog->setStore([this, before](const Keyword &after, const KeywordDialog::Stored &done) {
        const bool isNew = before.id == 0;
        m_session.keywords().store(isNew ? QList<Keyword>() : QList{before}, {after},
            [editor = QPointer(this), after, isNew, done](const Outcome &stored) {
                if (editor && isNew && stored) {
                    editor->m_added = after.name; // its tab is there after the list was read again
                    editor->m_isAddedFetched = true;
                }
                done(stored);
            });
    });
    dialog->open();
}

/// Shows the tab of the keyword that was added, and fetches its papers.
void KeywordEditor::showAdded()
{
    if (m_added.isEmpty())
        return;
    for (KeywordPage *page : m_tabs.keywordPages())
        if (Keyword::folded(page->state().keyword.name) == Keyword::folded(m_added)) {
            m_added.clear();
            m_center.tabs().choose(m_center.tabs().indexOf(page));
            if (std::exchange(m_isAddedFetched, false))
                m_session.refresh().refresh({page->state().keyword});
            return;
        }
}

void KeywordEditor::showRemoved()
{
    auto *dialog = new RemovedKeywordsDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto read = [this, dialog] {
        m_session.keywords().readRemoved(
            dialog, [this, dialog](const Result<QList<RemovedKeyword>> &removed) {
                removed ? dialog->setKeywords(*removed) : m_messages.showError(removed.error());
            });
    };
    connect(&m_session.keywords(), &KeywordList::wasRead, dialog, read);
    connect(dialog, &RemovedKeywordsDialog::restoreRequested, this,
        [this, dialog](const RemovedKeyword &removed) { restore(*dialog, removed); });
    read();
    dialog->open();
}

/// Restores a keyword and shows its tab. If this fails, the dialog is closed, because the error is shown in
/// the window.
void KeywordEditor::restore(RemovedKeywordsDialog &dialog, const RemovedKeyword &removed)
{
    m_session.keywords().restore(removed,
        [editor = QPointer(this), open = QPointer(&dialog), name = removed.name](const Outcome &restored) {
            if (!editor)
                return;
            if (restored) {
                editor->m_added = name;
                //: %1 is a keyword
                editor->m_messages.show(tr("“%1” was restored.").arg(plaintext::isolated(name)));
                return;
            }
            if (open)
                open->reject();
            editor->m_messages.showError(restored.error());
        });
}

void KeywordEditor::remove(const KeywordState &state)
{
    const QString &name = state.keyword.name;
    if (!m_prompts.confirm(
            &m_window, tr("Remove keyword"), removalquestion::text(name, state.storedPapers()), tr("Remove")))
        return;
    m_session.keywords().store({state.keyword}, {}, [editor = QPointer(this), name](const Outcome &stored) {
        if (!editor)
            return;
        if (!stored)
            editor->m_messages.showError(stored.error());
        else
            editor->confirmRemoval(name);
    });
}

void KeywordEditor::confirmRemoval(const QString &name)
{
    //: %1 is a keyword
    m_messages.showUndoable(tr("“%1” was removed.").arg(plaintext::isolated(name)));
}

void KeywordEditor::setWatched(const Keyword &keyword, bool watched)
{
    Keyword after = keyword;
    after.watched = watched;
    m_session.keywords().store({keyword}, {after});
}

} // namespace dp

#include "moc_keywordeditor.cpp"
