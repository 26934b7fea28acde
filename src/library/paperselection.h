#pragma once

#include "base/result.h"
#include "library/papercondition.h"

#include <QDateTime>
#include <QString>

namespace dp {

class Connection;

/// Finds the papers of a library that fulfil a condition.
namespace paperselection {

/// Returns the SQL that selects the ids of the papers that fulfil the condition. The singular and the plural
/// of a word match each other, as in arXiv's search.
QString sqlOf(const PaperCondition &condition);

/// Adds the papers that fulfil the condition to the list of a keyword. Papers without a submission time are
/// added only if they are in the archive. Returns the number of papers that were not in the list before. Must
/// be called in a transaction.
Result<int> addToList(
    Connection &connection, qint64 keywordId, const PaperCondition &condition, const QDateTime &now);

} // namespace paperselection
} // namespace dp
