#pragma once

#include <QString>

namespace dp::mnemonic {

/// Returns the text with each & doubled, because widgets use a single & to underline a letter.
QString escaped(QString text);
/// Returns the text without mnemonics, as a widget shows it: "&Open" is "Open", and "打开(&O)" is "打开".
QString removed(const QString &text);

} // namespace dp::mnemonic
