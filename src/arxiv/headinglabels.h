#pragma once

#include <QString>

namespace dp::query {

/// Returns the query for a heading with labels, such as `Must: slam, lidar; Any: loop`. After a label in
/// capitals (`AND:a b`), a list without commas is a list of words. Returns an empty string if the heading
/// does not begin with a label.
QString labelledQuery(const QString &heading);

} // namespace dp::query
