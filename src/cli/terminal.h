#pragma once

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
    /// Standard error; a newline is added.
    virtual void note(const QString &line) = 0;
    /// Whether all results were written.
    virtual Outcome finish() = 0;

    void resultLine(const QString &line) { result(line.toUtf8() + '\n'); }
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
