#pragma once

#include "base/result.h"

#include <QList>
#include <QSet>

namespace dp {

class Connection;

namespace revisionpolicy {

/// Returns those papers that are in the list of a keyword that does not ignore revisions.
Result<QSet<qint64>> notIgnored(Connection &connection, const QList<qint64> &papers);

} // namespace revisionpolicy
} // namespace dp
