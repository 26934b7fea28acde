#pragma once

#include "cli/commands.h"
#include "qtnetwork/qtnetwork.h"
#include "support/fakeclock.h"
#include "support/recordingterminal.h"
#include "support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

namespace dp::test {

/// Runs commands over a library and settings in a temporary folder, and keeps their output.
class CommandFixture
{
public:
    /// words: the arguments after the program's name and the options of this folder.
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
        const int status = commands.run(std::get<Invocation>(parsed));
        out = terminal.out;
        notes = terminal.notes;
        return status;
    }
    QStringList lines() const { return QString::fromUtf8(out).split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
    QString in(const QString &name) const { return m_folder.filePath(name); }
    QString library() const { return in(QStringLiteral("library.sqlite")); }
    QString folder() const { return m_folder.path(); }
    /// Returns the files in the folder, except those that SQLite creates beside a library while it is read.
    QStringList files() const
    {
        QStringList names = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        names.removeAll(QStringLiteral("library.sqlite-wal"));
        names.removeAll(QStringLiteral("library.sqlite-shm"));
        return names;
    }

    FakeClock clock;
    QtNetwork network;
    std::optional<Error> failure; ///< error of standard output
    QByteArray out;
    QStringList notes;

private:
    QTemporaryDir m_folder;
};

} // namespace dp::test
