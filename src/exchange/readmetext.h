#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// The lines of a page in Markdown.
namespace dp::readmetext {

/// Returns the lines of a page without control characters and byte-order mark.
QStringList linesOf(const QByteArray &bytes);
/// Returns whether the line begins or ends a block of code.
bool isFence(const QString &line);
/// Returns whether the line ends a fold (`<details>`).
bool endsFold(const QString &line);

} // namespace dp::readmetext
