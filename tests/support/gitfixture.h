#pragma once

#include "library/library.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "transfer/publishing.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace dp::test {

/// A bare repository `remote.git` on the disk, a clone `work` in which pages are published, and a library
/// with one keyword. Git uses no settings of the machine.
class GitFixture
{
public:
    GitFixture()
        : library(newLibrary({QStringLiteral("A")}))
    {
        qputenv("GIT_CONFIG_GLOBAL", QFile::encodeName(in(QStringLiteral("gitconfig"))));
        qputenv("GIT_CONFIG_NOSYSTEM", "1");
        putBytes(in(QStringLiteral("gitconfig")),
            "[user]\n\tname = Ada\n\temail = ada@example.org\n[init]\n\tdefaultBranch = main\n"
            "[protocol \"file\"]\n\tallow = always\n[advice]\n\tdetachedHead = false\n");
        git(QStringLiteral("."),
            {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"),
                QStringLiteral("remote.git")});
        clone(QStringLiteral("work"));
        addPapers({QStringLiteral("2501.00001")});
        options.folder = in(QStringLiteral("work"));
        options.pages = {PublishOptions::Page::Readme};
        options.commits = options.pushes = true;
        options.message = QStringLiteral("Update papers");
        options.readme.today = options.other.today = QDate(2025, 3, 4);
    }

    void clone(const QString &name)
    {
        git(QStringLiteral("."),
            {QStringLiteral("clone"), QStringLiteral("-q"), in(QStringLiteral("remote.git")), name});
    }
    /// Runs git in a folder and returns its output. Ends the program if git fails.
    QString git(const QString &folder, const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral("git"), QStringList{QStringLiteral("-C"), in(folder)} + arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("git %s: %s", qPrintable(arguments.join(QLatin1Char(' '))),
                process.readAllStandardError().constData());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    QString git(const QString &folder, const QString &line) const { return git(folder, line.split(u' ')); }
    /// Commits a file in a clone.
    void commitFile(const QString &folder, const QString &name, const QByteArray &bytes)
    {
        putBytes(in(folder + u'/' + name), bytes);
        git(folder, QStringList{QStringLiteral("add"), name});
        git(folder,
            QStringList{QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"),
                QStringLiteral("Mine")});
    }
    void push(const QString &folder) { git(folder, QStringLiteral("push -q origin HEAD:main")); }
    void pull(const QString &folder) { git(folder, QStringLiteral("pull -q origin main")); }
    /// Writes an executable file, such as a hook.
    void putScript(const QString &name, const QByteArray &lines)
    {
        putBytes(in(name), "#!/bin/sh\n" + lines + "\n");
        QFile::setPermissions(in(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void addPapers(const QStringList &ids)
    {
        if (!storePapers(*library, QStringLiteral("A"), ids))
            qFatal("the papers cannot be stored");
    }

    Result<PublishReport> publish() { return publishing::run(*library, options, stop); }
    Result<PublishReport> plan() { return publishing::plan(*library, options, stop); }
    /// Returns the kind of the error, and stores its detail in `words`. Ends the program without an error.
    ErrorKind publishFails()
    {
        const auto report = publish();
        if (report)
            qFatal("publishing did not fail");
        words = report.error().detail;
        return report.error().kind;
    }
    QStringList subjects(const QString &folder, const QString &branch = QStringLiteral("main")) const
    {
        return git(folder, QStringLiteral("log --format=%s ") + branch).split(u'\n', Qt::SkipEmptyParts);
    }
    QString head(const QString &folder, const QString &branch = QStringLiteral("main")) const
    {
        return git(folder, QStringLiteral("rev-parse ") + branch).trimmed();
    }
    QString status(const QString &folder = QStringLiteral("work")) const
    {
        return git(folder, QStringLiteral("status --porcelain"));
    }
    QString remoteFile(const QString &name) const
    {
        return git(QStringLiteral("remote.git"),
            QStringList{QStringLiteral("show"), QStringLiteral("main:") + name});
    }
    QString in(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<Library> library;
    PublishOptions options;
    GitCommand::Stop stop = std::make_shared<std::atomic<bool>>(false);
    QString words; ///< message of git
};

} // namespace dp::test
