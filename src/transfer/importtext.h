#pragma once

#include "transfer/importfile.h"

#include <QStringList>

namespace dp::importtext {

/// Returns plain sentences that explain how the headings of a page became keywords, and which keywords may
/// find nothing. Empty if the file is not a page.
QStringList headingsTold(const ImportFile::Report &report);
/// Returns plain sentences about the feeds of a list that did not become one keyword with the title of the
/// feed: divided and renamed feeds, feeds that have a keyword already, and feeds that are not from arXiv.
/// `name`: the name of the file. Empty if there are no such feeds.
QStringList feedsTold(const QString &name, const ImportFile::Report &report);

} // namespace dp::importtext
