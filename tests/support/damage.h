#pragma once

#include "library/library.h"

#include <QString>
#include <QStringList>

namespace dp::test {

/// Creates a library on disk that contains two keywords with some papers each, a star, a read mark, tags,
/// notes, PDFs in files, saved searches, a paper that was sent to Zotero, an older version of a paper, and a
/// ledger. Closes the library, so that the file contains all data. Ends the program on error.
void makeRichLibrary(const QString &path);

/// Creates a library with the schema of an old release, for example "001". The schemas are in
/// tests/data/schema.
void makeOldLibrary(const QString &path, const QString &schema);

/// Returns the data that a user would not want to lose, one line for each item: keywords, papers with their
/// marks, tags and notes, the lists of the keywords, and the ledger.
QStringList userDataOf(const QString &path);

/// Returns the names of the keywords and of the saved searches in the order of their tabs. The name of a
/// saved search has a question mark before it.
QStringList tabOrderOf(Library &library);

/// Replaces the byte at offset `at` of the file.
void flip(const QString &path, qint64 at, uchar with = 0xff);
void cut(const QString &path, qint64 size);

} // namespace dp::test
