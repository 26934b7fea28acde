#pragma once

#include "base/result.h"

#include <QString>

namespace dp::filename {

/// A name that a person gave, as one that begins at the root. Qt takes a name that begins with a colon for a
/// resource of the program, and SQLite takes "file:x" for an address and ":memory:" for no file; none of them
/// does so with a name that begins with "/".
QString absolute(const QString &name);

/// The file that a name leads to, through all links, with its folder as the system knows it. The file need
/// not be there: then it is where it would be made, which for a link that leads nowhere is the target of the
/// link. Two names of one file give the same answer, but for hard links. Errors: LinkLoop, NameTooLong,
/// NameNotText, IsDirectory (a name that ends in "/"), NoPermission, and NoSuchFolder where a link leads to a
/// folder that is not there or a file stands where a folder is needed. Any thread.
Result<QString> resolve(const QString &name);

/// The same, or the name as it is where it leads nowhere. For who only looks whether there is something.
QString resolvedOrSame(const QString &name);

/// Makes the folders that a file needs. Answers the first one that it made, empty where all were there.
Result<QString> makeFolderOf(const QString &file);
/// Takes back what makeFolderOf() has made for this file, as far as the folders are empty.
void removeFolderOf(const QString &file, const QString &firstMade);

} // namespace dp::filename
