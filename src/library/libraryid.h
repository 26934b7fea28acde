#pragma once

#include "base/result.h"

/// The random id of a library, see Connection::setId().
namespace dp {

class Connection;
class Library;

namespace libraryid {

/// Passes the stored id to the connection.
void read(Connection &connection);
/// Stores an id unless the library has one, and passes it to the connection. Runs in the caller's
/// transaction.
Outcome make(Connection &connection);
/// Gives a library that an older program made an id. A damaged library is not written.
Outcome ensure(Library &library);

} // namespace libraryid
} // namespace dp
