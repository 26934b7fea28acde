#pragma once

#include "base/result.h"
#include "transfer/gitprocess.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace dp {

/// Runs the git of the machine to read a repository. The repository may come from a stranger, so nothing that
/// its settings name is run: only commands are used that have no pager, no filter, no hook and no external
/// diff, and no transport is allowed, so a partial clone fetches nothing. Nothing is written to the
/// repository. Git checks the owner of the repository as usual (safe.directory). Can be used in any thread.
class GitReader
{
public:
    using Stop = gitprocess::Stop;

    explicit GitReader(const QString &folder, Stop stop = std::make_shared<std::atomic<bool>>(false));

    /// Runs git in the folder with this standard input, and returns its standard output. Errors: GitMissing,
    /// GitFailed (detail: the message of git), Cancelled.
    Result<QByteArray> read(const QStringList &arguments, const QByteArray &input = {}) const;
    QString folder() const { return m_folder; }

private:
    const QString m_folder;
    const Stop m_stop;
};

} // namespace dp
