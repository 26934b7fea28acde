#pragma once

#include "cli/commandline.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace dp::startup {

/// Sets the text encoding, the user's folders, and the name and version of the program. Call this function
/// before the application object is created.
void prepare();

/// Returns the arguments as the shell passed them. Call this function before the application object is
/// created, because Qt then removes some of them.
QList<QByteArray> words(int argc, char *argv[]);

/// Returns an error if an argument, or the path of a folder that the call needs, is not valid UTF-8.
/// Otherwise Qt would replace the invalid bytes, and the program would use a different file. Call this
/// function after the translations are loaded.
std::optional<EarlyExit> checkText(const QList<QByteArray> &words);

} // namespace dp::startup
