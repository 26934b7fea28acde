#include "session/undostack.h"

#include <utility>

namespace dp {

void UndoStack::push(std::unique_ptr<UndoCommand> command)
{
    m_undone.clear();
    m_done.push_back(std::move(command));
    if (m_done.size() > maximumSteps)
        m_done.pop_front();
    emit changed();
}

QString UndoStack::undoText() const
{
    return m_done.empty() ? QString() : m_done.back()->text();
}

QString UndoStack::redoText() const
{
    return m_undone.empty() ? QString() : m_undone.back()->text();
}

QList<UndoStack::Step> UndoStack::undoSteps() const
{
    QList<Step> steps;
    for (auto command = m_done.crbegin(); command != m_done.crend(); ++command)
        steps << Step{(*command)->text(), (*command)->papers()};
    return steps;
}

void UndoStack::undo(qsizetype steps)
{
    for (; steps > 0 && canUndo(); --steps)
        undo();
}

void UndoStack::undo()
{
    if (m_done.empty())
        return;
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    m_undone.back()->revert();
    emit changed();
}

void UndoStack::redo()
{
    if (m_undone.empty())
        return;
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    m_done.back()->apply();
    emit changed();
}

void UndoStack::removeWithoutEffect()
{
    const auto isUseless = [](const std::unique_ptr<UndoCommand> &command) {
        return !command->hasEffect();
    };
    if (std::erase_if(m_done, isUseless) + std::erase_if(m_undone, isUseless) > 0)
        emit changed();
}

void UndoStack::clear()
{
    m_done.clear();
    m_undone.clear();
    emit changed();
}

} // namespace dp

#include "moc_undostack.cpp"
