#pragma once

#include "base/result.h"

#include <QStringList>

namespace dp {

class Connection;

namespace schematables {

/// Returns whether a database contains all of these tables. Libraries and backups of older programs have
/// fewer. schema: the name under which the database is attached, such as "main".
Result<bool> exist(Connection &connection, const QString &schema, const QStringList &names);

} // namespace schematables
} // namespace dp
