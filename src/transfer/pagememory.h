#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "library/connection.h"

#include <QHash>
#include <QString>

namespace dp {

/// What an export writes again of the pages that a library came from, beside its papers: the number in the
/// introduction and headings that say more than a keyword's name. In the caller's transaction.
struct PageMemory {
    struct Heading {
        QString text; ///< its lines; empty: `## ` and the keyword's name
        int rows = 0; ///< that stood under it
    };

    int maximum = -1; ///< in the introduction; -1: the page said none, or there was no page
    int limit = 0; ///< the largest of the keywords' when the page was read
    QHash<QString, Heading> headings; ///< by the keyword's folded name

    static Result<PageMemory> load(Connection &connection);
    Outcome save(Connection &connection) const;

    /// The page's number as long as nobody has changed the largest limit, which is what it says otherwise.
    int maximumFor(int largestLimit) const
    {
        return maximum >= 0 && limit == largestLimit ? maximum : largestLimit;
    }
    /// How many papers a list has at most. arXiv answers no more than Keyword::maximumLimit, a page may have
    /// more: those stay as long as nobody lowers the limit.
    int limitFor(const Keyword &keyword) const;
    /// The lines of the heading above so many rows. Its count follows the rows where they have changed.
    QString headingFor(const Keyword &keyword, int rows) const;
};

} // namespace dp
