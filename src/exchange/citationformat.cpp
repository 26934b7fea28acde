#include "exchange/citationformat.h"

#include "exchange/bibtexwriter.h"
#include "exchange/csljsonwriter.h"
#include "exchange/markdownwriter.h"
#include "exchange/riswriter.h"

using namespace Qt::StringLiterals;

namespace dp::citationformat {

std::optional<CitationFormat> named(const QString &name)
{
    if (name == "bibtex"_L1)
        return CitationFormat::Bibtex;
    if (name == "biblatex"_L1)
        return CitationFormat::Biblatex;
    if (name == "ris"_L1)
        return CitationFormat::Ris;
    if (name == "csl-json"_L1)
        return CitationFormat::CslJson;
    if (name == "markdown"_L1)
        return CitationFormat::Markdown;
    return std::nullopt;
}

std::unique_ptr<CitationWriter> writer(CitationFormat format, const BibtexStyle &style)
{
    switch (format) {
    case CitationFormat::Bibtex: return std::make_unique<BibtexWriter>(BibtexWriter::Dialect::Bibtex, style);
    case CitationFormat::Biblatex:
        return std::make_unique<BibtexWriter>(BibtexWriter::Dialect::Biblatex, style);
    case CitationFormat::Ris: return std::make_unique<RisWriter>();
    case CitationFormat::Markdown: return std::make_unique<MarkdownWriter>();
    case CitationFormat::CslJson: break;
    }
    return std::make_unique<CslJsonWriter>();
}

} // namespace dp::citationformat
