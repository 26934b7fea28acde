#pragma once

#include <QString>
#include <QStringList>

/// The texts of BibTeX fields as arXiv writes them: without the braces that protect capitals, without
/// escapes, and with accents as letters. Mathematics and other commands stay as they are.
namespace dp::bibtextext {

QString text(const QString &field);
/// Returns the authors of a field, each with the given name first.
QStringList authors(const QString &field);

} // namespace dp::bibtextext
