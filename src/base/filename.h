#pragma once

#include "base/result.h"

#include <QString>

namespace dp::filename {

/// Converts a name from the user to an absolute path. Without this, Qt reads a name that begins with a colon
/// as a resource of the program. SQLite reads "file:x" as an address, and ":memory:" as a database without a
/// file. A name that begins with "/" has no such special meaning.
QString absolute(const QString &name);
/// Converts the name of a folder that a person has typed into a field to an absolute path. A leading `~` is
/// the home folder. An empty name stays empty.
QString typedFolder(const QString &typed);

/// Resolves all links in the name and in its folder. The file need not exist. The result is then the path
/// where the file would be created; for a dangling link this is the target of the link. Two names of one file
/// give the same result, except for hard links. Errors: LinkLoop, NameTooLong, NameNotText, IsDirectory (a
/// name that ends in "/"), NoPermission. The error is NoSuchFolder if a link leads to a missing folder, or if
/// a part of the path that must be a folder is a file. Can be called in any thread.
Result<QString> resolve(const QString &name);

/// Works like resolve(), but returns the name unchanged if there is an error. For callers that only check
/// whether a file exists.
QString resolvedOrSame(const QString &name);

/// Creates the missing folders for a file. Returns the first folder that was created, or an empty string if
/// all folders existed.
Result<QString> makeFolderOf(const QString &file);
/// Removes the folders that makeFolderOf() created for this file, if they are empty.
void removeFolderOf(const QString &file, const QString &firstMade);

} // namespace dp::filename
