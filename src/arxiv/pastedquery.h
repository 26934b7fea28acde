#pragma once

#include <QString>

namespace dp::query {

/// A query or a term as the user entered it, and whether it was decoded as a part of an address.
struct PastedText {
    QString text; ///< decoded once if isDecoded, otherwise unchanged
    bool isDecoded = false;
};

/// Reads text that users copy from an address bar. For a whole address of arXiv's API or of its search page,
/// the result is its query. `a+AND+b` and percent escapes of valid UTF-8 are decoded. Other text is
/// unchanged: `C++`, `LK-99+` and `100%` contain no escapes. Pure, and never decodes twice. Sources: RFC
/// 3986, section 2.1; the form encoding of https://url.spec.whatwg.org/#application/x-www-form-urlencoded;
/// arXiv's search page (https://info.arxiv.org/help/search.html).
PastedText readPasted(const QString &text);

/// The translated sentence that shows the decoded text. Plain text.
QString decodedNote(const QString &decoded);

} // namespace dp::query
