#include "base/userfolders.h"

#include <QByteArray>

#include <algorithm>
#include <cerrno>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dp::userfolders {
namespace {

constexpr auto ownFolder = "/.local/share/daily-papers";

bool isFolder(const QByteArray &path)
{
    struct stat info = {};
    return ::stat(path.constData(), &info) == 0 && S_ISDIR(info.st_mode);
}

/// Returns whether the program's folder in this home folder can be read, or can be created.
bool isUsable(const QByteArray &home)
{
    if (!home.startsWith('/') || home.count('/') == home.size()) // "/" cannot be a home folder
        return false;
    QByteArray folder = home + ownFolder;
    if (::access(folder.constData(), R_OK | X_OK) == 0)
        return true;
    while (folder.size() > 1 && ::access(folder.constData(), F_OK) != 0) {
        if (errno != ENOENT) // no folder can be created there
            return false;
        folder.truncate(std::max<qsizetype>(1, folder.lastIndexOf('/')));
    }
    return isFolder(folder) && ::access(folder.constData(), W_OK | X_OK) == 0;
}

QByteArray accountHome()
{
    QByteArray buffer(16384, '\0');
    struct passwd entry = {}, *found = nullptr;
    while (::getpwuid_r(::getuid(), &entry, buffer.data(), size_t(buffer.size()), &found) == ERANGE
        && buffer.size() < 1024 * 1024)
        buffer.resize(2 * buffer.size());
    return found ? QByteArray(found->pw_dir) : QByteArray();
}

} // namespace

QByteArray home(const QByteArray &fromEnvironment, const QByteArray &fromAccount)
{
    if (isUsable(fromEnvironment))
        return fromEnvironment;
    if (isUsable(fromAccount))
        return fromAccount;
    return fromEnvironment.startsWith('/') ? fromEnvironment : fromAccount;
}

bool isHomeKnown()
{
    const QByteArray home = qgetenv("HOME");
    const bool isRoot = home.count('/') == home.size();
    return !home.isEmpty()
        && (!isRoot || ::access("/", W_OK | X_OK) == 0 || ::access(ownFolder, R_OK | X_OK) == 0);
}

void prepareEnvironment()
{
    const QByteArray before = qgetenv("HOME");
    if (!isUsable(before))
        if (const QByteArray now = home(before, accountHome()); now != before && !now.isEmpty())
            qputenv("HOME", now);
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        if (const QByteArray folder = qgetenv(name); !folder.isEmpty() && !folder.startsWith('/'))
            qunsetenv(name);
}

} // namespace dp::userfolders
