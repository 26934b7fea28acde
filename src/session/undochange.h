#pragma once

#include "session/undostack.h"

#include <functional>
#include <utility>

namespace dp {

/// A change in the undo stack that its owner writes: it knows its name, and calls the owner to undo the
/// change or to make it again.
class UndoChange final : public UndoCommand
{
public:
    struct Parts {
        QString text; ///< see UndoCommand::text()
        QList<qint64> papers{}; ///< see UndoCommand::papers()
        std::function<void(bool isUndo)> write; ///< undoes the change, or makes it again
        std::function<bool()> hasEffect{}; ///< see UndoCommand::hasEffect(); empty: it always has one
    };

    explicit UndoChange(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    QString text() const override { return m_parts.text; }
    QList<qint64> papers() const override { return m_parts.papers; }
    void apply() override { m_parts.write(false); }
    void revert() override { m_parts.write(true); }
    bool hasEffect() const override { return !m_parts.hasEffect || m_parts.hasEffect(); }

private:
    const Parts m_parts;
};

} // namespace dp
