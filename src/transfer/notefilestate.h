#pragma once

#include <QByteArray>
#include <QString>

namespace dp {

/// Notices changes of note files by other programs. Can be called in any thread.
namespace notefilestate {

/// Returns a hash of the content of a file.
QByteArray hashOf(const QByteArray &bytes);
/// Returns whether there is something at this path, also a link without a target.
bool isTaken(const QString &path);
/// Returns whether the file still has the content with this hash. An empty hash: whether the path is free.
bool isUnchanged(const QString &path, const QByteArray &hash);

} // namespace notefilestate
} // namespace dp
