#pragma once

#include "cli/commands.h"
#include "qtnetwork/qtnetwork.h"
#include "support/fakeclock.h"
#include "support/recordingterminal.h"
#include "support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

namespace dp::test {

/// Runs commands with a library and settings in a temporary folder, and stores their output.
class CommandFixture
{
public:
    /// Runs a command and returns its exit status. words: the arguments of the command, without the program's
    /// name and without the options that select the library and the settings of this folder.
    int run(const QStringList &words)
    {
        out.clear();
        notes.clear();
        const auto parsed =
            commandline::parse(QStringList{QStringLiteral("--library"), library(),
                                   QStringLiteral("--settings"), in(QStringLiteral("settings.ini"))}
                + words);
        if (const auto *exit = std::get_if<EarlyExit>(&parsed)) {
            notes << exit->text;
            return exit->status;
        }
        RecordingTerminal terminal;
        terminal.failure = failure;
        Commands commands(terminal, clock, network);
        commands.onInterrupt = onInterrupt;
        const int status = commands.run(std::get<Invocation>(parsed));
        out = terminal.out;
        notes = terminal.notes;
        return status;
    }
    QStringList lines() const { return QString::fromUtf8(out).split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
    QString in(const QString &name) const { return m_folder.filePath(name); }
    QString library() const { return in(QStringLiteral("library.sqlite")); }
    QString folder() const { return m_folder.path(); }
    /// Returns the names of the files in the folder, except the files that SQLite creates next to a library
    /// while the library is open.
    QStringList files() const
    {
        QStringList names = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        names.removeAll(QStringLiteral("library.sqlite-wal"));
        names.removeAll(QStringLiteral("library.sqlite-shm"));
        return names;
    }

    FakeClock clock;
    QtNetwork network;
    std::function<void(std::function<void()>)> onInterrupt; ///< see Commands::onInterrupt
    std::optional<Error> failure; ///< error that writing to standard output causes; empty: writing succeeds
    QByteArray out;
    QStringList notes;

private:
    QTemporaryDir m_folder;
};

} // namespace dp::test
