#pragma once

#include <QKeySequence>
#include <QString>

class QKeyEvent;

namespace dp::keyrules {

/// Returns whether the key alone types a letter, a digit or a space. As a shortcut, such a key works only in
/// the list of papers, because other widgets use letters for themselves.
bool isLetter(QKeyCombination key);
/// Returns the sentence that says why no action can have this key; empty if an action can have it.
QString refusal(const QKeySequence &key);
/// Returns the key of a key press as a shortcut has it; empty for a modifier alone or an unknown key.
QKeySequence pressed(const QKeyEvent &event);

} // namespace dp::keyrules
