#pragma once

#include "base/arxivid.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace dp {

class Connection;

/// A PDF of one version of a paper that is kept in a file.
struct PdfFile {
    ArxivId id; ///< with its version
    QString path; ///< relative to the folder of the PDFs, or absolute
    qint64 size = 0; ///< in bytes, as it was written
    QDateTime fetched; ///< UTC
    bool isOwn = true; ///< the program has created the file; it never removes other files
};

/// Remembers which PDFs are kept in files. The files themselves may have been moved or removed since.
class PdfFiles
{
public:
    explicit PdfFiles(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns the PDF of a version; nothing if none is known.
    Result<std::optional<PdfFile>> of(const ArxivId &version);
    /// Returns all PDFs, those of new papers first.
    Result<QList<PdfFile>> all();
    /// Adds a PDF, or replaces what is known of the same version.
    Outcome add(const PdfFile &file);
    Outcome remove(const ArxivId &version);

private:
    Connection &m_connection;
};

} // namespace dp
