#pragma once

#include "library/library.h"
#include "transfer/publishoptions.h"

namespace dp::publishedpage {

/// Returns the content of a page. Use it in the thread of the library.
Result<QByteArray> content(Library &library, const PublishOptions &options, PublishOptions::Page page);
/// Returns whether a file looks like a page of this kind from this program: it has the line with the day of
/// the last update, or the name of the program, or it is empty.
bool isGenerated(const QByteArray &bytes, PublishOptions::Page page);
/// Returns whether two versions of a page differ at most in the day of the last update.
bool isSameButDay(const QByteArray &one, const QByteArray &other);

} // namespace dp::publishedpage
