#include "cli/terminal.h"

#include "base/files.h"
#include "base/writeerror.h"
#include "cli/clitext.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace dp {

void StandardTerminal::result(const QByteArray &bytes)
{
    if (m_failure)
        return;
    errno = 0;
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) != size_t(bytes.size())
        || std::fflush(stdout) != 0)
        //: where the output of a command goes
        m_failure = files::writeError(
            CliText::tr("standard output"), errno, QString::fromLocal8Bit(std::strerror(errno)));
}

void StandardTerminal::note(const QString &line)
{
    const QByteArray bytes = plaintext::closed(line).toUtf8() + '\n';
    // If this fails too, there is no way left to report it.
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

Outcome StandardTerminal::finish()
{
    if (m_failure)
        return *m_failure;
    return success();
}

} // namespace dp
