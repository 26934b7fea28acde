#pragma once

#include <QString>
#include <QStringList>

namespace dp::bench {

/// Another program, as a person or a script starts it.
namespace process {

struct Run {
    double time = 0; ///< ms
    double peak = 0; ///< MB of memory at most
};

/// From the start to the end, in ms.
double whole(const QString &program, const QStringList &arguments);
/// From the start to the moment when a window says on standard error that it has painted. It is left alone
/// for a moment before its memory is read, and then killed.
Run untilPainted(const QString &program, const QStringList &arguments);

} // namespace process
} // namespace dp::bench
