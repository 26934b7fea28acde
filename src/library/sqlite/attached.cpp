#include "library/sqlite/attached.h"

#include "base/filename.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {

Result<std::unique_ptr<Attached>> Attached::open(
    Connection &connection, const QString &path, const QString &schema)
{
    Statement attach(connection, u"ATTACH ? AS "_s + schema);
    // SQLite always interprets an absolute path as the name of a file.
    DP_TRY(attach.bind(filename::absolute(path)).run());
    return std::unique_ptr<Attached>(new Attached(connection, schema));
}

Attached::~Attached()
{
    // If detaching fails, closing the connection detaches the file.
    (void)m_connection.execute(u"DETACH "_s + m_schema);
}

} // namespace dp
