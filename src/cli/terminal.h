#pragma once

#include "base/plaintext.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace dp {

/// Writes the results and messages of the command line, in UTF-8 for any locale. The functions are virtual,
/// so that tests can record the output.
class Terminal
{
public:
    virtual ~Terminal() = default;
    /// Writes to standard output. If this fails, finish() returns the first error.
    virtual void result(const QByteArray &bytes) = 0;
    /// Writes to standard error and adds a newline. Control characters are removed, because they would affect
    /// the terminal.
    virtual void note(const QString &line) = 0;
    /// Returns the first error of writing results; success if all results were written.
    virtual Outcome finish() = 0;

    /// Writes one line of results that users and scripts read. Control characters except tabs are removed.
    /// Open bidirectional controls are closed, so that they do not affect the following text.
    void resultLine(const QString &line) { result(plaintext::closed(line).toUtf8() + '\n'); }
};

class StandardTerminal final : public Terminal
{
public:
    void result(const QByteArray &bytes) override;
    void note(const QString &line) override;
    Outcome finish() override;

private:
    std::optional<Error> m_failure;
};

} // namespace dp
