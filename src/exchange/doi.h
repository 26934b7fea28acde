#pragma once

#include <QString>
#include <QStringList>

/// DOIs in the data of papers.
namespace dp::doi {

/// Returns the DOIs in a text without resolver and without duplicates. A DOI that would break an entry of
/// BibTeX is left out.
QStringList usable(const QString &text);

} // namespace dp::doi
