#pragma once

#include "base/paper.h"

/// Texts about a paper for the clipboard.
namespace dp::papertext {

/// Returns three lines: the title, the authors with year and identifier, and the address of the abstract
/// page. TeX is converted for display.
QString reference(const Paper &paper);

} // namespace dp::papertext
