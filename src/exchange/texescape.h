#pragma once

#include <QString>

namespace dp::texescape {

/// Returns a text of arXiv as the value of a field of BibTeX. Mathematics and common text commands are kept,
/// accents become characters, and all other characters with a meaning in TeX are escaped. The braces of the
/// result are balanced, because BibTeX also counts escaped braces.
QString text(const QString &text);

} // namespace dp::texescape
