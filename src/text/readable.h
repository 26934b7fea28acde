#pragma once

#include <QString>

namespace dp {

/// Converts arXiv's text for display. TeX accents, Greek letters, common symbols, subscripts, superscripts
/// and text commands become characters. Unknown commands are unchanged. Use the result only for display: the
/// library and exports contain the original text.
namespace readable {

QString text(const QString &tex);

} // namespace readable
} // namespace dp
