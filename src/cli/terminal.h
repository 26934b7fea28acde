#pragma once

#include "base/plaintext.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace dp {

/// Where the command line writes: results and everything else, each UTF-8 whatever the locale. A seam: tests
/// keep what is written.
class Terminal
{
public:
    virtual ~Terminal() = default;
    /// Standard output. Its first failure is kept for finish().
    virtual void result(const QByteArray &bytes) = 0;
    /// Standard error; a newline is added. Without control characters, which would reach the terminal.
    virtual void note(const QString &line) = 0;
    /// Whether all results were written.
    virtual Outcome finish() = 0;

    /// A line of results, for people as well: without control characters but tabs, and nothing in it turns
    /// what follows round.
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
