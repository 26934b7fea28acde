#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Text from outside as the program keeps and shows it. A control character can clear a terminal or change
/// its title, and a bidirectional override can turn a sentence round; neither belongs to a text. Any thread.
namespace plaintext {

/// Whether cleaned() would leave the text as it is.
bool isClean(QStringView text);

/// Without control characters (C0 but tab and line feed, DEL, C1) and halves of surrogate pairs. Those that
/// are white space or a line break (VT, FF, CR, NEL, U+2028, U+2029) become a blank, so that words do not
/// join; CR LF becomes LF.
QString cleaned(const QString &text);

/// cleaned(), with every embedding, override and isolate closed that the text opens, and no closing sign that
/// it does not open. Source: Unicode Standard Annex 9, 3.3.
QString closed(const QString &text);

/// closed() in one line, for a line of output: tabs and line feeds become blanks.
QString oneLine(const QString &text);

/// For a name inside a sentence: oneLine(), and between FSI and PDI where it has bidirectional controls or
/// letters of a right-to-left script. Any other name comes back as it is.
QString isolated(const QString &name);

} // namespace plaintext
} // namespace dp
