// Fuzz target for the file of a library (library/). The file may have any bytes, and its tables may have any
// values. The program must read the file or report an error, and must never hang. A library that is reported
// as valid must be readable, searchable and writable, and must need no repair.
#include "fuzz/fuzz.h"
#include "fuzz/spoiltlibrary.h"
#include "library/keywords.h"
#include "library/library.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/recovery/repair.h"
#include "library/transaction.h"
#include "support/somepaper.h"

using namespace Qt::StringLiterals;
using dp::Library;
using dp::fuzz::isWhole;
using dp::fuzz::readAll;

namespace {

QString path()
{
    return dp::fuzz::scratchPath(u"library.sqlite"_s);
}

/// Marks papers, adds a paper and a version, and removes a keyword. Returns whether all changes were written.
bool writeSome(Library &library)
{
    dp::Connection &connection = library;
    dp::Transaction transaction(connection);
    if (!transaction.begin())
        return false;
    dp::Papers papers(connection);
    const QDateTime now(QDate(2025, 3, 4), QTime(8, 0), Qt::UTC);
    const auto ids = dp::PaperReader(connection).ids({});
    bool good = ids.ok();
    for (const auto mark : {dp::Mark::Starred, dp::Mark::Read, dp::Mark::Unstarred, dp::Mark::Unread})
        good = papers.mark(ids ? *ids : QList<qint64>(), mark).ok() && good;
    dp::Keyword zebra;
    zebra.name = u"Zebra"_s;
    const auto keyword = dp::Keywords(connection).add(zebra);
    good = keyword.ok() && good;
    const auto stored = papers.store(dp::test::somePapers({u"2503.00001v1"_s, u"2502.18411v3"_s}),
        keyword ? keyword->id : 0, dp::Source::Feed, now);
    good = stored.ok() && good;
    good = (!keyword || dp::Keywords(connection).remove(keyword->id).ok()) && good;
    return good && transaction.commit().ok();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    dp::fuzz::makeSpoilt(path(), dp::fuzz::bytesOf(data, size));
    bool whole = false;
    if (auto library = dp::libraryopener::open(path(), Library::Access::Read)) {
        whole = isWhole(**library);
        DP_RULE(readAll(**library) || !whole, u"reading what is whole"_s);
    }
    auto library = dp::libraryopener::open(path(), Library::Access::Write);
    if (!library)
        return 0;
    const bool written = writeSome(**library);
    DP_RULE(written || !whole, u"writing into what is whole"_s);
    if (dp::repair::mend(**library) && isWhole(**library)) {
        const auto again = dp::repair::mend(**library);
        DP_RULE(again.ok() && again->isEmpty(), again ? again->join(u'\n') : again.error().detail);
    }
    return 0;
}
