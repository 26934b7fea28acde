#include "library/pdffiles.h"

#include "base/moment.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr auto columns = "SELECT paper_id, version, path, size, fetched, is_own FROM pdf_files "_L1;

PdfFile readRow(const Statement &row)
{
    return {ArxivId::fromKey(row.integer(0), int(row.integer(1))).value_or(ArxivId()), row.text(2),
        row.integer(3), QDateTime::fromString(row.text(4), Qt::ISODate), row.integer(5) != 0};
}

} // namespace

Result<std::optional<PdfFile>> PdfFiles::of(const ArxivId &version)
{
    Statement row(m_connection, columns + u"WHERE paper_id = ? AND version = ?"_s);
    DP_TRY(row.bind(version.key(), version.version()).run());
    std::optional<PdfFile> file;
    if (row.next())
        file = readRow(row);
    DP_TRY(row.outcome());
    return file;
}

Result<QList<PdfFile>> PdfFiles::all()
{
    Statement rows(m_connection, columns + u"ORDER BY paper_id DESC, version DESC"_s);
    DP_TRY(rows.run());
    QList<PdfFile> files;
    while (rows.next())
        files << readRow(rows);
    DP_TRY(rows.outcome());
    return files;
}

Outcome PdfFiles::add(const PdfFile &file)
{
    Statement write(m_connection,
        u"INSERT OR REPLACE INTO pdf_files (paper_id, version, path, size, fetched, is_own)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s);
    return write
        .bind(file.id.key(), file.id.version(), file.path, file.size,
            Moment::fromDateTime(file.fetched).iso(), int(file.isOwn))
        .run();
}

Outcome PdfFiles::remove(const ArxivId &version)
{
    Statement remove(m_connection, u"DELETE FROM pdf_files WHERE paper_id = ? AND version = ?"_s);
    return remove.bind(version.key(), version.version()).run();
}

} // namespace dp
