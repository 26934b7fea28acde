#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace dp {

/// arXiv's category names: an archive (`cs`, `hep-th`) or a category of one (`cs.CL`).
/// Source: https://arxiv.org/category_taxonomy
namespace category {

/// Every archive, and whether its papers carry a subject class (`cs.CL`) rather than its bare name
/// (`hep-th`).
bool isArchive(QStringView name);
bool hasSubjectClasses(QStringView archive);
/// Whether the text is an archive or a well-formed category of one. The class itself is not checked against
/// a list: arXiv adds some.
bool isValid(QStringView name);
/// In arXiv's spelling: `CS.cl` becomes `cs.CL`. Unknown text stays as it is.
QString canonical(QStringView name);
/// What an archive is called today that was renamed or became a part of another: `cmp-lg` is cs.CL.
/// Everything else in arXiv's spelling. Source: https://arxiv.org/archive
QString current(QStringView name);
/// Splits what a person types: commas, semicolons or white space between names. Doubles are dropped.
QStringList split(const QString &text);
/// Appends a category of a paper that the list does not have. A list takes no more than 500, because each is
/// compared with all before it; no paper has as many.
void add(QStringList &categories, const QString &name);

} // namespace category
} // namespace dp
