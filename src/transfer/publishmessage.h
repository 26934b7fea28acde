#pragma once

#include <QString>

/// The messages of the commits that publish pages. They are in English, like the pages.
namespace dp::publishmessage {

/// skipsCi: ask the services that build the repository to ignore the commit.
inline QString text(bool skipsCi)
{
    return skipsCi ? QStringLiteral("Update papers [skip ci]") : QStringLiteral("Update papers");
}

/// Returns whether this is the whole message of a commit of this program.
inline bool isOwn(const QString &message)
{
    return message == text(false) || message == text(true);
}

} // namespace dp::publishmessage
