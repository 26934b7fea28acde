#include "library/transaction.h"

#include "library/library.h"
#include "library/libraryopener.h"
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
    void aCommitStoresTheChanges();
    void withoutACommitTheChangesAreRolledBack();
    void beginTakesTheWriteLock();
    void aFailedCommitRollsBack();
};

void TestTransaction::aCommitStoresTheChanges()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    {
        Transaction transaction(*library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(dp::test::execute(*library, u"DELETE FROM keywords"_s));
        VERIFY_OK(transaction.commit());
    }
    QCOMPARE(dp::test::number(*library, u"SELECT count(*) FROM keywords"_s), 0);
}

void TestTransaction::withoutACommitTheChangesAreRolledBack()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    {
        Transaction transaction(*library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(dp::test::execute(*library, u"DELETE FROM keywords"_s));
        QVERIFY(!dp::test::execute(*library, u"DELETE FROM no_such_table"_s).ok());
    }
    QCOMPARE(dp::test::number(*library, u"SELECT count(*) FROM keywords"_s), 1);
    Transaction again(*library); // The connection can still be used.
    VERIFY_OK(again.begin());
}

void TestTransaction::beginTakesTheWriteLock()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    const auto first = dp::libraryopener::open(path, Library::Access::Create);
    VERIFY_OK(first);
    const auto second = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(second);
    VERIFY_OK(dp::test::execute(**second, u"PRAGMA busy_timeout = 1"_s));
    Transaction transaction(**first);
    VERIFY_OK(transaction.begin());
    Transaction other(**second);
    VERIFY_ERROR(other.begin(), dp::ErrorKind::LibraryBusy);
}

void TestTransaction::aFailedCommitRollsBack()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    {
        Transaction transaction(*library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(dp::test::execute(*library, u"PRAGMA defer_foreign_keys = ON"_s));
        VERIFY_OK(dp::test::execute(*library,
            u"INSERT INTO matches (keyword_id, paper_id, position, first_seen) VALUES (1, 77, 0, '')"_s));
        QVERIFY(!transaction.commit().ok()); // The commit fails because the paper does not exist.
    }
    QCOMPARE(dp::test::number(*library, u"SELECT count(*) FROM matches"_s), 0);
    Transaction again(*library);
    VERIFY_OK(again.begin());
}

DP_TEST(TestTransaction)
#include "tst_transaction.moc"
