// The job that publishes pages in a thread of its own.
#include "session/joblist.h"
#include "session/openedlibraryfixture.h"
#include "session/publishjob.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QSignalSpy>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

class PublishJobFixture : public OpenedLibraryFixture
{
public:
    PublishJobFixture()
        : OpenedLibraryFixture({u"A"_s})
        , finished(&jobs, &JobList::finished)
        , failed(&jobs, &JobList::failed)
        , cancelled(&jobs, &JobList::cancelled)
    {
        store(u"A"_s, {u"2501.00001"_s});
        QDir(folder.path()).mkdir(u"pages"_s);
        options.folder = folder.filePath(u"pages"_s);
        options.pages = {PublishOptions::Page::Readme};
        options.readme.today = clock.today();
    }
    PublishJob *run(PublishJob::Start by = PublishJob::Start::ByPerson)
    {
        auto *job = new PublishJob(library->writer, clock, options, by);
        jobs.run(job, &PublishJob::start);
        return job;
    }
    QString message() const { return finished.last().first().value<JobResult>().message; }
    QString page() const { return folder.filePath(u"pages/README.md"_s); }

    PublishOptions options;
    JobList jobs;
    QSignalSpy finished, failed, cancelled;
};

/// A repository whose hook says these words and refuses each commit.
void refuse(PublishJobFixture &f, const QByteArray &words)
{
    qputenv("GIT_CONFIG_GLOBAL", QFile::encodeName(f.folder.filePath(u"gitconfig"_s)));
    putBytes(f.folder.filePath(u"gitconfig"_s), "[user]\n\tname = Ada\n\temail = ada@example.org\n");
    if (QProcess::execute(u"git"_s, {u"init"_s, u"-q"_s, f.options.folder}) != 0)
        qFatal("git failed");
    const QString hook = f.folder.filePath(u"pages/.git/hooks/pre-commit"_s);
    putBytes(hook, "#!/bin/sh\ncat >&2 << END\n" + words + "\nEND\nexit 1\n");
    QFile::setPermissions(hook, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    f.options.commits = true;
    f.options.message = u"Update papers"_s;
}

} // namespace

class TestPublishJob : public QObject
{
    Q_OBJECT

private slots:
    void aJobSaysWhatItHasPublished();
    void pendingChangesArePublished();
    void locksOfTheLibraryAreKept();
    void aRefreshWithoutChangesSaysNothing();
    void aFailureIsReported();
    void longWordsOfGitAreAFailureToo();
    void shortWordsOfGitAreShown();
    void aJobCanBeStopped();
    void aStopAfterThePagesWereWrittenSaysSo();
};

void TestPublishJob::aJobSaysWhatItHasPublished()
{
    PublishJobFixture f;
    f.run();
    QVERIFY(f.finished.wait());
    QCOMPARE(f.message(), u"Published the pages in “%1”"_s.arg(f.options.folder));
    QVERIFY(bytesOf(f.page()).contains("2501.00001"));
    f.run();
    QVERIFY(f.finished.wait());
    QCOMPARE(f.message(), u"The pages in “%1” have not changed"_s.arg(f.options.folder));
}

void TestPublishJob::pendingChangesArePublished()
{
    PublishJobFixture f;
    auto hold = f.holdWriter();
    f.library->writer.post(
        &f.jobs, [](Library &open) { return bool(storePapers(open, u"A"_s, {u"2501.00002"_s})); },
        [](bool isStored) { QVERIFY(isStored); });
    f.run();
    hold->set_value();
    QVERIFY(f.finished.wait());
    QVERIFY(bytesOf(f.page()).contains("2501.00002"));
}

/// If this process opened and closed the file of the library, it would lose the locks of SQLite. The next
/// program that ends would then remove the log under the window.
void TestPublishJob::locksOfTheLibraryAreKept()
{
    PublishJobFixture f;
    f.run();
    QVERIFY(f.finished.wait());
    const QByteArray path = QFile::encodeName(f.library->path());
    const pid_t child = ::fork();
    if (child == 0) { // a process does not see its own locks
        struct flock lock {
        };
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000002; // SHARED_FIRST and SHARED_SIZE in os.h of SQLite
        lock.l_len = 510;
        const int file = ::open(path.constData(), O_RDWR);
        ::_exit(file >= 0 && ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 0 : 1);
    }
    QVERIFY(child > 0);
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

void TestPublishJob::aRefreshWithoutChangesSaysNothing()
{
    PublishJobFixture f;
    f.run(PublishJob::Start::ByRefresh);
    QVERIFY(f.finished.wait());
    QVERIFY(!f.message().isEmpty());
    f.run(PublishJob::Start::ByRefresh);
    QVERIFY(f.finished.wait());
    QCOMPARE(f.message(), QString());
}

void TestPublishJob::aFailureIsReported()
{
    PublishJobFixture f;
    f.options.folder = f.folder.filePath(u"none"_s);
    f.run();
    QVERIFY(f.failed.wait());
    QCOMPARE(f.failed.first().first().value<Error>().kind, ErrorKind::NoSuchFolder);
}

/// The window shortens them, see foldedErrorText().
void TestPublishJob::longWordsOfGitAreAFailureToo()
{
    PublishJobFixture f;
    const QString words = u"first line of words\nsecond line\n"_s + QString(300, u'x') + u"\nthe last line"_s;
    refuse(f, words.toUtf8());
    f.run();
    QVERIFY(f.failed.wait());
    const auto error = f.failed.first().first().value<Error>();
    QCOMPARE(error.kind, ErrorKind::PublishCommitFailed);
    QCOMPARE(error.detail, words);
    QVERIFY(f.finished.isEmpty());
    QVERIFY(QFile::exists(f.page()));
}

void TestPublishJob::shortWordsOfGitAreShown()
{
    PublishJobFixture f;
    refuse(f, "no");
    f.run();
    QVERIFY(f.failed.wait());
    const auto error = f.failed.first().first().value<Error>();
    QCOMPARE(error.kind, ErrorKind::PublishCommitFailed);
    QCOMPARE(error.detail, u"no"_s);
}

void TestPublishJob::aJobCanBeStopped()
{
    PublishJobFixture f;
    f.options.commits = true;
    PublishJob *job = f.run();
    QVERIFY(job->canStop());
    job->stop();
    QVERIFY(f.cancelled.wait());
    QVERIFY(!QFile::exists(f.page()));
}

void TestPublishJob::aStopAfterThePagesWereWrittenSaysSo()
{
    PublishJobFixture f;
    refuse(f, "no");
    putBytes(f.folder.filePath(u"pages/.git/hooks/pre-commit"_s), "#!/bin/sh\nsleep 600\n");
    PublishJob *job = f.run();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(f.page()), 30'000);
    job->stop();
    QVERIFY(f.cancelled.wait(30'000));
    QCOMPARE(f.cancelled.first().first().value<JobResult>().message,
        u"Publishing was stopped after the pages in “%1” were written"_s.arg(f.options.folder));
}

} // namespace dp::test

DP_TEST(dp::test::TestPublishJob)
#include "tst_publishjob.moc"
