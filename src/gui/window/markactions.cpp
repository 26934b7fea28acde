#include "gui/window/markactions.h"

#include "base/settings.h"
#include "gui/mnemonic.h"
#include "gui/pages/paperspage.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/undohistory.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

#include <QAction>

#include <utility>

namespace dp {

MarkActions::MarkActions(WindowActions &actions, CenterStack &center, Session &session,
    const Settings &settings, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_center(center)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
{
    connect(actions.toggleRead, &QAction::triggered, this, &MarkActions::toggleRead);
    connect(actions.toggleStar, &QAction::triggered, this, &MarkActions::toggleStar);
    connect(actions.markTabRead, &QAction::triggered, this,
        [this] { m_center.onPage([](PapersPage &page) { page.markAll(Mark::Read); }); });
    connectUndo();
    connectMarks();
    updateUndo();
}

void MarkActions::connectUndo()
{
    UndoStack &undo = m_session.undoStack();
    connect(m_actions.undo, &QAction::triggered, this, [this, &undo] {
        //: %1 is the name of a change, such as "Star"
        m_undone = tr("Undone: %1").arg(undo.undoText());
        undo.undo();
    });
    connect(m_actions.redo, &QAction::triggered, this, [this, &undo] {
        //: %1 is the name of a change, such as "Star"
        m_undone = tr("Redone: %1").arg(undo.redoText());
        undo.redo();
    });
    connect(&undo, &UndoStack::changed, this, &MarkActions::updateUndo);
    auto *history = new UndoHistory(*m_actions.undoHistory, undo, *m_session.library().local, m_center);
    connect(history, &UndoHistory::undoing, this, [this](const QString &text) {
        //: %1 is the name of a change, such as "Star"
        m_undone = tr("Undone back to: %1").arg(text);
    });
    connect(&m_session.keywords(), &KeywordList::stepWritten, this, &MarkActions::confirmUndone);
}

void MarkActions::connectMarks()
{
    const Marks &marks = m_session.marks();
    connect(&marks, &Marks::failed, this, [this](const Error &error) {
        m_messages.withdraw(m_confirmed); // it was confirmed before it was written
        m_undone.clear();
        m_messages.showError(error);
    });
    connect(&marks, &Marks::delayed, this, [this] {
        m_messages.show(tr("Another program is using the library. The mark is saved when it has finished."));
    });
    connect(&marks, &Marks::markedMany, this, &MarkActions::showMarked);
    connect(&marks, &Marks::markedOne, this, &MarkActions::confirmUndone);
    connect(&m_session.tagging(), &Tagging::reverted, this, &MarkActions::confirmUndone);
    connect(&m_session.notes(), &NoteKeeping::reverted, this, &MarkActions::confirmUndone);
    connect(&m_session.mutes(), &MuteList::changed, this, &MarkActions::confirmUndone);
    connect(&m_session.citationKeys(), &KeyRenewing::reverted, this, &MarkActions::confirmUndone);
    connect(&m_session.citationKeys(), &KeyRenewing::failed, &m_messages, &WindowMessages::showError);
    // The message of the job says what was undone.
    connect(&m_session.jobs(), &JobList::ended, this, [this] { m_undone.clear(); });
    connect(&m_session.tagging(), &Tagging::failed, this, [this] { m_undone.clear(); });
    connect(&m_session.notes(), &NoteKeeping::failed, this, [this] { m_undone.clear(); });
}

void MarkActions::confirmUndone()
{
    if (const QString undone = std::exchange(m_undone, {}); !undone.isEmpty())
        m_messages.confirm(undone);
}

void MarkActions::attach(PapersPage &page)
{
    PapersTable *table = page.table();
    PapersModel *model = page.model();
    connect(&m_session.marks(), &Marks::marking, model, &PapersModel::showMark);
    connect(&m_session.marks(), &Marks::marked, model, &PapersModel::forget);
    connect(table, &PapersTable::opened, this, [this](qint64 id) {
        m_undone.clear();
        if (m_settings.flag(Setting::MarkReadOnOpen))
            m_session.marks().mark({id}, Mark::Read);
    });
    connect(table, &PapersTable::starClicked, this, [this, model](qint64 id) {
        if (const LibraryPaper *paper = model->paper(model->rowOf(id)))
            markOne(id, paper->starred ? Mark::Unstarred : Mark::Starred);
    });
    connect(table, &PapersTable::readClicked, this, [this, model](qint64 id) {
        if (const LibraryPaper *paper = model->paper(model->rowOf(id)))
            markOne(id, paper->read ? Mark::Unread : Mark::Read);
    });
}

void MarkActions::toggleRead()
{
    m_center.onPage([this](PapersPage &page) {
        if (const LibraryPaper *current = page.table()->currentPaper())
            markSelected(page, current->read ? Mark::Unread : Mark::Read);
    });
}

void MarkActions::toggleStar()
{
    m_center.onPage([this](PapersPage &page) {
        if (const LibraryPaper *current = page.table()->currentPaper())
            markSelected(page, current->starred ? Mark::Unstarred : Mark::Starred);
    });
}

/// Marks the selected papers. If all papers of a long list are selected, the list is not read in the GUI
/// thread.
void MarkActions::markSelected(PapersPage &page, Mark mark)
{
    if (page.isAllSelected())
        return page.markAll(mark);
    const QList<qint64> ids = page.table()->actedIds();
    if (ids.size() == 1)
        markOne(ids.first(), mark);
    else
        m_session.marks().mark(ids, mark);
}

/// Marks a paper at the person's request, and confirms it. The mark of a paper that is opened is not
/// confirmed.
void MarkActions::markOne(qint64 id, Mark mark)
{
    m_undone.clear();
    m_session.marks().mark({id}, mark);
    switch (mark) {
    case Mark::Read: m_confirmed = tr("Marked as read"); break;
    case Mark::Unread: m_confirmed = tr("Marked as unread"); break;
    //: a paper has a star now
    case Mark::Starred: m_confirmed = tr("Starred"); break;
    case Mark::Unstarred: m_confirmed = tr("Star removed"); break;
    }
    m_messages.confirm(m_confirmed);
    offerUndo(mark, m_confirmed);
}

/// Offers to undo a mark that has removed papers from the shown list.
void MarkActions::offerUndo(Mark mark, const QString &sentence)
{
    if (const PapersPage *page = m_center.shownPage(); page && page->isLeftBy(mark))
        m_messages.offerUndo(sentence);
}

void MarkActions::showMarked(qsizetype changed, Mark mark)
{
    // The following sentence says what undoing has changed.
    const bool isUndone = !std::exchange(m_undone, {}).isEmpty();
    const int number = int(changed);
    QString sentence;
    switch (mark) {
    case Mark::Read: sentence = tr("%Ln paper(s) marked as read", nullptr, number); break;
    case Mark::Unread: sentence = tr("%Ln paper(s) marked as unread", nullptr, number); break;
    case Mark::Starred: sentence = tr("%Ln paper(s) starred", nullptr, number); break;
    case Mark::Unstarred: sentence = tr("%Ln star(s) removed", nullptr, number); break;
    }
    m_messages.show(sentence);
    if (!isUndone)
        offerUndo(mark, sentence);
}

void MarkActions::updateUndo()
{
    const UndoStack &undo = m_session.undoStack();
    m_actions.undo->setEnabled(undo.canUndo());
    m_actions.redo->setEnabled(undo.canRedo());
    //: %1 is the name of a change, such as "Star"
    m_actions.undo->setText(
        undo.canUndo() ? tr("&Undo “%1”").arg(mnemonic::escaped(undo.undoText())) : tr("&Undo"));
    //: %1 is the name of a change, such as "Star"
    m_actions.redo->setText(
        undo.canRedo() ? tr("R&edo “%1”").arg(mnemonic::escaped(undo.redoText())) : tr("R&edo"));
}

} // namespace dp

#include "moc_markactions.cpp"
