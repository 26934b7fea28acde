#include "transfer/publishing.h"

#include "transfer/publishbranch.h"
#include "transfer/publishedpage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int mostAttempts = 3; // if others push at the same time

QStringList namesOf(const PublishOptions &options)
{
    QStringList names;
    for (const PublishOptions::Page page : options.pages)
        names << PublishOptions::fileName(page);
    return names;
}

/// Returns the content of the file; null if it cannot be read.
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Outcome check(const PublishOptions &options)
{
    if (options.folder.isEmpty() || options.pages.isEmpty())
        return Error{ErrorKind::PublishUnset, options.folder, {}};
    if (!QFileInfo(options.folder).isDir())
        return Error{ErrorKind::NoSuchFolder, options.folder, {}};
    return success();
}

Outcome save(const QByteArray &bytes, const QString &path, const PublishOptions &options)
{
    if (const QString folder = QFileInfo(path).path(); !QDir().mkpath(folder))
        return Error{ErrorKind::NoSuchFolder, folder, {}};
    return ExportFile::save(bytes, path, options.ownFiles, files::NamedPipe::Refuse);
}

/// Compares the pages with their files, and writes those that differ if `writes` is true.
Result<QList<PublishReport::File>> update(Library &library, const PublishOptions &options, bool writes)
{
    QList<PublishReport::File> files;
    for (const PublishOptions::Page page : options.pages) {
        const auto bytes = publishedpage::content(library, options, page);
        if (!bytes)
            return bytes.error();
        PublishReport::File file{PublishOptions::fileName(page), PublishReport::State::New};
        const QString path = QDir(options.folder).filePath(file.name);
        if (QFileInfo(path).isSymLink()) // git would commit the link, and a file elsewhere would be written
            return Error{ErrorKind::PublishLink, path, {}};
        if (QFileInfo::exists(path))
            file.state = publishedpage::isSameButDay(contentOf(path), *bytes)
                ? PublishReport::State::Unchanged
                : PublishReport::State::Changed;
        if (writes && file.state != PublishReport::State::Unchanged)
            DP_TRY(save(*bytes, path, options));
        files << file;
    }
    return files;
}

/// Publishes once. Error PublishRemoteMoved: it must be done again.
Result<PublishReport> attempt(Library &library, const PublishOptions &options, const GitCommand &git)
{
    auto branch = PublishBranch::open(git, namesOf(options));
    if (!branch)
        return branch.error();
    if (options.pushes)
        DP_TRY(branch->followRemote());
    auto files = update(library, options, true);
    if (!files)
        return files.error();
    PublishReport report{*files};
    const auto committed = branch->commit(options.message);
    if (!committed)
        return committed.error();
    report.isCommitted = *committed;
    if (!options.pushes)
        return report;
    report.remote = branch->remote();
    report.branch = branch->remoteBranch();
    const auto pushed = branch->push();
    if (!pushed)
        return pushed.error();
    report.isPushed = *pushed;
    return report;
}

} // namespace

bool PublishReport::hasChanges() const
{
    return std::any_of(
        files.cbegin(), files.cend(), [](const File &file) { return file.state != State::Unchanged; });
}

Result<PublishReport> publishing::run(
    Library &library, const PublishOptions &options, const GitCommand::Stop &stop)
{
    DP_TRY(check(options));
    if (!options.commits) {
        const auto files = update(library, options, true);
        return files ? Result(PublishReport{*files}) : files.error();
    }
    const GitCommand git(options.folder, options.timeLimit, stop);
    for (int i = 1;; ++i) {
        auto report = attempt(library, options, git);
        const bool isMoved = !report && report.error().kind == ErrorKind::PublishRemoteMoved;
        if (!isMoved || i == mostAttempts)
            return report;
    }
}

Result<PublishReport> publishing::plan(Library &library, const PublishOptions &options)
{
    DP_TRY(check(options));
    const auto files = update(library, options, false);
    if (!files)
        return files.error();
    PublishReport report{*files};
    if (!options.commits)
        return report;
    const GitCommand git(options.folder, options.timeLimit);
    const auto branch = PublishBranch::open(git, namesOf(options));
    if (!branch)
        return branch.error();
    const auto status = git.run(
        QStringList{u"status"_s, u"--porcelain"_s, u"--untracked-files=all"_s, u"--"_s} + namesOf(options));
    if (!status)
        return status.error();
    report.isCommitted = report.hasChanges() || !status->trimmed().isEmpty();
    report.isPushed = options.pushes && report.isCommitted && branch->hasRemote();
    report.remote = branch->remote();
    report.branch = branch->remoteBranch();
    return report;
}

} // namespace dp
