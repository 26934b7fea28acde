#pragma once

#include "base/result.h"

#include <QDate>
#include <QDateTime>

namespace dp {

class Transaction;

/// Decides which papers of an import are old and are therefore stored as read. Otherwise an import would hide
/// the new papers among thousands of old ones.
namespace importhistory {

enum class Kind {
    Snapshot, ///< arXiv's metadata snapshot: all papers of many years
    Repository, ///< the earlier versions of a README
    File, ///< a README or a feed, which may have the newest papers
};

/// Returns the day for Papers::setReadBefore(). Papers that arXiv has announced only after the last refresh
/// are new. Before the first refresh, no paper of a snapshot or a repository is new, and
/// all papers of a file are.
Result<QDate> readBefore(Transaction &transaction, Kind kind, const QDateTime &now);

/// Returns the first day (UTC) on which papers were submitted that arXiv had not announced yet at this time.
QDate firstUnannouncedDay(const QDateTime &at);

} // namespace importhistory
} // namespace dp
