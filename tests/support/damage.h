#pragma once

#include <QString>
#include <QStringList>

namespace dp::test {

/// A library on disk with two keywords, some papers each, a star, a read mark, an older version and a ledger;
/// closed, so that the file has all of it. Ends the program where that fails.
void makeRichLibrary(const QString &path);

/// As a release with that schema ("001") has made it; see tests/data/schema.
void makeOldLibrary(const QString &path, const QString &schema);

/// What a person would miss, a line each: keywords, papers with their marks, lists, the ledger.
QStringList treasuresOf(const QString &path);

/// Changes one byte of a file.
void flip(const QString &path, qint64 at, uchar with = 0xff);
void cut(const QString &path, qint64 size);

} // namespace dp::test
