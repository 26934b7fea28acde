#include "support/testrepository.h"

#include "support/testdata.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace dp::test {

bool TestRepository::isPossible()
{
    return !QStandardPaths::findExecutable(u"git"_s).isEmpty();
}

TestRepository::TestRepository()
{
    git({u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s});
}

QByteArray TestRepository::git(const QStringList &arguments)
{
    return gitIn(path(), arguments);
}

QByteArray TestRepository::gitIn(const QString &folder, const QStringList &arguments, const QDateTime &time)
{
    QProcess git;
    auto environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names)
        if (name.startsWith("GIT_"_L1))
            environment.remove(name);
    environment.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    for (const QString &who : {u"AUTHOR"_s, u"COMMITTER"_s}) {
        environment.insert(u"GIT_%1_NAME"_s.arg(who), u"A. Zebra"_s);
        environment.insert(u"GIT_%1_EMAIL"_s.arg(who), u"zebra@example.org"_s);
        if (time.isValid())
            environment.insert(u"GIT_%1_DATE"_s.arg(who), u"@%1 +0000"_s.arg(time.toSecsSinceEpoch()));
    }
    git.setProcessEnvironment(environment);
    git.start(u"git"_s, QStringList{u"-C"_s, folder} + arguments);
    if (!git.waitForFinished() || git.exitCode() != 0)
        qFatal("git %s: %s", qPrintable(arguments.join(u' ')), git.readAllStandardError().constData());
    return git.readAllStandardOutput().trimmed();
}

void TestRepository::write(const QString &name, const QByteArray &bytes) const
{
    if (!QDir().mkpath(QFileInfo(path(name)).path()))
        qFatal("no folder for %s", qPrintable(name));
    putBytes(path(name), bytes);
}

QString TestRepository::commit(const QDateTime &time)
{
    git({u"add"_s, u"--all"_s});
    gitIn(path(), {u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"--message=Update"_s}, time);
    return QString::fromLatin1(git({u"rev-parse"_s, u"HEAD"_s}));
}

QString TestRepository::commitPage(const QByteArray &page, const QDateTime &time)
{
    write(u"README.md"_s, page);
    return commit(time);
}

QByteArray pageOf(const QList<std::pair<QString, QStringList>> &sections)
{
    QString page = u"# Daily Papers\n\nLast update: 2025-03-01\n\n"_s;
    for (const auto &[heading, rows] : sections) {
        page += u"## %1\n| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n"_s
                    .arg(heading);
        for (const QString &row : rows)
            page += row + u'\n';
        page += u'\n';
    }
    return page.toUtf8();
}

QString pageRow(const QString &id, const QString &title)
{
    return u"| **[%1](http://arxiv.org/abs/%2)** | 2025-01-02 | <details><summary>Show</summary><p>Text of "
           "%2</p></details> | |"_s.arg(title, id);
}

} // namespace dp::test
