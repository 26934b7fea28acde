#pragma once

#include "cli/terminal.h"

#include <QStringList>

namespace dp::test {

/// Keeps the output of a command.
class RecordingTerminal final : public Terminal
{
public:
    void result(const QByteArray &bytes) override { out += bytes; }
    void note(const QString &line) override { notes << line; }
    Outcome finish() override { return failure ? Outcome(*failure) : success(); }

    QByteArray out;
    QStringList notes;
    std::optional<Error> failure; ///< error when writing the results, as if standard output were full
};

} // namespace dp::test
