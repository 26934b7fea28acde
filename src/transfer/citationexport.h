#pragma once

#include "base/filecontent.h"
#include "base/result.h"
#include "exchange/citationformat.h"
#include "library/library.h"
#include "library/paperreader.h"

#include <QList>

#include <optional>

namespace dp {

/// Writes citations of papers for a reference manager. Papers are read one after the other, so that a library
/// of any size can be exported. Use it in the thread of the library.
class CitationExport
{
public:
    /// Only papers that fulfil all conditions are written. Muted papers are written too.
    struct Options {
        CitationFormat format = CitationFormat::Bibtex;
        BibtexStyle style = {};
        std::optional<QString> keywordName;
        std::optional<QString> tagName;
        std::optional<QString> search;
        bool starredOnly = false;
        std::optional<QList<qint64>> papers; ///< each of them must be in the library
        /// Newest first. If `papers` is the only condition, its order is kept.
        SortKey order = SortKey::Submitted;
    };

    /// Errors: UnknownKeyword, UnknownTag, UnknownPaper, those of the library and of the sink.
    static Outcome write(Library &library, const Options &options, const files::Sink &sink);
};

} // namespace dp
