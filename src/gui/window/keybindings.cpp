#include "gui/window/keybindings.h"

#include "gui/window/keyrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dp {
namespace {

/// Returns the keys of a JSON list that an action can have.
QList<QKeySequence> validKeys(const QJsonArray &texts)
{
    QList<QKeySequence> keys;
    for (const QJsonValue &text : texts) {
        const QKeySequence key(text.toString(), QKeySequence::PortableText);
        if (key.count() == 1 && key[0].key() != Qt::Key_unknown && keyrules::refusal(key).isEmpty()
            && !keys.contains(key) && keys.size() < KeyBindings::mostKeys)
            keys << key;
    }
    return keys;
}

} // namespace

KeyBindings KeyBindings::fromText(const QString &text)
{
    KeyBindings bindings;
    if (text.isEmpty())
        return bindings;
    const QJsonObject actions = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const ActionRow &row : actiontable::rows()) {
        const QJsonValue stored = actions.value(QLatin1StringView(row.name));
        if (!*row.name || !stored.isArray())
            continue;
        QList<QKeySequence> keys = validKeys(stored.toArray());
        keys.removeIf([&](const QKeySequence &key) { return bindings.isChosen(key); });
        if (keys.isEmpty() && !stored.toArray().isEmpty())
            continue; // nothing in the list is valid
        bindings.store(row, keys);
    }
    return bindings;
}

QString KeyBindings::toText() const
{
    QJsonObject actions;
    for (const ActionRow &row : actiontable::rows()) {
        if (!isChanged(row))
            continue;
        QJsonArray texts;
        for (const QKeySequence &key : keys(row))
            texts << key.toString(QKeySequence::PortableText);
        actions.insert(QLatin1StringView(row.name), texts);
    }
    return actions.isEmpty() ? QString()
                             : QString::fromUtf8(QJsonDocument(actions).toJson(QJsonDocument::Compact));
}

QList<QKeySequence> KeyBindings::keys(const ActionRow &row) const
{
    const auto chosen = m_chosen.constFind(QLatin1StringView(row.name));
    if (*row.name && chosen != m_chosen.cend())
        return *chosen;
    QList<QKeySequence> keys = actiontable::shortcuts(row);
    // A new version of the program may have a new default key that the person already uses.
    keys.removeIf([this](const QKeySequence &key) { return isChosen(key); });
    return keys;
}

bool KeyBindings::isChanged(const ActionRow &row) const
{
    return keys(row) != actiontable::shortcuts(row);
}

const ActionRow *KeyBindings::owner(const QKeySequence &key) const
{
    const auto rows = actiontable::rows();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const ActionRow &row) { return keys(row).contains(key); });
    return found == rows.end() ? nullptr : &*found;
}

void KeyBindings::set(const ActionRow &row, const QList<QKeySequence> &keys)
{
    for (const QKeySequence &key : keys) {
        const ActionRow *other = owner(key);
        if (!other || other == &row)
            continue;
        QList<QKeySequence> rest = this->keys(*other);
        rest.removeOne(key);
        store(*other, rest);
    }
    store(row, keys);
}

void KeyBindings::store(const ActionRow &row, const QList<QKeySequence> &keys)
{
    if (keys == actiontable::shortcuts(row))
        m_chosen.remove(QLatin1StringView(row.name));
    else
        m_chosen.insert(QLatin1StringView(row.name), keys);
}

/// Returns whether the person has chosen this key for an action.
bool KeyBindings::isChosen(const QKeySequence &key) const
{
    return std::any_of(m_chosen.cbegin(), m_chosen.cend(),
        [&key](const QList<QKeySequence> &keys) { return keys.contains(key); });
}

} // namespace dp
