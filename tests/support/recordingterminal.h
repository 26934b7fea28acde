#pragma once

#include "cli/terminal.h"

#include <QStringList>

namespace dp::test {

/// A terminal that stores the output of a command for the test.
class RecordingTerminal final : public Terminal
{
public:
    void result(const QByteArray &bytes) override { out += bytes; }
    void note(const QString &line) override { notes << line; }
    Outcome finish() override { return failure ? Outcome(*failure) : success(); }

    QByteArray out;
    QStringList notes;
    std::optional<Error> failure; ///< error of writing the results, for example a full disk; empty: none
};

} // namespace dp::test
