#pragma once

#include "base/paper.h"

#include <QList>
#include <QString>

namespace dp {

/// A link on a page that other people read.
struct PaperLink {
    QString text; ///< external input: must be escaped
    QString address; ///< https or http, without quotation marks and angle brackets
};

/// The links of a paper. The addresses are made from its identifier, because the address that a source gives
/// is external input.
namespace paperlinks {

/// Returns the address of the abstract page of the version in the library.
QString page(const ArxivId &id);
/// Returns the address that all versions of a paper have.
QString permanent(const ArxivId &id);
/// Returns links to the abstract page, the PDF, the publisher, the code and the project.
QList<PaperLink> of(const Paper &paper);

} // namespace paperlinks
} // namespace dp
