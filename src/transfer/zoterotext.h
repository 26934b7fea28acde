#pragma once

#include "transfer/zoteroreport.h"

#include <QString>

namespace dp::zoterotext {

/// Returns a sentence about the papers that arrived in Zotero; empty: none was sent, now or earlier.
QString result(const ZoteroReport &report);
/// Returns sentences about what did not arrive or may not have arrived, one a line; empty: there is nothing.
/// The error of the report is one of them.
QString problems(const ZoteroReport &report);

} // namespace dp::zoterotext
