#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "library/papers.h"

#include <QStringList>

#include <optional>

namespace dp {

/// Contains the result of a refresh or a fill of one keyword.
struct RefreshReport {
    Keyword keyword;
    ChangeSet changes;
    QStringList skipped; ///< descriptions of unusable entries, in English
    /// Error that ended the refresh; the pages that were stored before the error stay.
    std::optional<Error> error;
    /// Error that prevented the requests for new versions of older papers. The next refresh requests them.
    /// All other work of this refresh is done.
    std::optional<Error> versionsError;
    bool notDue = false; ///< no request was sent, because arXiv has announced nothing since the last answer
    bool cutOff = false; ///< the refresh ended at the maximum number of papers, and a gap is left
    /// The report is about papers that belong to no keyword of the run, such as starred papers whose keyword
    /// was removed.
    bool isOfOtherPapers = false;

    /// Returns whether the keyword ignores new versions, so that they are not counted as changes.
    bool areRevisionsIgnored() const { return keyword.revisions == Keyword::Revisions::Ignored; }
};

} // namespace dp
