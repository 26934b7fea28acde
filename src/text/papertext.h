#pragma once

#include "base/paper.h"

/// Texts about a paper for the clipboard.
namespace dp::papertext {

/// Returns three lines: the title, the authors with year and identifier, and the address of the abstract
/// page. TeX is converted for display.
QString reference(const Paper &paper);
/// Returns title, authors, date, categories, comment, journal reference, DOI, abstract and address, each on a
/// line of its own.
QString whole(const Paper &paper);
/// Returns one line of Markdown: the title as a link, the authors, the year and the identifier. The text of
/// the paper is escaped, so that it is shown as it is.
QString markdown(const Paper &paper);
/// Returns one line for a list of references: authors, year, title, journal reference or identifier, and the
/// DOI or the address.
QString citation(const Paper &paper);

} // namespace dp::papertext
