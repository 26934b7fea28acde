#pragma once

#include "base/keyword.h"
#include "exchange/keywordconfig.h"

namespace dp::configkeywords {

struct Found {
    QList<Keyword> keywords; ///< checked, in the order of the file
    QStringList problems; ///< in English, see keywordconfig::Found
};

/// Makes keywords of the groups. Filters that are plain words become terms. If a filter has operators such
/// as AND, the keyword gets a query.
Found in(const keywordconfig::Found &groups);

} // namespace dp::configkeywords
