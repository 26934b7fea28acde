#pragma once

#include <QString>

namespace dp {

/// Sets the appearance of the program: light, dark, or the same as the desktop. Light and dark are for
/// desktops that do not report their appearance to Qt programs. All functions are called in the GUI thread,
/// at any time.
namespace appearance {

/// name: the value of the setting: "desktop", "light" or "dark".
void apply(const QString &name);
/// Loads the fonts before the first text is drawn. Loading the first font makes Qt ask the system for all
/// fonts.
void loadFonts();

} // namespace appearance
} // namespace dp
