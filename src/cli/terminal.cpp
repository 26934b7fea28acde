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
        //: a name for the destination of a command's output
        m_failure = files::writeError(
            CliText::tr("standard output"), errno, QString::fromLocal8Bit(std::strerror(errno)));
}

void StandardTerminal::note(const QString &line)
{
    const QByteArray bytes = plaintext::closed(line).toUtf8() + '\n';
    // An error of standard error is ignored, because there is no other place to report it.
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

Outcome StandardTerminal::finish()
{
    if (m_failure)
        return *m_failure;
    return success();
}

} // namespace dp
