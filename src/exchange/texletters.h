#pragma once

#include <QString>

namespace dp::texletters {

/// Replaces letters with accents by TeX in a text that texescape::text() has made: é becomes {\'e}. Letters
/// without a common command in TeX, such as those of Chinese, and mathematics stay as they are.
QString toTex(const QString &escaped);

} // namespace dp::texletters
