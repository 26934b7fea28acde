#pragma once

#include "base/keyword.h"
#include "library/ledger.h"
#include "refresh/fetchplan.h"

#include <QDateTime>
#include <QString>

namespace dp::pagestore {

/// Contains the state of a refresh at the time when an answer arrives.
struct Asked {
    Keyword keyword;
    FetchPlan fetchPlan;
    query::Slice slice;
    QString host;
    QDateTime now; ///< UTC
    /// Time of the answer by the server's clock (UTC); invalid: the server sent no time.
    QDateTime serverTime;
    QDateTime began; ///< time when this run began to send requests for the keyword (UTC)
    QDate today; ///< current date in the user's time zone
    bool emptyBefore = false; ///< the previous answer to this request was empty too
    bool mayLookAgain = false; ///< if the page has unusable entries, it may be requested once more
    /// A page of this run contradicts the stored state. It was accepted only because arXiv has sent the same
    /// answer for a week.
    bool tookDoubted = false;
    /// Data about the first page, by which the server can later say that the answer is unchanged.
    KnownAnswer answer;
};

} // namespace dp::pagestore
