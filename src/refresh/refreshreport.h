#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "library/papers.h"

#include <QStringList>

#include <optional>

namespace dp {

/// The result of a refresh or a fill of one keyword.
struct RefreshReport {
    Keyword keyword;
    ChangeSet changes;
    QStringList skipped; ///< descriptions of unusable entries, in English
    std::optional<Error> error; ///< reason for the end; pages stored before it stay
    /// Set if new versions of older papers could not be requested. The next refresh requests them. All other
    /// work is done.
    std::optional<Error> versionsError;
    bool notDue = false; ///< no request sent: arXiv has announced nothing since the last answer
    bool cutOff = false; ///< the refresh reached the user's limit, and a gap is left
    /// The report is about papers without a keyword in the run: starred papers whose keyword was removed.
    bool isOfOtherPapers = false;
};

} // namespace dp
