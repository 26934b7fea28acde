#include "library/recovery/pdfbackup.h"

#include "library/sqlite/connection.h"
#include "library/sqlite/schematables.h"

using namespace Qt::StringLiterals;

namespace dp {

Outcome pdfbackup::restore(Connection &connection)
{
    const auto has = schematables::exist(connection, u"backup"_s, {u"pdf_files"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    return connection.execute(
        u"INSERT OR IGNORE INTO main.pdf_files (paper_id, version, path, size, fetched, is_own)"
        " SELECT paper_id, version, path, size, fetched, is_own FROM backup.pdf_files"_s);
}

} // namespace dp
