#pragma once

#include "exchange/readmepage.h"
#include "library/transaction.h"
#include "transfer/importreport.h"

namespace dp {
class PageSequence;
}

namespace dp::pageimport {

/// Stores a page in the library, in the caller's transaction. The papers under a heading are added to an
/// existing keyword, or to a new keyword. The limit of the keyword is raised to the number of rows under its
/// heading, but at most to Keyword::maximumLimit.
Outcome store(Transaction &transaction, const ReadmePage &page, const QDateTime &now, ImportReport &report);

/// A version of a page in the history of a repository.
struct Version {
    QDateTime seen; ///< time when its papers were first seen
    bool givesColumns = false; ///< later exports have the columns of this version
    PageSequence &earlier;
};

/// Like store(), for the next version of a page. Papers that the library does not have become read. After the
/// last version in a transaction, arrange() must be called.
Outcome store(Transaction &transaction, const ReadmePage &page, const Version &version, const QDateTime &now,
    ImportReport &report);
/// Puts the papers of the stored versions in their places in the lists.
Outcome arrange(Transaction &transaction, PageSequence &stored);

} // namespace dp::pageimport
