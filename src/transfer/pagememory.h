#pragma once

#include "base/keyword.h"
#include "base/result.h"

#include <QHash>
#include <QString>

namespace dp {

class LibraryProperties;

/// Data of the imported pages that an export writes again, besides the papers: the number in the
/// introduction, and headings that contain more than a keyword's name. Use it in the caller's transaction.
struct PageMemory {
    struct Heading {
        QString text; ///< its lines; empty: `## ` and the keyword's name
        int rows = 0; ///< number of rows that were under it
    };

    int maximum = -1; ///< number in the introduction; -1: the page had none, or there was no page
    int limit = 0; ///< largest limit of the keywords when the page was read
    QHash<QString, Heading> headings; ///< by the folded name of the keyword

    static Result<PageMemory> load(LibraryProperties properties);
    Outcome save(LibraryProperties properties) const;

    /// The number of the page if the largest limit has not changed since, otherwise the largest limit.
    int maximumFor(int largestLimit) const
    {
        return maximum >= 0 && limit == largestLimit ? maximum : largestLimit;
    }
    /// The maximum number of papers in a list. arXiv returns at most Keyword::maximumLimit papers, but an
    /// imported page may have more. These are kept unless the limit was lowered.
    int limitFor(const Keyword &keyword) const;
    /// The lines of the heading above this number of rows. Its count is updated if the rows have changed.
    QString headingFor(const Keyword &keyword, int rows) const;
};

} // namespace dp
