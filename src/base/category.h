#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace dp {

/// Functions for arXiv's category names. A name is an archive (`cs`, `hep-th`) or a category of an archive
/// (`cs.CL`). Source: https://arxiv.org/category_taxonomy
namespace category {

/// isArchive() returns whether the name is an archive. hasSubjectClasses() returns whether the papers of the
/// archive have a subject class (`cs.CL`) instead of the archive's name alone (`hep-th`).
bool isArchive(QStringView name);
bool hasSubjectClasses(QStringView archive);
/// Returns whether the text is an archive or a well-formed category of an archive. The subject class is not
/// checked against a list, because arXiv adds new classes.
bool isValid(QStringView name);
/// Returns whether arXiv had this category or archive in November 2026. The name must be in arXiv's spelling.
/// arXiv adds new categories, so an unknown name causes only advice, not an error.
bool isKnown(QStringView name);
/// Returns the name in arXiv's spelling: `CS.cl` becomes `cs.CL`. Unknown text is returned unchanged.
QString canonical(QStringView name);
/// Returns the current name of an archive that was renamed or merged into another one: `cmp-lg` is now cs.CL.
/// Other names are returned in arXiv's spelling. Source: https://arxiv.org/archive
QString current(QStringView name);
/// Splits user input at commas, semicolons and white space, and removes duplicates.
QStringList split(const QString &text);
/// Appends a category of a paper if the list does not contain it yet. The list is limited to 500 categories,
/// because each new category is compared with all others. No real paper has that many.
void add(QStringList &categories, const QString &name);

} // namespace category
} // namespace dp
