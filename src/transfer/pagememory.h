#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "exchange/pageprofile.h"
#include "exchange/readmelayout.h"

#include <QHash>
#include <QString>

#include <optional>

namespace dp {

class LibraryProperties;

/// Contains the data of imported pages that an export writes in addition to the papers. These are the number
/// in the introduction, and headings that contain more than a keyword's name. load() and save() use the
/// caller's transaction.
struct PageMemory {
    struct Heading {
        QString text; ///< lines of the heading; empty: the heading is `## ` and the keyword's name
        int rows = 0; ///< number of rows under the heading in the imported page
    };

    int maximum = -1; ///< number in the introduction; -1: the page has no number, or no page was imported
    ReadmeLayout layout = ReadmeLayout::DailyArxiv; ///< of the page from which the library was imported
    std::optional<PageProfile> profile{}; ///< of that page, if its layout is not exactly DailyArXiv's
    int limit = 0; ///< largest limit of all keywords when the page was imported
    QHash<QString, Heading> headings; ///< headings by the folded name of the keyword

    static Result<PageMemory> load(LibraryProperties properties);
    Outcome save(LibraryProperties properties) const;

    /// Returns the number for the introduction. This is the imported number, if the largest limit of the
    /// keywords has not changed since the import; otherwise it is the largest limit.
    int maximumFor(int largestLimit) const
    {
        return maximum >= 0 && limit == largestLimit ? maximum : largestLimit;
    }
    /// Returns the maximum number of papers that an export writes for the keyword. arXiv returns at most
    /// Keyword::maximumLimit papers, but an imported page may have more. All of them are exported, unless the
    /// user has lowered the limit.
    int limitFor(const Keyword &keyword) const;
    /// Returns the lines of the heading for this number of rows. If the number differs from the imported
    /// page, the count in the heading is updated.
    QString headingFor(const Keyword &keyword, int rows) const;
};

} // namespace dp
