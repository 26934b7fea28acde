#pragma once

#include "base/result.h"
#include "transfer/gitprocess.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace dp {

/// Runs the git of the machine in a folder, with the settings, the hooks and the credentials of the person.
/// Git cannot ask anything: it has no terminal, no standard input and no dialogs, and it is ended after a
/// time limit. Messages are in English. Can be used in any thread.
class GitCommand
{
public:
    using Stop = gitprocess::Stop;

    GitCommand(const QString &folder, std::chrono::milliseconds timeLimit,
        Stop stop = std::make_shared<std::atomic<bool>>(false));

    /// Returns the standard output. Errors: PublishGitMissing, PublishGitFailed (detail: the message of git),
    /// PublishGitTimeout, Cancelled.
    Result<QByteArray> run(const QStringList &arguments) const;
    /// Like run(), but returns the output as a line of text.
    Result<QString> line(const QStringList &arguments) const;
    /// Like line(), but returns an empty text if git ends with status 1, which means "no" or "not found".
    Result<QString> lineIfAny(const QStringList &arguments) const;
    /// Returns whether git ends with status 0 and not with status 1.
    Result<bool> isTrue(const QStringList &arguments) const;
    /// Returns an object for steps that must also run after a stop.
    GitCommand unstoppable() const;
    QString folder() const { return m_folder; }

private:
    Result<gitprocess::Answer> answer(const QStringList &arguments) const;
    Error failed(const gitprocess::Answer &answer) const;

    const QString m_folder;
    const std::chrono::milliseconds m_timeLimit;
    const Stop m_stop;
};

} // namespace dp
