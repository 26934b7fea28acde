#pragma once

#include <QString>

namespace dp::query {

/// A query or a term as a person gave it, and whether it had to be read as a piece of an address.
struct PastedText {
    QString text; ///< decoded once where isDecoded, else as it was given
    bool isDecoded = false;
};

/// Reads what people copy from an address bar. A whole address of arXiv's API or of its search page gives its
/// query; `a+AND+b` and percent escapes that are UTF-8 are decoded. All else stays as it is: `C++`, `LK-99+`
/// and `100%` are no escapes. Pure, and never decodes twice. Sources: RFC 3986, section 2.1; the form
/// encoding of https://url.spec.whatwg.org/#application/x-www-form-urlencoded; arXiv's search page
/// (https://info.arxiv.org/help/search.html).
PastedText readPasted(const QString &text);

/// The translated sentence that says what the text was decoded to. Plain text.
QString decodedNote(const QString &decoded);

} // namespace dp::query
