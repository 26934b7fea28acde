#pragma once

#include <QString>

namespace dp::query {

/// A query or a term that the user entered.
struct PastedText {
    QString text; ///< the text, decoded once if isDecoded is true, otherwise unchanged
    bool isDecoded = false;
};

/// Reads text that users copy from an address bar. For a whole address of arXiv's API or of its search page,
/// the result is the query in the address. In other text, `a+AND+b` and percent escapes of valid UTF-8 are
/// decoded. Text without such escapes is unchanged: `C++`, `LK-99+` and `100%` contain none. The function has
/// no side effects and never decodes twice. Sources: RFC 3986, section 2.1; the form encoding of
/// https://url.spec.whatwg.org/#application/x-www-form-urlencoded; arXiv's search page
/// (https://info.arxiv.org/help/search.html).
PastedText readPasted(const QString &text);

/// Returns a translated sentence that shows the decoded text. The sentence is plain text.
QString decodedNote(const QString &decoded);

} // namespace dp::query
