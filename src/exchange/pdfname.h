#pragma once

#include "base/paper.h"

#include <QString>
#include <QStringList>

/// The names of PDF files, by a pattern that the user chooses. Can be called in any thread.
namespace dp::pdfname {

QString defaultPattern();
/// Returns the words that a pattern can contain, such as "{title}".
QStringList placeholders();

/// Returns the name of the PDF of this version of a paper. TeX is converted for display. If the name would be
/// too long, the title is cut, and then the authors; the identifier always stays. Text in braces that is not
/// a placeholder stays as it is. The name is safe on all file systems, see safename.
QString of(const QString &pattern, const Paper &paper);

/// Returns another name for a file whose name is taken; number is 1 for the first one. The name gets the
/// identifier if it lacks it, and then a number.
QString alternative(const QString &name, const ArxivId &id, int number);

/// Returns the identifier with its version as a part of a name: "hep-th_9901001v2".
QString identifier(const ArxivId &id);

} // namespace dp::pdfname
