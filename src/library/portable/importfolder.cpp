#include "library/portable/importfolder.h"

#include "base/temporaryfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dp::importfolder {
namespace {

const QString folderName = u"daily-papers-import-"_s;
const QString lockName = u"lock"_s;

/// Returns whether the program that uses the folder has ended. A folder that was just created may not be
/// locked yet.
bool isLeft(const QFileInfo &folder)
{
    constexpr int days = 2, seconds = 60;
    const QDateTime now = QDateTime::currentDateTime();
    const QFileInfo lock(folder.filePath() + u'/' + lockName);
    if (!lock.isFile() || lock.isSymLink())
        return folder.lastModified() < now.addDays(-days);
    if (lock.lastModified() > now.addSecs(-seconds))
        return false;
    QFile file(lock.filePath());
    return file.open(QIODevice::ReadOnly) && ::flock(file.handle(), LOCK_EX | LOCK_NB) == 0;
}

} // namespace

QString start()
{
    return temporaryFolder() + u'/' + folderName;
}

std::unique_ptr<QFile> lock(const QString &folder)
{
    auto file = std::make_unique<QFile>(folder + u'/' + lockName);
    if (!file->open(QIODevice::WriteOnly) || ::flock(file->handle(), LOCK_EX | LOCK_NB) != 0) {
        file->remove(); // without a lock, the folder would look as if its program had ended
        return nullptr;
    }
    return file;
}

void removeOld()
{
    const auto folders =
        QDir(temporaryFolder()).entryInfoList({folderName + u"??????"_s}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo &folder : folders)
        // In a shared folder, another user could otherwise replace a part of such a folder by a link while it
        // is removed.
        if (folder.ownerId() == ::geteuid() && isLeft(folder))
            QDir(folder.filePath()).removeRecursively();
}

} // namespace dp::importfolder
