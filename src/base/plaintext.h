#pragma once

#include <QString>
#include <QStringView>

namespace dp {

/// Makes external text safe to store and show. A control character can clear a terminal or change its title,
/// so it is removed. A bidirectional override can reverse a sentence, so it is removed or closed. Can be
/// called in any thread.
namespace plaintext {

/// Returns whether cleaned() would return the text unchanged.
bool isClean(QStringView text);

/// Returns whether the text has a character that can be seen.
bool hasVisible(const QString &text);

/// Removes lone surrogates and control characters (C0 except tab and line feed, DEL, C1). Control characters
/// that are white space or line breaks (VT, FF, CR, NEL), and U+2028 and U+2029, become a space, so that
/// words are not joined. CR LF becomes LF.
QString cleaned(const QString &text);

/// Returns the text without noncharacters such as U+FFFE, U+FDD0 and U+1FFFF. HTML forbids all of them, and
/// XML some. Surrogates stay.
QString withoutNoncharacters(const QString &text);

/// Works like cleaned(). Also closes every embedding, override and isolate that the text opens, and removes
/// closing characters without an opening one. Source: Unicode Standard Annex 9, 3.3.
QString closed(const QString &text);

/// Works like closed(), for one line of output: tabs and line feeds become spaces.
QString oneLine(const QString &text);

/// Works like oneLine(), for a name inside a sentence. If the name has bidirectional controls or letters of a
/// right-to-left script, it is enclosed in FSI and PDI.
QString isolated(const QString &name);

} // namespace plaintext
} // namespace dp
