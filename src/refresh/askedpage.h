#pragma once

#include "base/keyword.h"
#include "library/ledger.h"
#include "refresh/fetchplan.h"

#include <QDateTime>
#include <QString>

namespace dp::pagestore {

/// The state of a refresh when an answer arrives.
struct Asked {
    Keyword keyword;
    FetchPlan fetchPlan;
    query::Slice slice;
    QString host;
    QDateTime now; ///< UTC
    QDateTime serverTime; ///< UTC, from the server's clock; invalid: the server sent no time
    QDateTime began; ///< UTC: start of this run's requests for the keyword
    QDate today; ///< in the person's time zone
    bool emptyBefore = false; ///< the previous answer was empty too
    bool mayLookAgain = false; ///< a page with unusable entries may be requested once more
    /// A page of this run was accepted only because it has been the same for a week.
    bool tookDoubted = false;
    KnownAnswer answer; ///< lets the server recognise this answer later, if it is the first page
};

} // namespace dp::pagestore
