#pragma once

#include "base/paper.h"

#include <QList>

namespace dp::test {

/// Returns a complete paper, like one read from a feed. The identifier may include a version; otherwise it is
/// version 1. All texts contain the identifier. The paper is submitted in the month of its identifier; a
/// higher number in the identifier means a later second.
Paper somePaper(const QString &id);
QList<Paper> somePapers(const QStringList &ids);
/// Returns the paper as if it was read from a README page: it has a day, but no submission time, no authors
/// and no categories.
Paper onPage(Paper paper);
/// Returns the identifiers of the papers, without versions.
QStringList idsOf(const QList<Paper> &papers);
QStringList idsOf(const QList<qint64> &keys);
QStringList idsOf(const QList<LibraryPaper> &papers);
qint64 keyOf(const QString &id);

} // namespace dp::test
