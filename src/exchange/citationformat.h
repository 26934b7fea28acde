#pragma once

#include "exchange/bibtexstyle.h"

#include <QString>

#include <memory>
#include <optional>

namespace dp {

class CitationWriter;

/// The formats of reference managers, and Markdown.
enum class CitationFormat { Bibtex, Biblatex, Ris, CslJson, Markdown };

namespace citationformat {

/// Returns the format with this name on the command line: bibtex, biblatex, ris, csl-json or
/// markdown.
std::optional<CitationFormat> named(const QString &name);
/// style: used by the formats BibTeX and biblatex.
std::unique_ptr<CitationWriter> writer(CitationFormat format, const BibtexStyle &style = {});

} // namespace citationformat
} // namespace dp
