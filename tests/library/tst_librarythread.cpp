#include "library/librarythread.h"

#include "library/keywords.h"
#include "library/libraryopener.h"
#include "support/checks.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::Keywords;
using dp::Library;
using dp::LibraryThread;

class TestLibraryThread : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void openReturnsWhetherTheLibraryIsNew();
    void anOpeningErrorIsReturned();
    void workPostedDuringOpeningRunsAfterIt();
    void secondThreadOpensAfterTheFirst();
    void errorOfTheFirstThreadIsReturned();
    void workRunsInTheWorkerAndTheResultInTheOwner();
    void askReturnsAFuture();
    void workRunsInOrder();
    void aResultForADestroyedContextIsDropped();
    void postedWorkIsFinishedBeforeTheEnd();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLibraryThread::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestLibraryThread::openReturnsWhetherTheLibraryIsNew()
{
    {
        LibraryThread thread;
        const auto opened = thread.open(path(), Library::Access::Create);
        VERIFY_OK(opened);
        QVERIFY(*opened);
        QCOMPARE(thread.path(), path());
    }
    LibraryThread thread;
    const auto opened = thread.open(path(), Library::Access::Create);
    VERIFY_OK(opened);
    QVERIFY(!*opened);
}

void TestLibraryThread::anOpeningErrorIsReturned()
{
    LibraryThread thread;
    VERIFY_ERROR(thread.open(m_folder->path(), Library::Access::Create), dp::ErrorKind::IsDirectory);
    QCOMPARE(thread.path(), QString());
}

void TestLibraryThread::workPostedDuringOpeningRunsAfterIt()
{
    LibraryThread thread;
    thread.startOpening(path(), Library::Access::Create);
    QObject context;
    QString seen;
    thread.post(
        &context, [](Library &library) { return library.path(); }, [&](const QString &of) { seen = of; });
    const auto opened = thread.opened();
    VERIFY_OK(opened);
    QVERIFY(*opened);
    QTRY_COMPARE(seen, path());
}

void TestLibraryThread::secondThreadOpensAfterTheFirst()
{
    LibraryThread writer, reader;
    writer.startOpening(path(), Library::Access::Create);
    reader.startOpeningAfter(writer, path(), Library::Access::Share); // fails if the file is not there yet
    VERIFY_OK(reader.opened());
    VERIFY_OK(writer.opened());
}

void TestLibraryThread::errorOfTheFirstThreadIsReturned()
{
    LibraryThread writer, reader;
    writer.startOpening(m_folder->path(), Library::Access::Create);
    reader.startOpeningAfter(writer, path(), Library::Access::Create);
    VERIFY_ERROR(reader.opened(), dp::ErrorKind::IsDirectory);
    QVERIFY(!QFile::exists(path()));
}

void TestLibraryThread::workRunsInTheWorkerAndTheResultInTheOwner()
{
    LibraryThread thread;
    VERIFY_OK(thread.open(path(), Library::Access::Create));
    QThread *worker = nullptr;
    QThread *answered = nullptr;
    qsizetype keywords = 0;
    thread.post(
        this,
        [&worker](Library &library) {
            worker = QThread::currentThread();
            return Keywords(library).all()->size();
        },
        [&](qsizetype count) {
            answered = QThread::currentThread();
            keywords = count;
        });
    QCOMPARE(keywords, 0); // post() does not call done().
    QTRY_COMPARE(keywords, 4);
    QVERIFY(worker && worker != QThread::currentThread());
    QCOMPARE(answered, QThread::currentThread());
}

void TestLibraryThread::askReturnsAFuture()
{
    LibraryThread thread;
    VERIFY_OK(thread.open(path(), Library::Access::Create));
    auto where = thread.ask([](Library &) { return QThread::currentThread(); });
    auto names = thread.ask([](Library &library) { return Keywords(library).all(); });
    // The work was done although this thread has not run its event loop.
    QVERIFY(where.get() != QThread::currentThread());
    const auto all = names.get();
    VERIFY_OK(all);
    QCOMPARE(all->size(), Keyword::defaults().size());
}

void TestLibraryThread::workRunsInOrder()
{
    LibraryThread thread;
    VERIFY_OK(thread.open(path(), Library::Access::Create));
    QList<int> worked, answered, wanted;
    for (int i = 0; i < 100; ++i) {
        wanted << i;
        thread.post(
            this,
            [i, &worked](Library &) {
                worked << i;
                return i;
            },
            [&answered](int number) { answered << number; });
    }
    QTRY_COMPARE(answered.size(), 100);
    QCOMPARE(answered, wanted);
    QCOMPARE(worked, wanted);
}

void TestLibraryThread::aResultForADestroyedContextIsDropped()
{
    LibraryThread thread;
    VERIFY_OK(thread.open(path(), Library::Access::Create));
    auto context = std::make_unique<QObject>();
    bool worked = false, dropped = true, after = false;
    thread.post(
        context.get(), [&worked](Library &) { return worked = true; }, [&dropped](bool) { dropped = false; });
    context.reset();
    thread.post(
        this, [](Library &) { return true; }, [&after](bool) { after = true; });
    QTRY_VERIFY(after);
    QVERIFY(worked); // The work was executed, and only its result was discarded.
    QVERIFY(dropped);
}

void TestLibraryThread::postedWorkIsFinishedBeforeTheEnd()
{
    bool answered = false;
    {
        LibraryThread thread;
        VERIFY_OK(thread.open(path(), Library::Access::Create, {}));
        for (int i = 0; i < 20; ++i) {
            thread.post(
                this,
                [i](Library &library) {
                    return Keywords(library).add(Keyword{0, u"K%1"_s.arg(i), {}, {}, 100}).ok();
                },
                [&answered](bool) { answered = true; });
        }
    }
    QVERIFY(!answered);
    const auto library = dp::libraryopener::open(path(), Library::Access::Share);
    VERIFY_OK(library);
    QCOMPARE(Keywords(**library).all()->size(), 20);
    QCOMPARE(QFile::exists(path() + u"-wal"_s) && QFileInfo(path() + u"-wal"_s).size() > 0,
        false); // There is no log, because the library was closed.
}

DP_TEST(TestLibraryThread)
#include "tst_librarythread.moc"
