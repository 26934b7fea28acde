#pragma once

#include "base/result.h"
#include "library/library.h"
#include "library/paperreader.h"

#include <QList>
#include <QString>

#include <optional>

namespace dp {

/// Selects the papers of an export. Only papers that fulfil all conditions are selected.
struct ExportSelection {
    std::optional<QString> keywordName{};
    std::optional<QString> tagName{};
    std::optional<QString> search{};
    bool starredOnly = false;
    std::optional<QList<qint64>> papers{}; ///< each of them must be in the library
    /// Newest first. If `papers` is the only condition, its order is kept.
    SortKey order = SortKey::Submitted;
    Muted muted = Muted::Included;
};

/// Use these functions in the thread of the library. Errors: UnknownKeyword, UnknownTag, UnknownPaper, those
/// of the library.
namespace exportselection {

/// Returns the query for the papers. It does not contain the conditions `search` and `papers`.
Result<PaperQuery> queryOf(Library &library, const ExportSelection &selection);
/// Returns the papers that fulfil all conditions.
Result<QList<qint64>> ids(Library &library, const PaperQuery &query, const ExportSelection &selection);

} // namespace exportselection
} // namespace dp
