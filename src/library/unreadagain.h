#pragma once

#include "base/paper.h"
#include "base/result.h"

namespace dp {

class Connection;

namespace unreadagain {

/// Makes a paper unread again if one of its keywords wants this and the change is news, see
/// revisionnews::isNews(). before, after: the texts of the paper. Must be called in the transaction that
/// stores the change.
Outcome afterChange(Connection &connection, qint64 id, const Paper &before, const Paper &after);

} // namespace unreadagain
} // namespace dp
