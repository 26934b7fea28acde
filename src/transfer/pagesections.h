#pragma once

#include "transfer/pageexportoptions.h"

#include <QList>
#include <QString>

namespace dp {

/// A section of a page, with its papers in their order.
struct PageSection {
    QString name; ///< in English if it is not the name of a keyword or of a saved search
    QList<qint64> ids;
    bool isKeyword = false; ///< the section has the papers of a keyword
};

/// Use these functions in the thread of the library.
namespace pagesections {

/// Returns the sections of a page with these options.
Result<QList<PageSection>> of(Library &library, const PageExportOptions &options);
/// Returns the papers of all sections without duplicates. Papers of several sections are sorted by their
/// submission, newest first.
QList<qint64> merged(const QList<PageSection> &sections);

} // namespace pagesections
} // namespace dp
