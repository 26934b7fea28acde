#pragma once

#include <QString>

namespace dp::query {

/// Reads `Must: slam, lidar; Any: loop`. After a label in capitals (`AND:a b`), a list without commas is a
/// list of words. Empty if the heading does not begin with a label.
QString labelledQuery(const QString &heading);

} // namespace dp::query
