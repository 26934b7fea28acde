#pragma once

#include <QString>
#include <QStringList>

namespace dp::bench {

/// Functions that start other programs, as a user or a script does.
namespace process {

struct Run {
    double time = 0; ///< time in milliseconds
    double peak = 0; ///< maximum memory in MB
};

/// Runs the program and returns the time from its start to its end, in milliseconds.
double whole(const QString &program, const QStringList &arguments);
/// Starts the program and measures the time until its window reports on standard error that it was painted.
/// After a short delay, reads the maximum memory and ends the program.
Run untilPainted(const QString &program, const QStringList &arguments);

} // namespace process
} // namespace dp::bench
