#pragma once

#include "gui/window/actiontable.h"

#include <QHash>

namespace dp {

/// The keys of the actions: those that the person has chosen, and the defaults of the table of actions for
/// all others. No key belongs to two actions. A value.
class KeyBindings
{
public:
    static constexpr qsizetype mostKeys = 4; ///< maximum number of keys of an action

    /// Reads the text of the setting Keys. Ignores unknown actions and keys that no action can have. If two
    /// actions have the same key, the first one in the table keeps it.
    static KeyBindings fromText(const QString &text);
    /// Returns the text for the setting, with only those actions that do not have their default keys. Empty
    /// if there is no such action.
    QString toText() const;

    QList<QKeySequence> keys(const ActionRow &row) const;
    /// Returns whether the action does not have its default keys.
    bool isChanged(const ActionRow &row) const;
    /// Returns the action that has this key; null if there is none.
    const ActionRow *owner(const QKeySequence &key) const;
    /// Gives an action these keys and no others. Other actions lose these keys.
    void set(const ActionRow &row, const QList<QKeySequence> &keys);

private:
    void store(const ActionRow &row, const QList<QKeySequence> &keys);
    bool isChosen(const QKeySequence &key) const;

    QHash<QString, QList<QKeySequence>> m_chosen; // by the name of the action
};

} // namespace dp
