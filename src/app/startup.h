#pragma once

#include "cli/commandline.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace dp::startup {

/// Sets up the text encoding, the user's folders, and the name and version of the program. Call it before the
/// application object is created.
void prepare();

/// The arguments as the shell passed them. Call it before the application object is created, which removes
/// some of them.
QList<QByteArray> words(int argc, char *argv[]);

/// Refuses a call if an argument, or a folder that the call needs, is not valid UTF-8. Qt would replace the
/// invalid bytes, and the program would use a different file. Call it after the translations are loaded.
std::optional<EarlyExit> checkText(const QList<QByteArray> &words);

} // namespace dp::startup
