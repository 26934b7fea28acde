#include "session/undostack.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace dp {

class UndoStack::GroupCommand final : public UndoCommand
{
public:
    explicit GroupCommand(const Group &group)
        : m_group(group)
    {
    }

    quint64 id() const { return m_group.id; }
    void add(std::unique_ptr<UndoCommand> command) { m_commands.push_back(std::move(command)); }
    QString text() const override { return m_group.text; }
    void apply() override
    {
        for (const auto &command : m_commands)
            command->apply();
    }
    void revert() override
    {
        for (auto command = m_commands.rbegin(); command != m_commands.rend(); ++command)
            (*command)->revert();
    }
    QList<qint64> papers() const override
    {
        QList<qint64> all;
        for (const auto &command : m_commands)
            all += command->papers();
        return all;
    }
    bool hasEffect() const override
    {
        return std::any_of(
            m_commands.begin(), m_commands.end(), [](const auto &command) { return command->hasEffect(); });
    }

private:
    const Group m_group;
    std::vector<std::unique_ptr<UndoCommand>> m_commands;
};

void UndoStack::push(std::unique_ptr<UndoCommand> command)
{
    m_undone.clear();
    m_done.push_back(std::move(command));
    if (m_done.size() > maximumSteps)
        m_done.pop_front();
    emit changed();
}

void UndoStack::push(std::unique_ptr<UndoCommand> command, const Group &group)
{
    if (group.id == 0)
        return push(std::move(command));
    auto *latest = m_done.empty() ? nullptr : dynamic_cast<GroupCommand *>(m_done.back().get());
    if (latest && latest->id() == group.id) {
        latest->add(std::move(command));
        m_undone.clear();
        emit changed();
        return;
    }
    auto first = std::make_unique<GroupCommand>(group);
    first->add(std::move(command));
    push(std::move(first));
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
