#pragma once

#include <QString>

namespace dp::mnemonic {

/// The text so that a widget shows all its characters: one & underlines a letter, two show one.
QString escaped(QString text);
/// The text as a widget shows it: "&Open" is "Open", and "打开(&O)" is "打开".
QString removed(const QString &text);

} // namespace dp::mnemonic
