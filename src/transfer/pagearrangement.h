#pragma once

#include "exchange/pagetexts.h"
#include "exchange/readmepage.h"
#include "transfer/sectionchoice.h"

#include <algorithm>

namespace dp {

class Settings;

/// How a person wants published pages: their texts, columns and sections. Without changes, it is the standard
/// page.
struct PageArrangement {
    PageTexts texts{};
    /// Title and date are always among them, so that the page can be imported again. Empty: the standard
    /// columns.
    QList<ReadmeColumn> columns{};
    int rows = 0; ///< maximum number of papers in a section; 0: as many as the keyword has
    QList<SectionChoice> sections{}; ///< other tabs follow in their order

    int preview = 0; ///< maximum number of papers in a section of a preview; 0: it is no preview

    /// Returns the arrangement in the settings.
    static PageArrangement of(const Settings &settings);
    /// Returns a limit of papers that is not larger than `rows`.
    int limited(int limit) const { return rows > 0 && (limit == 0 || rows < limit) ? rows : limit; }
    /// Returns how many papers of a section with this limit are written.
    int written(int limit) const { return preview > 0 ? std::min(preview, limited(limit)) : limited(limit); }

    friend bool operator==(const PageArrangement &, const PageArrangement &) = default;
};

} // namespace dp
