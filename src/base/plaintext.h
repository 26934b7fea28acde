#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Makes text from outside safe to store and show. A control character can clear a terminal or change its
/// title, and a bidirectional override can reverse a sentence, so both are removed or closed. Any thread.
namespace plaintext {

/// Whether cleaned() would return the text unchanged.
bool isClean(QStringView text);

/// Removes control characters (C0 except tab and line feed, DEL, C1) and lone surrogates. White space and
/// line breaks among them (VT, FF, CR, NEL, U+2028, U+2029) become a blank, so that words are not joined. CR
/// LF becomes LF.
QString cleaned(const QString &text);

/// Like cleaned(). It also closes every embedding, override and isolate that the text opens, and removes
/// closing signs without an opening one. Source: Unicode Standard Annex 9, 3.3.
QString closed(const QString &text);

/// Like closed(), for one line of output: tabs and line feeds become blanks.
QString oneLine(const QString &text);

/// Like oneLine(), for a name inside a sentence. The name is put between FSI and PDI if it has bidirectional
/// controls or letters of a right-to-left script.
QString isolated(const QString &name);

} // namespace plaintext
} // namespace dp
