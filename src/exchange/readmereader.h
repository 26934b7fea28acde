#pragma once

#include "exchange/readmepage.h"

namespace dp::readme {

class RowCache;

/// Whether the text has a table of papers under a heading.
bool looksLikePage(const QByteArray &bytes);
/// Reads pages as they exist: with other titles and introductions, missing columns, repeated spaces, `|` in a
/// text, PDF links, CRLF, a byte-order mark, no newline at the end, columns of other names and in another
/// order, tables without outer bars, lists of papers, nested headings. The heading directly above a table is
/// a keyword; a heading without a table is not. Control characters are removed.
/// cache: makes reading several versions of a page faster; may be null.
ReadmePage read(const QByteArray &bytes, RowCache *cache = nullptr);

} // namespace dp::readme
