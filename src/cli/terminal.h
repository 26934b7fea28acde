#pragma once

#include "base/plaintext.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace dp {

/// The output of the command line: results and messages, both in UTF-8 for any locale. An interface, so that
/// tests can record the output.
class Terminal
{
public:
    virtual ~Terminal() = default;
    /// Writes to standard output. The first failure is kept for finish().
    virtual void result(const QByteArray &bytes) = 0;
    /// Writes to standard error and adds a newline. Control characters are removed, because they would affect
    /// the terminal.
    virtual void note(const QString &line) = 0;
    /// Succeeds if all results were written.
    virtual Outcome finish() = 0;

    /// Writes one line of results that users read too. Control characters except tabs are removed, and
    /// bidirectional controls are closed, so that they do not affect the following text.
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
