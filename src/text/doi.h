#pragma once

#include <QString>
#include <QStringList>

/// DOIs in the data of papers. arXiv gives one or several, and the authors have written them in any form.
namespace dp::doi {

/// Returns the DOIs in a text without resolver and without duplicates. A DOI that would break an entry of
/// BibTeX is left out. The first one is that of the paper.
QStringList usable(const QString &text);

/// Returns the text that is stored for a paper: all its DOIs, separated by spaces. If none is usable, this is
/// the given text with simplified white space.
QString stored(const QString &text);

/// Returns the address of a DOI that usable() has returned.
QString address(const QString &doi);

} // namespace dp::doi
