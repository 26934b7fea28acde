#pragma once

#include "exchange/bibtexstyle.h"

#include <QString>

#include <memory>
#include <optional>

namespace dp {

class CitationWriter;

/// The formats of reference managers.
enum class CitationFormat { Bibtex, Biblatex, Ris, CslJson };

namespace citationformat {

/// Returns the format with this name on the command line: bibtex, biblatex, ris or csl-json.
std::optional<CitationFormat> named(const QString &name);
/// style: used by the formats BibTeX and biblatex.
std::unique_ptr<CitationWriter> writer(CitationFormat format, const BibtexStyle &style = {});

} // namespace citationformat
} // namespace dp
