#pragma once

#include "base/arxivid.h"
#include "base/result.h"

#include <QStringView>

#include <optional>

namespace dp {

/// Finds the one arXiv identifier in a text that a person has pasted: the stamp of a PDF, a DOI, an address
/// of arXiv or of a site about its papers, a file name, a Markdown link. ArxivId::parse() reads the plain
/// forms alone, and is for text of programs. Takes time that is linear in the length of the text. Any thread.
/// Sources of the forms: https://info.arxiv.org/help/arxiv_identifier.html,
/// https://info.arxiv.org/help/arxiv_identifier_for_services.html, https://info.arxiv.org/help/doi.html
namespace arxividtext {

struct Found {
    std::optional<ArxivId> id; ///< with its version where the text has one
    bool isSeveral = false; ///< the text names more than one paper; then there is no id
};

Found find(QStringView text);

/// The same where an identifier is expected. Errors: BadIdentifier, SeveralIdentifiers.
Result<ArxivId> read(const QString &text);

} // namespace arxividtext
} // namespace dp
