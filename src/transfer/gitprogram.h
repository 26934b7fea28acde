#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>

namespace dp {

/// Runs the git of the machine to read a repository. The repository may come from a stranger, so nothing that
/// its settings name is run: only commands are used that have no pager, no filter, no hook and no external
/// diff, and no transport is allowed, so a partial clone fetches nothing. Nothing is written to the
/// repository. Git checks the owner of the repository as usual (safe.directory). Can be used in any thread.
class GitProgram
{
public:
    /// Another thread sets it to true to end the running command early.
    using Stop = std::shared_ptr<std::atomic<bool>>;

    explicit GitProgram(const QString &folder, Stop stop = std::make_shared<std::atomic<bool>>(false));

    /// Runs git in the folder with this standard input, and returns its standard output. Errors: GitMissing,
    /// GitFailed (detail: the message of git), Cancelled.
    Result<QByteArray> read(const QStringList &arguments, const QByteArray &input = {}) const;
    QString folder() const { return m_folder; }

private:
    Error failed(QString words) const;

    const QString m_folder;
    const Stop m_stop;
};

} // namespace dp
