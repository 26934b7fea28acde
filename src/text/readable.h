#pragma once

#include <QString>

namespace dp {

/// arXiv's text as a person reads it: TeX accents, Greek letters, common signs, sub- and superscripts and
/// text commands become characters; what is not known stays as it is. For showing only: what is stored and
/// exported is arXiv's own.
namespace readable {

QString text(const QString &tex);

} // namespace readable
} // namespace dp
