#pragma once

#include "cli/commandline.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace dp::startup {

/// What comes before the application object: how texts are written, where the person's folders are, and the
/// program's name and version.
void prepare();

/// The words of the call as the shell gave them; take them before the application object, which removes some.
QList<QByteArray> words(int argc, char *argv[]);

/// Refuses a call whose words, or whose folders where they are needed, are not UTF-8: Qt would put another
/// character in the place of what it cannot read, and the file would be another one. Once texts are
/// translated.
std::optional<EarlyExit> checkText(const QList<QByteArray> &words);

} // namespace dp::startup
