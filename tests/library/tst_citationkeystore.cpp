// Tests that the keys of citations are unique, and survive everything that happens to a library.
#include "library/citationkeystore.h"

#include "library/libraryopener.h"
#include "library/recovery/backup.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/restore.h"
#include "library/recovery/restoreundo.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestCitationKeyStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keysAreUnique();
    void onlyAsciiIsAKey();
    void keysAreRestored();
    void undoingARestoreRemovesTheKeysThatItBroughtBack();
    void aDamagedLibraryKeepsThem();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    void open()
    {
        auto library = libraryopener::open(path(), Library::Access::Create, {});
        VERIFY_OK(library);
        m_library = std::move(*library);
    }
    void give(const QList<GivenKey> &keys)
    {
        Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(CitationKeyStore(transaction).add(keys));
        VERIFY_OK(transaction.commit());
    }
    QString keyOfPaper(const QString &id)
    {
        const auto key = CitationKeyStore(*m_library).keyOf(keyOf(id));
        return key ? *key : describe(key.error());
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestCitationKeyStore::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    VERIFY_OK(storePapers(*m_library, {}, {u"2502.00001"_s, u"2502.00002"_s}));
    give({{keyOf(u"2502.00001"_s), u"ada2025graphs"_s}, {keyOf(u"2401.00001"_s), u"lost2024"_s}});
}

void TestCitationKeyStore::keysAreUnique()
{
    give({{keyOf(u"2502.00001"_s), u"other"_s}, {keyOf(u"2502.00002"_s), u"ada2025graphs"_s}});
    QCOMPARE(keyOfPaper(u"2502.00001"_s), u"ada2025graphs"_s);
    QCOMPARE(keyOfPaper(u"2502.00002"_s), QString());
    CitationKeyStore store(*m_library);
    QVERIFY(store.isTaken(u"ada2025graphs"_s).value());
    QVERIFY(store.isTaken(u"Ada2025Graphs"_s).value()); // BibTeX does not accept both
    QVERIFY(!store.isTaken(u"other"_s).value());
    QCOMPARE(store.papers(0, keyOf(u"2502.00001"_s)).value(), std::vector<qint64>{keyOf(u"2401.00001"_s)});
}

void TestCitationKeyStore::onlyAsciiIsAKey()
{
    for (const QString &key : {u"a"_s, u"Ada:25_Graphs-28"_s, u"9"_s})
        QVERIFY2(CitationKeyStore::isKey(key), qPrintable(key));
    for (const QString &key :
        {u""_s, u"é"_s, u"a b"_s, u"a,b"_s, u"a}"_s, u"a\n"_s, u"-a"_s, QString(300, u'a')})
        QVERIFY2(!CitationKeyStore::isKey(key), qPrintable(key));
}

void TestCitationKeyStore::keysAreRestored()
{
    const auto backedUp = backup::write(*m_library, backup::Reason::Daily, testTime);
    VERIFY_OK(backedUp);
    VERIFY_OK(execute(*m_library, u"DELETE FROM citation_keys"_s));
    give({{keyOf(u"2401.00001"_s), u"newer"_s}});
    VERIFY_OK(restore::fromBackup(*m_library, *backedUp, testTime.addDays(1)));
    QCOMPARE(keyOfPaper(u"2502.00001"_s), u"ada2025graphs"_s);
    QCOMPARE(keyOfPaper(u"2401.00001"_s), u"newer"_s); // it may be in a document already
}

void TestCitationKeyStore::undoingARestoreRemovesTheKeysThatItBroughtBack()
{
    const auto backedUp = backup::write(*m_library, backup::Reason::Daily, testTime);
    VERIFY_OK(backedUp);
    VERIFY_OK(execute(*m_library, u"DELETE FROM citation_keys"_s));
    give({{keyOf(u"2401.00001"_s), u"newer"_s}});
    const auto report = restore::fromBackup(*m_library, *backedUp, testTime.addDays(1));
    VERIFY_OK(report);
    give({{keyOf(u"2502.00002"_s), u"later"_s}});
    VERIFY_OK(restore::undo(*m_library, *backedUp, *report, testTime.addDays(1)));
    QCOMPARE(keyOfPaper(u"2502.00001"_s), QString());
    QCOMPARE(keyOfPaper(u"2401.00001"_s), u"newer"_s);
    QCOMPARE(keyOfPaper(u"2502.00002"_s), u"later"_s);
}

void TestCitationKeyStore::aDamagedLibraryKeepsThem()
{
    m_library.reset();
    flip(path(), 100);
    VERIFY_OK(rebuild::run(path(), testTime));
    open();
    QCOMPARE(keyOfPaper(u"2502.00001"_s), u"ada2025graphs"_s);
    QCOMPARE(keyOfPaper(u"2401.00001"_s), u"lost2024"_s);
}

} // namespace dp::test

DP_TEST(dp::test::TestCitationKeyStore)
#include "tst_citationkeystore.moc"
