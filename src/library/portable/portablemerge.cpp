#include "library/portable/portablemerge.h"

#include "library/portable/incomingkeywords.h"
#include "library/portable/incomingpapers.h"
#include "library/searchindex.h"
#include "library/sqlite/attached.h"
#include "library/sqlite/connection.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

namespace dp::portablemerge {
namespace {

Result<Report> mergeAttached(Connection &connection, const Progress &progress)
{
    Report report;
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    IncomingKeywords keywords(connection);
    DP_TRY(keywords.addTags());
    DP_TRY(keywords.addKeywords(report));
    DP_TRY(keywords.addSavedSearches(report));
    DP_TRY(keywords.addRemovedKeywords());
    DP_TRY(keywords.addProperties());
    DP_TRY(IncomingPapers(connection, progress).add(report));
    DP_TRY(transaction.commit());
    return report;
}

} // namespace

Result<Report> merge(Library &library, const QString &path, const Progress &progress)
{
    Connection &connection = library;
    const auto attached = Attached::open(connection, path, u"incoming"_s);
    if (!attached)
        return attached.error();
    // The incoming database is discarded, so it needs no protection.
    DP_TRY(connection.execute(u"PRAGMA incoming.journal_mode = OFF"_s));
    DP_TRY(connection.execute(u"PRAGMA incoming.synchronous = OFF"_s));
    DP_TRY(SearchIndex::setMemory(connection, SearchIndex::Memory::Much));
    const auto report = mergeAttached(connection, progress);
    const Outcome usual = SearchIndex::setMemory(connection, SearchIndex::Memory::Usual);
    if (report && !usual)
        return usual.error();
    return report;
}

} // namespace dp::portablemerge
