#pragma once

#include "base/paper.h"

#include <QList>

namespace dp::test {

/// Returns a complete paper as from a feed, with this identifier (with a version, or version 1) and with
/// texts that contain it. It is submitted in the identifier's month, at a second that grows with its number.
Paper somePaper(const QString &id);
QList<Paper> somePapers(const QStringList &ids);
/// Returns the paper as from a page: a day, but no submission time, authors or categories.
Paper onPage(Paper paper);
/// Returns the identifiers without versions.
QStringList idsOf(const QList<Paper> &papers);
QStringList idsOf(const QList<qint64> &keys);
QStringList idsOf(const QList<LibraryPaper> &papers);
qint64 keyOf(const QString &id);

} // namespace dp::test
