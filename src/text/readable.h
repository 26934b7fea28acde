#pragma once

#include <QString>

namespace dp {

/// Converts arXiv's text for display: TeX accents, Greek letters, common signs, subscripts, superscripts and
/// text commands become characters. Unknown commands are unchanged. Only for display: the original text is
/// stored and exported.
namespace readable {

QString text(const QString &tex);

} // namespace readable
} // namespace dp
