#pragma once

#include "exchange/pageformat.h"
#include "transfer/exportselection.h"
#include "transfer/pagearrangement.h"

#include <QDate>

namespace dp {

/// Without a condition, the page has a section for each keyword and saved search. A section of a keyword
/// or of a saved search has as many papers as in a README. With one of the conditions `tagName`,
/// `search`, `starredOnly` and `papers`, the page has one section with all papers that fulfil them.
struct PageExportOptions : ExportSelection {
    PageFormat format = PageFormat::Html;
    std::optional<QString> savedSearchName{}; ///< only this saved search
    bool areSavedSearchesIncluded = true; ///< a page with all keywords also has all saved searches
    QDate today{}; ///< date of the page if the library was never updated
    PageArrangement arrangement{}; ///< of a published page; otherwise the standard one
    QString address{}; ///< http or https, see PageHead
};

} // namespace dp
