#include "gui/window/noteactions.h"

#include "gui/noteeditor.h"
#include "gui/pages/paperspage.h"
#include "gui/reading/readingpane.h"
#include "gui/table/abstractpanel.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "gui/window/centerstack.h"
#include "gui/window/panecontroller.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

#include <QAction>
#include <QPointer>

namespace dp {

NoteActions::NoteActions(const WindowActions &actions, CenterStack &center, PaneController &pane,
    Session &session, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_pane(pane)
    , m_session(session)
    , m_messages(messages)
{
    connect(actions.editNote, &QAction::triggered, this, &NoteActions::edit);
    const NoteKeeping &notes = session.notes();
    connect(&notes, &NoteKeeping::failed, this,
        [this](qint64, const Error &error) { m_messages.showError(error); });
    connect(&notes, &NoteKeeping::delayed, this, [this] {
        m_messages.show(tr("Another program is using the library. The note is saved when it has finished."));
    });
}

void NoteActions::attach(PapersPage &page)
{
    connect(&m_session.notes(), &NoteKeeping::changed, page.model(), &PapersModel::forget);
}

/// Opens the abstract of the current paper, or shows it in the reading pane, with an editor for its note.
void NoteActions::edit()
{
    m_center.onPage([this](PapersPage &page) {
        PapersTable *table = page.table();
        const qint64 id = table->currentId();
        table->open(id);
        const ReadingPane *pane = m_pane.pane();
        AbstractPanel *panel = pane ? pane->panel() : table->panel(id);
        const LibraryPaper *paper = table->currentPaper();
        if (!panel || !paper)
            return;
        if (!panel->editor()) {
            auto *editor = new NoteEditor(m_session.notes(), id, paper->note, panel);
            panel->setEditor(editor);
            QWidget *before = panel->hasFocus() ? static_cast<QWidget *>(panel) : table;
            connect(editor, &NoteEditor::left, table,
                [this, before, panel = QPointer(panel), hadNote = !paper->note.isEmpty()] {
                    if (panel)
                        finish(*panel, *before, hadNote);
                });
        }
        panel->editor()->takeFocus();
    });
}

/// before: the widget that had the focus before the note was edited.
void NoteActions::finish(AbstractPanel &panel, QWidget &before, bool hadNote)
{
    if (!panel.editor())
        return;
    const bool isEmpty = panel.editor()->text().trimmed().isEmpty();
    panel.setEditor(nullptr);
    m_session.notes().endEditing();
    before.setFocus(Qt::OtherFocusReason);
    if (hadNote && isEmpty)
        m_messages.show(tr("Note removed. Ctrl+Z brings it back."));
}

} // namespace dp

#include "moc_noteactions.cpp"
