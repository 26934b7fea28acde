#pragma once

#include "base/arxivid.h"
#include "base/result.h"

#include <QList>
#include <QStringView>

#include <optional>

namespace dp {

/// Finds the one arXiv identifier in a text that a user pasted: the stamp of a PDF, a DOI, an address of
/// arXiv or of a site about its papers, a file name, a Markdown link. For text from programs use
/// ArxivId::parse(), which reads only the plain forms. Takes time that is linear in the length of the text.
/// Any thread. Sources of the forms: https://info.arxiv.org/help/arxiv_identifier.html,
/// https://info.arxiv.org/help/arxiv_identifier_for_services.html, https://info.arxiv.org/help/doi.html
namespace arxividtext {

struct Found {
    std::optional<ArxivId> id; ///< with the version if the text has one
    QList<ArxivId> several; ///< each paper once, if the text names more than one; id is then empty
};

Found find(QStringView text);

/// Like find(), for a text that must be an identifier. Errors: BadIdentifier, SeveralIdentifiers.
Result<ArxivId> read(const QString &text);

} // namespace arxividtext
} // namespace dp
