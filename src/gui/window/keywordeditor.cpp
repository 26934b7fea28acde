#include "gui/window/keywordeditor.h"

#include "base/plaintext.h"
#include "gui/dialogs/keyworddialog.h"
#include "gui/pages/keywordpage.h"
#include "gui/prompts.h"
#include "gui/window/centerstack.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/papertabs.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

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
/// dialog shows at first.
void KeywordEditor::ask(const Keyword &before, const Keyword &shown)
{
    QStringList taken;
    for (const Keyword &other : m_session.keywords().keywords())
        if (other.id != before.id)
            taken << other.name;
    auto *dialog = new KeywordDialog(shown, taken, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTrial(m_session.refreshService().newTrial(dialog));
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] { store(before, dialog->keyword()); });
    dialog->open();
}

void KeywordEditor::store(const Keyword &before, const Keyword &after)
{
    const bool isNew = before.id == 0;
    m_session.keywords().store(isNew ? QList<Keyword>() : QList{before}, {after},
        [this, before, after, isNew](const Outcome &stored) {
            if (!stored) {
                m_messages.showError(stored.error());
                return ask(before, after); // what the person has entered is not lost
            }
            if (isNew)
                m_added = after.name; // its tab is there after the list was read again
        });
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
            m_session.refresh().refresh({page->state().keyword});
            return;
        }
}

void KeywordEditor::remove(const KeywordState &state)
{
    const QString name = plaintext::isolated(state.keyword.name);
    const QString question = state.papers == 0
        //: %1 is a keyword
        ? tr("Remove “%1”? It has no papers.").arg(name)
        //: %1 is a keyword
        : tr("Remove “%1”? This deletes its %Ln paper(s). Starred papers, and papers of other keywords or of "
             "an imported snapshot, are kept.",
            nullptr, state.papers)
              .arg(name);
    if (m_prompts.confirm(&m_window, tr("Remove keyword"), question, tr("Remove")))
        m_session.keywords().store({state.keyword}, {});
}

void KeywordEditor::setWatched(const Keyword &keyword, bool watched)
{
    Keyword after = keyword;
    after.watched = watched;
    m_session.keywords().store({keyword}, {after});
}

} // namespace dp

#include "moc_keywordeditor.cpp"
