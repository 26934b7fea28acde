#include "library/recovery/attachedbackup.h"

#include "library/libraryfiles.h"
#include "library/recovery/backup.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp::attachedbackup {
namespace {

Outcome verify(Connection &connection, const QString &path, const QString &schema)
{
    Statement row(connection, u"PRAGMA %1.application_id"_s.arg(schema));
    DP_TRY(row.run());
    if (!row.next() || row.integer(0) != backup::applicationId)
        return Error{ErrorKind::NotABackup, path, {}};
    row.finish();
    Statement check(connection, u"PRAGMA %1.quick_check(1)"_s.arg(schema));
    DP_TRY(check.run());
    if (!check.next() || check.text(0) != "ok"_L1)
        return Error{ErrorKind::NotABackup, path, check.text(0)};
    return success();
}

} // namespace

Result<std::unique_ptr<Attached>> open(Connection &connection, const QString &path, const QString &schema)
{
    if (!libraryfiles::exists(path)) // attaching would create a missing file
        return Error{ErrorKind::NoSuchFile, path, {}};
    auto attached = Attached::open(connection, path, schema);
    if (!attached || !verify(connection, path, schema))
        return Error{ErrorKind::NotABackup, path, {}};
    return attached;
}

} // namespace dp::attachedbackup
