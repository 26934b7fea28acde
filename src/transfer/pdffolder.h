#pragma once

#include "base/paper.h"
#include "base/result.h"
#include "library/library.h"
#include "library/pdffiles.h"
#include "transfer/keptpdf.h"

#include <QDateTime>
#include <QString>

namespace dp {

class PdfPart;
class Settings;

/// The folder in which the PDFs of a library are kept.
struct PdfFolder {
    QString path; ///< created when the first PDF is kept
    QString pattern; ///< of the names, see pdfname
    QString other{}; ///< a folder in which PDFs are put instead; it must exist; empty: none

    /// Returns the folder and the pattern that the settings name.
    static PdfFolder ofSettings(const Settings &settings);
    /// Returns the folder for somebody who has chosen none: a folder in that of the documents.
    static QString defaultPath();
    /// Returns the folder in which PDFs are put.
    QString target() const { return other.isEmpty() ? path : other; }
    /// Returns whether PDFs in the target are remembered. A PDF in another folder belongs to the person.
    bool isTargetKept() const;
};

/// Functions for PDFs in files. Use them in the thread of the library.
namespace pdffolder {

/// Returns the folder with paths without links. Creates it if it is missing.
Result<PdfFolder> prepare(const PdfFolder &folder);

/// Returns the absolute path of a file.
QString pathOf(const PdfFolder &folder, const PdfFile &file);

/// Returns the path of the PDF that is kept of a version. Returns an empty path if there is none, or if
/// somebody has removed it. A file that was moved within the folder is found by its identifier and its size.
Result<QString> kept(Library &library, const PdfFolder &folder, const ArxivId &version);

/// Returns the function that finds the kept PDFs of this folder.
KeptPdf lookup(const PdfFolder &folder);

/// Gives a complete PDF its name and remembers it. No file is overwritten: if the name is taken, the PDF gets
/// another one, unless the file there has the same content. isRemembered: the library is changed; it must not
/// be read-only. Returns the path.
Result<QString> keep(Library &library, const PdfFolder &folder, const Paper &paper, PdfPart &part,
    const QDateTime &now, bool isRemembered);

/// Copies a PDF that is kept elsewhere into the other folder and returns the path of the copy, which is not
/// remembered.
Result<QString> copy(const QString &from, const PdfFolder &folder, const Paper &paper);

} // namespace pdffolder
} // namespace dp
