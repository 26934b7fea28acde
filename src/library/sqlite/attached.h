#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace dp {

class Connection;

/// Attaches another SQLite file to a connection under a schema name, and detaches it in the destructor. Must
/// not be created or destroyed in a transaction.
class Attached
{
public:
    static Result<std::unique_ptr<Attached>> open(
        Connection &connection, const QString &path, const QString &schema);
    ~Attached();
    Attached(const Attached &) = delete;
    Attached &operator=(const Attached &) = delete;

private:
    Attached(Connection &connection, const QString &schema)
        : m_connection(connection)
        , m_schema(schema)
    {
    }
    Connection &m_connection;
    const QString m_schema;
};

} // namespace dp
