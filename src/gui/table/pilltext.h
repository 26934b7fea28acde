#pragma once

#include "gui/table/celltext.h"

#include <memory>

namespace dp {

/// The laid out texts of the chips in rows. Most chips are on many rows, so their texts are laid out only
/// once. GUI thread.
namespace pilltext {

/// Distance of a text from the edges of its background, in pixels.
constexpr int margin = 6;

/// Returns the whole text. The result may be shared.
std::shared_ptr<const CellText> whole(const QString &text, const QFont &font);
/// Returns the width of a chip with this text, in pixels.
int width(const CellText &text);

} // namespace pilltext
} // namespace dp
