#include "gui/window/undohistory.h"

#include "gui/mnemonic.h"
#include "session/undostack.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace dp {

UndoHistory::UndoHistory(QAction &action, UndoStack &undo, QWidget &parent)
    : QObject(&parent)
    , m_action(action)
    , m_undo(undo)
    , m_menu(new QMenu(&parent))
{
    m_menu->setObjectName(u"undoHistoryMenu"_s);
    m_menu->setAccessibleName(mnemonic::removed(action.text()));
    m_action.setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &UndoHistory::fill);
    connect(&undo, &UndoStack::changed, this, &UndoHistory::update);
    update();
}

void UndoHistory::update()
{
    m_action.setEnabled(m_undo.canUndo());
}

/// The names are read when the menu opens. A change of the stack in the meantime closes the menu.
void UndoHistory::fill()
{
    m_menu->clear();
    const QStringList texts = m_undo.undoTexts();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QAction *entry = m_menu->addAction(mnemonic::escaped(texts[i]));
        entry->setObjectName(u"undoStep%1"_s.arg(i + 1));
        connect(entry, &QAction::triggered, this, [this, text = texts[i], steps = i + 1] {
            emit undoing(text);
            m_undo.undo(steps);
        });
    }
    connect(&m_undo, &UndoStack::changed, m_menu, &QMenu::close, Qt::UniqueConnection);
}

} // namespace dp

#include "moc_undohistory.cpp"
