#pragma once

#include "base/paper.h"

#include <QDateTime>
#include <QString>

/// The parts of a paper that Atom and JSON feeds have in common.
namespace dp::feedentry {

/// Returns the times in the form of RFC 3339. If a time is not known, another time of the paper is returned.
QString published(const LibraryPaper &libraryPaper);
QString updated(const LibraryPaper &libraryPaper);
/// Returns the time since which the entry is as it is: that of the version, or when the library first had the
/// paper. Invalid: unknown.
QDateTime changed(const LibraryPaper &libraryPaper);
/// Returns authors, abstract, comment and links as HTML.
QString html(const Paper &paper);

} // namespace dp::feedentry
