#include "transfer/pageguard.h"

#include "transfer/publishedpage.h"
#include "transfer/writtenpages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace dp::pageguard {
namespace {

/// Returns the content of a file; nothing if it cannot be read.
std::optional<QByteArray> bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

/// Returns the staged version of a file. A file in a conflict has several; then the first is returned, which
/// this program has not written.
Result<QByteArray> stagedBytes(const GitCommand &git, const QString &name)
{
    const auto entry = git.line({u"ls-files"_s, u"--stage"_s, u"--"_s, name}); // mode, object, stage, name
    if (!entry)
        return entry.error();
    if (entry->isEmpty()) // it is staged that the file is removed
        return QByteArray();
    return git.run({u"cat-file"_s, u"blob"_s, entry->section(u' ', 1, 1)});
}

} // namespace

Outcome checkPath(const QString &folder, const QString &name)
{
    const QStringList parts = name.split(u'/');
    QString path = folder;
    for (int i = 0; i < parts.size(); ++i) {
        path = QDir(path).filePath(parts.at(i));
        const QFileInfo info(path);
        if (info.isSymLink()) // git would commit the link, and a file elsewhere would be written
            return Error{ErrorKind::PublishLink, path, {}};
        const bool isLast = i + 1 == parts.size();
        if (info.exists() && (isLast ? !info.isFile() : !info.isDir()))
            return Error{ErrorKind::PublishInTheWay, path, {}};
    }
    return success();
}

Outcome checkUncommitted(const GitCommand &git, const QString &name, const QByteArray &page)
{
    const auto status = git.run({u"status"_s, u"--porcelain"_s, u"-z"_s, u"--no-renames"_s,
        u"--untracked-files=all"_s, u"--ignored"_s, u"--"_s, name});
    if (!status)
        return status.error();
    if (status->isEmpty()) // the last commit has it
        return success();
    const auto known = writtenpages::read(git);
    if (!known)
        return known.error();
    const auto isOwn = [&](const QByteArray &bytes) {
        return known->contains(writtenpages::keyOf(bytes)) || publishedpage::isSameButDay(bytes, page);
    };
    const QString path = QDir(git.folder()).filePath(name);
    const Error uncommitted{ErrorKind::PublishUncommitted, path, {}};
    const auto present = bytesIn(path);
    if (present ? !isOwn(*present) : QFileInfo::exists(path))
        return uncommitted;
    const char index = status->at(0); // how the staged version differs from the last commit
    if (index == ' ' || index == '?' || index == '!')
        return success();
    const auto staged = stagedBytes(git, name);
    if (!staged)
        return staged.error();
    const bool isStagedKnown = staged->isEmpty() || present == *staged || isOwn(*staged);
    return isStagedKnown ? success() : Outcome(uncommitted);
}

Outcome checkForeign(const QString &folder, PublishOptions::Page page)
{
    const QString path = QDir(folder).filePath(PublishOptions::fileName(page));
    if (!QFileInfo::exists(path))
        return success();
    if (const auto bytes = bytesIn(path); bytes && publishedpage::isGenerated(*bytes, page))
        return success();
    return Error{ErrorKind::PublishForeignFile, path, {}};
}

} // namespace dp::pageguard
