#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace dp {

/// arXiv's category names: an archive (`cs`, `hep-th`) or a category of an archive (`cs.CL`). Source:
/// https://arxiv.org/category_taxonomy
namespace category {

/// isArchive(): whether the name is an archive. hasSubjectClasses(): whether the papers of an archive have a
/// subject class (`cs.CL`) instead of the bare name (`hep-th`).
bool isArchive(QStringView name);
bool hasSubjectClasses(QStringView archive);
/// Whether the text is an archive or a well-formed category of one. The class is not checked against a list,
/// because arXiv adds new ones.
bool isValid(QStringView name);
/// Whether arXiv had this category or archive in November 2026. arXiv adds new ones, so an unknown name is
/// only a reason for advice. The name must be in arXiv's spelling.
bool isKnown(QStringView name);
/// The name in arXiv's spelling: `CS.cl` becomes `cs.CL`. Unknown text is returned unchanged.
QString canonical(QStringView name);
/// The current name of an archive that was renamed or merged into another: `cmp-lg` is cs.CL. Other names are
/// returned in arXiv's spelling. Source: https://arxiv.org/archive
QString current(QStringView name);
/// Splits user input at commas, semicolons and white space. Duplicates are removed.
QStringList split(const QString &text);
/// Appends a category of a paper if the list does not have it. A list has at most 500, because each new one
/// is compared with all others; no real paper has as many.
void add(QStringList &categories, const QString &name);

} // namespace category
} // namespace dp
