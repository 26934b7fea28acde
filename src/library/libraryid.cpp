#include "library/libraryid.h"

#include "library/library.h"
#include "library/libraryproperties.h"
#include "library/recovery/repair.h"
#include "library/sqlite/connection.h"
#include "library/transaction.h"

#include <QUuid>

namespace dp::libraryid {

void read(Connection &connection)
{
    const auto id = LibraryProperties(connection).get(LibraryProperties::Name::LibraryId);
    connection.setId(id ? *id : QString());
}

Outcome make(Connection &connection)
{
    LibraryProperties properties(connection);
    const auto id = properties.get(LibraryProperties::Name::LibraryId);
    if (!id)
        return id.error();
    if (id->isEmpty())
        DP_TRY(properties.set(
            LibraryProperties::Name::LibraryId, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    read(connection);
    return success();
}

Outcome ensure(Library &library)
{
    Connection &connection = library;
    if (connection.hasId() || !repair::quickCheck(connection))
        return success();
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    DP_TRY(make(connection));
    return transaction.commit();
}

} // namespace dp::libraryid
