#pragma once

#include "base/filecontent.h"
#include "base/result.h"
#include "exchange/citationformat.h"
#include "exchange/citationkey.h"
#include "library/library.h"
#include "transfer/exportselection.h"
#include "transfer/givenkeys.h"

namespace dp {

class Settings;

/// Writes citations of papers for a reference manager. Papers are read one after the other, so that a library
/// of any size can be exported. Use it in the thread of the library.
class CitationExport
{
public:
    /// Muted papers are written too.
    struct Options : ExportSelection {
        CitationFormat format = CitationFormat::Bibtex;
        BibtexStyle style = {};
        QString keyPattern = citationkey::defaultPattern; ///< of papers that have no key yet
    };

    /// keys: gets the keys of papers that had none. The caller stores them when the citations are written.
    /// Errors: UnknownKeyword, UnknownTag, UnknownPaper, those of the library and of the sink.
    static Outcome write(
        Library &library, const Options &options, const files::Sink &sink, GivenKeys *keys = nullptr);
    /// Returns the pattern of the settings; the default pattern if it is not valid.
    static QString patternOf(const Settings &settings);
};

} // namespace dp
