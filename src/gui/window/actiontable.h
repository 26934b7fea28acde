#pragma once

#include "gui/icons.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <span>

namespace dp {

/// The sections of the list of keyboard shortcuts, in their order.
enum class ActionSection { Reading, Marking, SearchAndTabs, Fetching, Files, Help };

/// Describes an action of the window, or a key that a widget handles itself.
struct ActionRow {
    ActionSection section;
    /// Object name of the action; empty: a key that a widget handles itself, for example the list.
    const char *name;
    Glyph glyph;
    /// Default shortcuts in portable text, separated by spaces, such as "Ctrl+F /"; empty: no shortcut.
    const char *keys;
    const char *text; ///< general text with a mnemonic; translate it with actiontable::text()
    /// The action concerns the current paper. Its shortcut may be a single letter, which works only in the
    /// list and not in other widgets.
    bool isOfPaper = false;
};

/// The only list of all actions with their texts and keys. The actions, the list of keyboard shortcuts and
/// the section of the manual (packaging/daily-papers.1.in) agree with it; a test compares the manual.
namespace actiontable {

std::span<const ActionRow> rows();
/// Returns the row of the action with this object name, which must exist.
const ActionRow &row(const char *name);
/// Returns the translated text with its mnemonic.
QString text(const ActionRow &row);
/// Returns the translated text without a mnemonic and dots. It does not depend on the current paper, unlike
/// the text in the menu.
QString plainText(const ActionRow &row);
/// Returns the default shortcuts. KeyBindings has those that the person has chosen.
QList<QKeySequence> shortcuts(const ActionRow &row);
/// Returns keys as a person reads them, such as "Ctrl+F, /".
QString keysText(
    const QList<QKeySequence> &keys, QKeySequence::SequenceFormat format = QKeySequence::NativeText);
/// Returns the translated title of a section.
QString title(ActionSection section);

} // namespace actiontable
} // namespace dp
