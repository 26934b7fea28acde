#pragma once

#include "base/arxivid.h"
#include "base/result.h"

#include <QList>
#include <QStringView>

#include <optional>

namespace dp {

/// Finds the one arXiv identifier in a text that a user pasted. Such a text can be the stamp of a PDF, a DOI,
/// an address of arXiv or of a site about its papers, a file name, or a Markdown link. For text that programs
/// have written, use ArxivId::parse(), which reads only the plain forms. The time is linear in the length of
/// the text. Can be called in any thread. Sources of the forms:
/// https://info.arxiv.org/help/arxiv_identifier.html,
/// https://info.arxiv.org/help/arxiv_identifier_for_services.html, https://info.arxiv.org/help/doi.html
namespace arxividtext {

struct Found {
    std::optional<ArxivId> id; ///< has its version if the text gives one
    QList<ArxivId> several; ///< all papers that the text names, if there is more than one; id is then empty
};

Found find(QStringView text);

/// Works like find(), but returns an error if the text does not contain exactly one identifier. Errors:
/// BadIdentifier, SeveralIdentifiers.
Result<ArxivId> read(const QString &text);

} // namespace arxividtext
} // namespace dp
