#pragma once

#include "base/filecontent.h"
#include "base/result.h"
#include "exchange/citationformat.h"
#include "library/library.h"
#include "transfer/exportselection.h"

namespace dp {

/// Writes citations of papers for a reference manager. Papers are read one after the other, so that a library
/// of any size can be exported. Use it in the thread of the library.
class CitationExport
{
public:
    /// Muted papers are written too.
    struct Options : ExportSelection {
        CitationFormat format = CitationFormat::Bibtex;
        BibtexStyle style = {};
    };

    /// Errors: UnknownKeyword, UnknownTag, UnknownPaper, those of the library and of the sink.
    static Outcome write(Library &library, const Options &options, const files::Sink &sink);
};

} // namespace dp
