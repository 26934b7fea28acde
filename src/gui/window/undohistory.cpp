#include "gui/window/undohistory.h"

#include "base/plaintext.h"
#include "gui/mnemonic.h"
#include "library/library.h"
#include "library/paperreader.h"
#include "session/undostack.h"
#include "text/readable.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace dp {

UndoHistory::UndoHistory(QAction &action, UndoStack &undo, Library &library, QWidget &parent)
    : QObject(&parent)
    , m_action(action)
    , m_undo(undo)
    , m_library(library)
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
    const QList<UndoStack::Step> steps = m_undo.undoSteps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QString subject = subjectOf(steps[i].papers);
        const QString text = subject.isEmpty()
            ? steps[i].text
            //: an entry of the undo history; %1 is the name of a change such as "Star", %2 names its papers
            : tr("%1: %2").arg(steps[i].text, subject);
        QAction *entry = m_menu->addAction(mnemonic::escaped(text));
        entry->setObjectName(u"undoStep%1"_s.arg(i + 1));
        connect(entry, &QAction::triggered, this, [this, name = steps[i].text, number = i + 1] {
            emit undoing(name);
            m_undo.undo(number);
        });
    }
    connect(&m_undo, &UndoStack::changed, m_menu, &QMenu::close, Qt::UniqueConnection);
}

/// Returns the title of a single paper, or the number of papers.
QString UndoHistory::subjectOf(const QList<qint64> &papers) const
{
    if (papers.isEmpty())
        return {};
    if (papers.size() > 1)
        return tr("%Ln paper(s)", nullptr, int(papers.size()));
    const auto found = PaperReader(m_library).paper(papers.first());
    if (!found)
        return {};
    constexpr int mostCharacters = 50;
    const QString title = readable::text(found->paper.title);
    return plaintext::isolated(m_menu->fontMetrics().elidedText(
        title, Qt::ElideRight, mostCharacters * m_menu->fontMetrics().averageCharWidth()));
}

} // namespace dp

#include "moc_undohistory.cpp"
