#pragma once

#include "base/paper.h"

#include <QList>

namespace dp::test {

/// A complete paper as a feed gives it, of this identifier (with a version, or version 1), with texts that
/// name it. Submitted in the identifier's month, at a second that grows with its number.
Paper somePaper(const QString &id);
QList<Paper> somePapers(const QStringList &ids);
/// The same as a page gives it: a day, no submission, no authors, no categories.
Paper onPage(Paper paper);
/// The identifiers without versions.
QStringList idsOf(const QList<Paper> &papers);
QStringList idsOf(const QList<qint64> &keys);
QStringList idsOf(const QList<ShelvedPaper> &papers);
qint64 keyOf(const QString &id);

} // namespace dp::test
