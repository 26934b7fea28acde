#pragma once

#include "base/result.h"
#include "transfer/gitcommand.h"
#include "transfer/publishoptions.h"

#include <QByteArray>

/// Finds out, before pages are written, whether a file of the person would be lost or a file outside of the
/// folder would be written. Changes nothing.
namespace dp::pageguard {

/// Checks the way from the folder to the file of a page. Errors: PublishLink, if the file or a folder above
/// it is a symbolic link; PublishInTheWay, if a folder is where the file must be, or the other way round.
Outcome checkPath(const QString &folder, const QString &name);
/// Checks the file of a page in a clone. page: the page as it is written now. Error PublishUncommitted: the
/// file, or its staged version, differs from the last commit, and this program has not written it.
Outcome checkUncommitted(const GitCommand &git, const QString &name, const QByteArray &page);
/// Checks the file of a page in a folder that git does not manage. Error PublishForeignFile: the file does
/// not look like a page of this kind that this program has written.
Outcome checkForeign(const QString &folder, PublishOptions::Page page);

} // namespace dp::pageguard
