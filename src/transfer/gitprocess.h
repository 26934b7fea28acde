#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <atomic>
#include <chrono>
#include <memory>

/// Runs the git of the machine and waits for its end, in any thread. Git has no terminal, so neither git nor
/// a program that it starts can ask for a password there.
namespace dp::gitprocess {

/// Another thread sets it to true to end the running command early.
using Stop = std::shared_ptr<std::atomic<bool>>;

struct Call {
    QString folder;
    QStringList arguments; ///< after `git -C folder --no-pager`
    QProcessEnvironment environment;
    QByteArray input{};
    std::chrono::milliseconds timeLimit{0}; ///< 0: none
};

struct Answer {
    enum class End { Exited, NotStarted, Stopped, TimedOut, TooLarge };
    End end = End::Exited;
    int status = 0; ///< exit status; 128 after a crash
    QByteArray output;
    QByteArray message; ///< standard error, or why git was not started

    /// Returns the lines of the message for a person, or else of the output, without empty lines.
    QString words() const;
    /// Returns the lines of the output and of the message. Some hooks write to standard output, such as
    /// pre-push.
    QString allWords() const;
};

/// Returns the environment without the variables that name a repository or a part of it. They are set when
/// the program is started by a hook of another repository.
QProcessEnvironment environment();
/// Returns the file names in output with null bytes between them.
QStringList namesIn(const QByteArray &output);
Answer run(const Call &call, const Stop &stop);

} // namespace dp::gitprocess
