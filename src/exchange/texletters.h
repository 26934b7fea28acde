#pragma once

#include <QString>

namespace dp::texletters {

/// Replaces letters by TeX in a text that texescape::text() has made: é becomes {\'e}, and φ in mathematics
/// becomes \varphi. Letters without a command in TeX, such as those of Chinese, stay as they are. So do Đ, Þ,
/// ș, ơ and their like: their commands need a font encoding that many documents have not, and pandoc drops
/// the letter without a word.
QString toTex(const QString &escaped);

} // namespace dp::texletters
