#include "library/sqlite/transaction.h"

#include "library/library.h"
#include "support/checks.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::Library;
using dp::Transaction;

class TestTransaction : public QObject
{
    Q_OBJECT

private slots:
    void commitsWhatWasDone();
    void rollsBackUnlessCommitted();
    void takesTheWriteLockAtOnce();
    void aFailedCommitRollsBack();
};

void TestTransaction::commitsWhatWasDone()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    {
        Transaction transaction(library->connection());
        VERIFY_OK(transaction.begin());
        VERIFY_OK(library->connection().execute(u"DELETE FROM keywords"_s));
        VERIFY_OK(transaction.commit());
    }
    QCOMPARE(dp::test::number(*library, u"SELECT count(*) FROM keywords"_s), 0);
}

void TestTransaction::rollsBackUnlessCommitted()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    {
        Transaction transaction(library->connection());
        VERIFY_OK(transaction.begin());
        VERIFY_OK(library->connection().execute(u"DELETE FROM keywords"_s));
        QVERIFY(!library->connection().execute(u"DELETE FROM no_such_table"_s).ok());
    }
    QCOMPARE(dp::test::number(*library, u"SELECT count(*) FROM keywords"_s), 1);
    Transaction again(library->connection()); // and the connection is free for the next
    VERIFY_OK(again.begin());
}

void TestTransaction::takesTheWriteLockAtOnce()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    const auto first = Library::open(path, Library::Access::Create);
    VERIFY_OK(first);
    const auto second = Library::open(path, Library::Access::Write);
    VERIFY_OK(second);
    VERIFY_OK((*second)->connection().execute(u"PRAGMA busy_timeout = 1"_s));
    Transaction transaction((*first)->connection());
    VERIFY_OK(transaction.begin());
    Transaction other((*second)->connection());
    VERIFY_ERROR(other.begin(), dp::ErrorKind::LibraryBusy);
}

void TestTransaction::aFailedCommitRollsBack()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    {
        Transaction transaction(library->connection());
        VERIFY_OK(transaction.begin());
        VERIFY_OK(library->connection().execute(u"PRAGMA defer_foreign_keys = ON"_s));
        VERIFY_OK(library->connection().execute(
            u"INSERT INTO matches (keyword_id, paper_id, position, first_seen) VALUES (1, 77, 0, '')"_s));
        QVERIFY(!transaction.commit().ok()); // there is no such paper
    }
    QCOMPARE(dp::test::number(*library, u"SELECT count(*) FROM matches"_s), 0);
    Transaction again(library->connection());
    VERIFY_OK(again.begin());
}

DP_TEST(TestTransaction)
#include "tst_transaction.moc"
