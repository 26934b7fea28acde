#pragma once

#include <QString>
#include <QStringList>

/// The list of sections above a page of cv-arxiv-daily and similar repositories.
namespace dp::pagecontents {

/// Returns the lines of the list. label: the visible text of its fold.
QString of(const QString &label, const QStringList &sections);
struct Found {
    QString label; ///< empty: there is no list
    qsizetype line = -1; ///< index of its first item
};
/// Finds the list in these lines.
Found in(const QStringList &lines);

} // namespace dp::pagecontents
