#include "library/library.h"

#include "library/sqlite/connection.h"

namespace dp {

Library::Library(std::unique_ptr<Connection> connection, bool isNew, const QString &createdFolder)
    : m_connection(std::move(connection))
    , m_isNew(isNew)
    , m_createdFolder(createdFolder)
{
}

Library::~Library() = default;

QString Library::path() const
{
    return m_connection->path();
}

Outcome Library::checkFile()
{
    return m_connection->checkFile();
}

void Library::shareMutes(const std::shared_ptr<MuteCache> &mutes, bool isReadElsewhere)
{
    m_connection->setMuteCache(mutes);
    m_connection->setMutesReadElsewhere(isReadElsewhere);
}

Result<qint64> Library::versionOfOthers()
{
    return m_connection->versionOfOthers();
}

} // namespace dp
