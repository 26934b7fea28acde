#pragma once

#include "base/result.h"

/// Functions for the random id of a library. For its purpose see Connection::setId().
namespace dp {

class Connection;
class Library;

namespace libraryid {

/// Reads the stored id of the library and passes it to the connection.
void read(Connection &connection);
/// Creates and stores an id if the library has no id. Passes the id to the connection. Must be called in a
/// transaction.
Outcome make(Connection &connection);
/// Creates an id if the library has no id because an older program created it. A damaged library is not
/// changed.
Outcome ensure(Library &library);

} // namespace libraryid
} // namespace dp
