#pragma once

#include <QString>

namespace dp {

/// Sets a light or dark appearance, or that of the desktop. For desktops that do not tell a Qt program their
/// appearance. GUI thread, at any time.
namespace appearance {

/// name: the value of the setting: "desktop", "light" or "dark".
void apply(const QString &name);
/// Loads the fonts before the first text is drawn. Qt then asks the system for all its fonts.
void loadFonts();

} // namespace appearance
} // namespace dp
