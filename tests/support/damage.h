#pragma once

#include <QString>
#include <QStringList>

namespace dp::test {

/// Creates a library on disk with two keywords, some papers each, a star, a read mark, an older version and a
/// ledger. The library is closed, so that the file has all data. Ends the program on error.
void makeRichLibrary(const QString &path);

/// Creates a library with the schema of an old release, for example "001". See tests/data/schema.
void makeOldLibrary(const QString &path, const QString &schema);

/// Returns the data that a person would miss, one line each: keywords, papers with their marks, lists, the
/// ledger.
QStringList userDataOf(const QString &path);

/// Changes one byte of a file.
void flip(const QString &path, qint64 at, uchar with = 0xff);
void cut(const QString &path, qint64 size);

} // namespace dp::test
