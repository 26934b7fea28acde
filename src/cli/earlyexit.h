#pragma once

#include <QString>

namespace dp {

/// Contains a text that the program prints, and the exit status with which it then ends.
struct EarlyExit {
    int status = 0;
    QString text; ///< text for standard output if the status is 0, otherwise for standard error
};

namespace commandline {

/// Defines the exit statuses, which scripts can check.
enum Exit { Done = 0, Failed = 1, WrongCall = 2, Interrupted = 130 };

/// Returns the result for a wrong call. Its text contains the sentence and a reference to the help.
EarlyExit wrongCall(const QString &what);
/// Prints the text to standard output or standard error, and returns the exit status.
int say(const EarlyExit &exit);

} // namespace commandline
} // namespace dp
