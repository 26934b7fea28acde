#pragma once

#include "base/filecontent.h"
#include "base/result.h"
#include "library/library.h"
#include "transfer/pageexportoptions.h"

namespace dp {

/// Writes a page or a feed of papers. Papers are read one after the other, so that a library of any size can
/// be exported. Use it in the thread of the library.
class PageExport
{
public:
    using Options = PageExportOptions;

    /// Errors: UnknownKeyword, UnknownTag, UnknownPaper, UnknownSavedSearch, those of the library and of the
    /// sink.
    static Outcome write(Library &library, const Options &options, const files::Sink &sink);
};

} // namespace dp
