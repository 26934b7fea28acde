#pragma once

#include <QDBusConnection>
#include <QStringList>

#include <functional>

namespace dp {

/// Asks the file manager of the desktop over D-Bus
/// (https://www.freedesktop.org/wiki/Specifications/file-manager-interface/).
namespace filemanager {

/// Shows the folder of these files, with the files selected. Returns at once. Calls failed(), perhaps later,
/// if there is no file manager on the bus or if it gives an error. GUI thread.
void show(const QDBusConnection &bus, const QStringList &paths, const std::function<void()> &failed);

} // namespace filemanager
} // namespace dp
