#pragma once

#include <QString>
#include <QStringList>

namespace dp::bench {

/// Starts other programs, as a user or a script does.
namespace process {

struct Run {
    double time = 0; ///< ms
    double peak = 0; ///< maximum memory, MB
};

/// Returns the time from the start to the end, in ms.
double whole(const QString &program, const QStringList &arguments);
/// Returns the time from the start until a window reports on standard error that it was painted. After a
/// short delay, the memory is read and the program is killed.
Run untilPainted(const QString &program, const QStringList &arguments);

} // namespace process
} // namespace dp::bench
