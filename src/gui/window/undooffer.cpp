#include "gui/window/undooffer.h"

#include "gui/pages/paperspage.h"
#include "gui/window/centerstack.h"
#include "gui/window/keytooltip.h"
#include "gui/window/toast.h"
#include "gui/window/windowmessages.h"
#include "session/undostack.h"

#include <QAction>
#include <QPushButton>

namespace dp {

UndoOffer::UndoOffer(QAction &undo, CenterStack &center, const UndoStack &stack,
    const WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_undo(undo)
    , m_center(center)
    , m_stack(stack)
{
    connect(&messages, &WindowMessages::undoOffered, this, &UndoOffer::offer);
}

void UndoOffer::offer(const QString &sentence)
{
    if (!m_stack.canUndo())
        return;
    if (!m_toast)
        createToast();
    m_toast->say(sentence);
}

void UndoOffer::createToast()
{
    m_toast = new Toast(&m_center);
    keytooltip::follow(m_toast->undoButton(), m_undo);
    connect(m_toast, &Toast::undoRequested, &m_undo, &QAction::trigger);
    connect(m_toast, &Toast::focusReleased, this,
        [this] { m_center.onPage([](PapersPage &page) { page.takeFocus(); }); });
    connect(&m_stack, &UndoStack::changed, m_toast, &Toast::leave);
}

} // namespace dp

#include "moc_undooffer.cpp"
