#pragma once

#include <QString>

namespace dp::mnemonic {

/// Returns the text with each "&" doubled, because a widget uses a single "&" to underline a letter.
QString escaped(QString text);
/// Returns the text without mnemonics, as a widget displays it: "&Open" becomes "Open", and "打开(&O)"
/// becomes "打开".
QString removed(const QString &text);

} // namespace dp::mnemonic
