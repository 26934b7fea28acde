#pragma once

#include <QString>

namespace dp {

/// A text that the program prints before it exits.
struct EarlyExit {
    int status = 0;
    QString text; ///< goes to standard output if the status is 0, else to standard error
};

namespace commandline {

/// Exit statuses for scripts.
enum Exit { Done = 0, Failed = 1, WrongCall = 2, Interrupted = 130 };

/// The result for a wrong call: the sentence and a reference to the help.
EarlyExit wrongCall(const QString &what);
/// Prints the text to the correct stream and returns the exit status.
int say(const EarlyExit &exit);

} // namespace commandline
} // namespace dp
