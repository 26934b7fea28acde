#include "cli/commands/exportoutput.h"

#include "cli/commandcontext.h"
#include "cli/earlyexit.h"
#include "cli/openlibrary.h"
#include "transfer/exportfile.h"

using namespace Qt::StringLiterals;

namespace dp {

int exportoutput::write(const CommandContext &context, const QString &path,
    const std::function<Outcome(Library &, const files::Sink &)> &content)
{
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    const ExportFile::OwnFiles ownFiles{context.global.library, context.global.settings};
    if (path != "-"_L1) {
        const auto written = ExportFile::savePieces(
            [&](const files::Sink &sink) { return content(**library, sink); }, path, ownFiles);
        return written ? commandline::Done : context.fail(written.error());
    }
    if (const auto allowed = ExportFile::checkStandardOutput(ownFiles); !allowed)
        return context.fail(allowed.error());
    const auto written = content(**library, [&context](const QByteArray &piece) {
        context.terminal.result(piece);
        return success();
    });
    return written ? commandline::Done : context.fail(written.error());
}

} // namespace dp
