#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <QTemporaryDir>

namespace dp::test {

/// Makes a git repository in a temporary folder. Ends the program if git fails. Settings of the machine and
/// of the person have no effect.
class TestRepository
{
public:
    /// Returns whether there is a git on the machine.
    static bool isPossible();

    TestRepository();
    QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    QByteArray git(const QStringList &arguments);
    void write(const QString &name, const QByteArray &bytes) const;
    /// Commits all files of the folder, and returns the id of the commit.
    QString commit(const QDateTime &time);
    /// Writes README.md and commits it.
    QString commitPage(const QByteArray &page, const QDateTime &time);
    /// Runs git in any folder. time: of a commit; invalid: now.
    static QByteArray gitIn(const QString &folder, const QStringList &arguments, const QDateTime &time = {});

private:
    QTemporaryDir m_folder;
};

/// Returns a page with this line for each paper, below the headings. rows: the rows by heading.
QByteArray pageOf(const QList<std::pair<QString, QStringList>> &sections);
/// Returns a row. id: with its version.
QString pageRow(const QString &id, const QString &title);

} // namespace dp::test

#define NEED_GIT()                                                                                           \
    do {                                                                                                     \
        if (!dp::test::TestRepository::isPossible())                                                         \
            QSKIP("git is not installed");                                                                   \
    } while (false)
