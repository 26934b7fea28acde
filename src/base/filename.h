#pragma once

#include "base/result.h"

#include <QString>

namespace dp::filename {

/// Makes a name from the user an absolute path. Qt reads a name that begins with a colon as a resource of the
/// program, and SQLite reads "file:x" as an address and ":memory:" as no file. A name that begins with "/"
/// has no such meaning.
QString absolute(const QString &name);

/// Resolves all links in the name and in its folder. The file may be missing: the result is then the path
/// where it would be created, which for a dangling link is the target of the link. Two names of one file give
/// the same result, except for hard links. Errors: LinkLoop, NameTooLong, NameNotText, IsDirectory (a name
/// that ends in "/"), NoPermission, and NoSuchFolder if a link leads to a missing folder or if a file is in
/// the place of a folder. Any thread.
Result<QString> resolve(const QString &name);

/// Like resolve(), but returns the name unchanged on an error. For callers that only check whether a file
/// exists.
QString resolvedOrSame(const QString &name);

/// Creates the missing folders for a file. Returns the first one that was created, empty if all existed.
Result<QString> makeFolderOf(const QString &file);
/// Removes the folders that makeFolderOf() created for this file, if they are empty.
void removeFolderOf(const QString &file, const QString &firstMade);

} // namespace dp::filename
