#pragma once

#include "base/result.h"
#include "text/searchfields.h"

#include <QStringList>

namespace dp {

class Connection;

/// Reads the values of the fields of a search that depend on the library: authors, tags and keywords.
namespace searchvalues {

/// Returns at most `most` values that begin like this. Tags and keywords are in their order. Authors are
/// those with the most papers among the newest papers that have such an author; one of the names of an author
/// must begin like this.
Result<QStringList> beginningWith(
    Connection &connection, searchfields::Field field, const QString &beginning, qsizetype most);

} // namespace searchvalues
} // namespace dp
