#pragma once

#include <QString>

namespace dp {

/// Light, dark, or as the desktop has it; for desktops that tell a Qt program neither. GUI thread, at any
/// time.
namespace appearance {

/// "desktop", "light" or "dark", as the setting has it.
void apply(const QString &name);
/// What the first text takes, done beforehand: Qt asks the system for all its fonts then.
void loadFonts();

} // namespace appearance
} // namespace dp
