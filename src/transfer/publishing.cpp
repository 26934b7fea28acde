#include "transfer/publishing.h"

#include "transfer/commitcheck.h"
#include "transfer/pageguard.h"
#include "transfer/publishbranch.h"
#include "transfer/publishedpage.h"
#include "transfer/writtenpages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>
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

/// A page and how it differs from the published one.
struct NewPage {
    PublishReport::File file;
    QByteArray bytes;
};

/// Returns the present content of a page by the name of its file; null: it is not there.
using Present = std::function<Result<QByteArray>(const QString &name)>;

Present filesOf(const PublishOptions &options)
{
    return [folder = QDir(options.folder)](const QString &name) -> Result<QByteArray> {
        const QString path = folder.filePath(name);
        if (!QFileInfo::exists(path))
            return QByteArray();
        const QByteArray bytes = contentOf(path);
        return bytes.isNull() ? QByteArray("") : bytes;
    };
}

Outcome checkPaths(const PublishOptions &options)
{
    for (const QString &name : namesOf(options))
        DP_TRY(pageguard::checkPath(options.folder, name));
    return success();
}

/// Makes the pages.
Result<QList<NewPage>> make(Library &library, const PublishOptions &options)
{
    QList<NewPage> pages;
    for (const PublishOptions::Page page : options.pages) {
        const auto bytes = publishedpage::content(library, options, page);
        if (!bytes)
            return bytes.error();
        pages << NewPage{{PublishOptions::fileName(page), PublishReport::State::New}, *bytes};
    }
    return pages;
}

/// Makes the pages, if no change of the person in a clone is lost when they are written.
Result<QList<NewPage>> makeInClone(Library &library, const PublishOptions &options, const GitCommand &git)
{
    DP_TRY(checkPaths(options));
    auto pages = make(library, options);
    if (!pages)
        return pages;
    for (const NewPage &page : *pages)
        DP_TRY(pageguard::checkUncommitted(git, page.file.name, page.bytes));
    return pages;
}

/// Compares the pages with the present ones.
Outcome compare(QList<NewPage> &pages, const Present &present)
{
    for (NewPage &page : pages) {
        const auto before = present(page.file.name);
        if (!before)
            return before.error();
        page.file.state = before->isNull()                     ? PublishReport::State::New
            : publishedpage::isSameButDay(*before, page.bytes) ? PublishReport::State::Unchanged
                                                               : PublishReport::State::Changed;
    }
    return success();
}

/// Makes the pages for a folder without git and compares them with the present ones.
Result<QList<NewPage>> compared(Library &library, const PublishOptions &options)
{
    DP_TRY(checkPaths(options));
    for (const PublishOptions::Page page : options.pages)
        DP_TRY(pageguard::checkForeign(options.folder, page));
    auto pages = make(library, options);
    if (pages)
        DP_TRY(compare(*pages, filesOf(options)));
    return pages;
}

PublishReport reportOf(const QList<NewPage> &pages)
{
    PublishReport report;
    for (const NewPage &page : pages)
        report.files << page.file;
    return report;
}

/// Writes the pages that have changed.
Outcome saveAll(const QList<NewPage> &pages, const PublishOptions &options)
{
    for (const NewPage &page : pages)
        if (page.file.state != PublishReport::State::Unchanged)
            DP_TRY(save(page.bytes, QDir(options.folder).filePath(page.file.name), options));
    return success();
}

/// Stores that the pages that will be written are not from the person.
Outcome recordAll(const QList<NewPage> &pages, const GitCommand &git)
{
    QList<QByteArray> changed;
    for (const NewPage &page : pages)
        if (page.file.state != PublishReport::State::Unchanged)
            changed << page.bytes;
    return writtenpages::add(git, changed);
}

/// Returns the error of a step after the pages were written. kind: if git has failed.
Error inStep(ErrorKind kind, Error error)
{
    if (error.kind == ErrorKind::PublishGitFailed)
        error.kind = kind;
    if (error.kind == ErrorKind::Cancelled)
        error.detail = u"the pages are written"_s;
    return error;
}

/// Publishes once. Error PublishRemoteMoved: it must be done again.
Result<PublishReport> attempt(Library &library, const PublishOptions &options, const GitCommand &git)
{
    auto branch = PublishBranch::open(git, namesOf(options));
    if (!branch)
        return branch.error();
    auto pages = makeInClone(library, options, git);
    if (!pages)
        return pages.error();
    if (options.pushes)
        DP_TRY(branch->followRemote());
    DP_TRY(checkPaths(options)); // the remote may have other folders
    DP_TRY(compare(*pages, filesOf(options)));
    PublishReport report = reportOf(*pages);
    const auto hasChanges = branch->hasChanges();
    if (!hasChanges)
        return hasChanges.error();
    if (report.hasChanges() || *hasChanges)
        DP_TRY(commitcheck::check(git, namesOf(options))); // before anything is written
    DP_TRY(recordAll(*pages, git));
    DP_TRY(saveAll(*pages, options));
    const auto committed = branch->commit(options.message);
    if (!committed)
        return inStep(ErrorKind::PublishCommitFailed, committed.error());
    report.isCommitted = *committed;
    if (!options.pushes)
        return report;
    report.remote = branch->remote();
    report.branch = branch->remoteBranch();
    const auto pushed = branch->push();
    if (!pushed)
        return inStep(ErrorKind::PublishPushFailed, pushed.error());
    report.isPushed = *pushed;
    return report;
}

/// Returns what attempt() would do.
Result<PublishReport> planned(Library &library, const PublishOptions &options, const GitCommand &git)
{
    auto branch = PublishBranch::open(git, namesOf(options));
    if (!branch)
        return branch.error();
    auto pages = makeInClone(library, options, git);
    if (!pages)
        return pages.error();
    bool isMoved = false;
    if (options.pushes) {
        const auto moves = branch->wouldFollowRemote();
        if (!moves)
            return moves.error();
        isMoved = *moves;
    }
    // If the branch follows the remote, the pages of the remote are in the folder before it is written.
    const Present remote = [&branch](const QString &name) {
        return branch->remoteContent(name);
    };
    DP_TRY(compare(*pages, isMoved ? remote : filesOf(options)));
    const auto hasChanges = branch->hasChanges();
    const auto hasUnpushed = branch->hasUnpushed();
    if (!hasChanges || !hasUnpushed)
        return hasChanges ? hasUnpushed.error() : hasChanges.error();
    PublishReport report = reportOf(*pages);
    report.isCommitted = report.hasChanges() || (*hasChanges && !isMoved);
    if (report.isCommitted)
        DP_TRY(commitcheck::check(git, namesOf(options)));
    report.isPushed =
        options.pushes && branch->hasRemote() && (report.isCommitted || (*hasUnpushed && !isMoved));
    report.remote = branch->remote();
    report.branch = branch->remoteBranch();
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
    const GitCommand git(options.folder, options.timeLimit, stop);
    if (!options.commits) {
        const auto pages = compared(library, options);
        if (!pages)
            return pages.error();
        // The person may let the program commit these pages later. Fails outside of a clone.
        (void)recordAll(*pages, git);
        DP_TRY(saveAll(*pages, options));
        return reportOf(*pages);
    }
    for (int i = 1;; ++i) {
        auto report = attempt(library, options, git);
        const bool isMoved = !report && report.error().kind == ErrorKind::PublishRemoteMoved;
        if (!isMoved || i == mostAttempts)
            return report;
    }
}

Result<PublishReport> publishing::plan(
    Library &library, const PublishOptions &options, const GitCommand::Stop &stop)
{
    DP_TRY(check(options));
    if (options.commits)
        return planned(library, options, GitCommand(options.folder, options.timeLimit, stop));
    const auto pages = compared(library, options);
    if (!pages)
        return pages.error();
    return reportOf(*pages);
}

} // namespace dp
