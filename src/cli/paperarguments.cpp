#include "cli/paperarguments.h"

#include "base/arxividtext.h"
#include "cli/commandcontext.h"
#include "cli/earlyexit.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/papers.h"

namespace dp::paperarguments {

Result<QList<qint64>> read(const QStringList &identifiers)
{
    QList<qint64> papers;
    for (const QString &text : identifiers) {
        const auto id = arxividtext::read(text);
        if (!id)
            return id.error();
        papers << id->key();
    }
    return papers;
}

Result<std::unique_ptr<Library>> openToWrite(const QString &path)
{
    return libraryfiles::exists(path) ? libraryopener::open(path, Library::Access::Write)
                                      : libraryopener::inMemory();
}

Result<QStringList> unknownOf(Library &library, const QList<qint64> &papers)
{
    QStringList unknown;
    for (const qint64 id : papers) {
        const auto isKnown = Papers(library).has(id);
        if (!isKnown)
            return isKnown.error();
        if (!*isKnown)
            unknown << ArxivId::fromKey(id).value_or(ArxivId()).toString();
    }
    return unknown;
}

int reportUnknown(const CommandContext &context, const QStringList &unknown)
{
    for (const QString &id : unknown)
        context.fail(Error{ErrorKind::UnknownPaper, id, {}});
    return unknown.isEmpty() ? commandline::Done : commandline::Failed;
}

} // namespace dp::paperarguments
