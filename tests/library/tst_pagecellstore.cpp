// Tests that the cells of imported pages survive everything that happens to a library.
#include "library/pagecellstore.h"

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

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestPageCellStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void emptyDataAreRemoved();
    void dataThatAreTooLongReplaceNothing();
    void onlySuchObjectsAreData();
    void cellsAreRestored();
    void undoingARestoreRemovesTheCellsThatItBroughtBack();
    void aDamagedLibraryKeepsThem();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    void open()
    {
        auto library = libraryopener::open(path(), Library::Access::Create, {});
        VERIFY_OK(library);
        m_library = std::move(*library);
    }
    void set(const QString &id, const QString &data)
    {
        Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(PageCellStore(transaction).set(keyOf(id), data));
        VERIFY_OK(transaction.commit());
    }
    QString dataOf(const QString &id)
    {
        const auto data = PageCellStore(*m_library).of(keyOf(id));
        return data ? *data : describe(data.error());
    }
    const QString m_code = uR"({"cells":{"Code":"null"}})"_s;
    const QString m_score = uR"({"cells":{"Score":"7"}})"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestPageCellStore::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    VERIFY_OK(storePapers(*m_library, {}, {u"2502.00001"_s, u"2502.00002"_s}));
    set(u"2502.00001"_s, m_code);
    set(u"2401.00001"_s, m_code); // the library does not have this paper any more
}

void TestPageCellStore::emptyDataAreRemoved()
{
    set(u"2502.00001"_s, m_score);
    QCOMPARE(dataOf(u"2502.00001"_s), m_score);
    set(u"2502.00001"_s, {});
    QCOMPARE(dataOf(u"2502.00001"_s), QString());
}

void TestPageCellStore::dataThatAreTooLongReplaceNothing()
{
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(u"the cells of paper \\d+ are too long; the old ones stay"_s));
    set(u"2502.00001"_s, QString(PageCellStore::maximumLength + 1, u'x'));
    QCOMPARE(dataOf(u"2502.00001"_s), m_code);
}

void TestPageCellStore::onlySuchObjectsAreData()
{
    QVERIFY(PageCellStore::isData(m_code));
    for (const QString &text : {u""_s, u"{}"_s, u"[1]"_s, u"ada2025graphs"_s, u"2026-08-20"_s,
             uR"({"cells":1})"_s, uR"({"title":{}})"_s})
        QVERIFY2(!PageCellStore::isData(text), qPrintable(text));
}

void TestPageCellStore::cellsAreRestored()
{
    const auto backedUp = backup::write(*m_library, backup::Reason::Daily, testTime);
    VERIFY_OK(backedUp);
    VERIFY_OK(execute(*m_library, u"DELETE FROM page_cells"_s));
    set(u"2401.00001"_s, m_score);
    VERIFY_OK(restore::fromBackup(*m_library, *backedUp, testTime.addDays(1)));
    QCOMPARE(dataOf(u"2502.00001"_s), m_code);
    QCOMPARE(dataOf(u"2401.00001"_s), m_score); // of a page that was imported later
}

void TestPageCellStore::undoingARestoreRemovesTheCellsThatItBroughtBack()
{
    const auto backedUp = backup::write(*m_library, backup::Reason::Daily, testTime);
    VERIFY_OK(backedUp);
    VERIFY_OK(execute(*m_library, u"DELETE FROM page_cells"_s));
    set(u"2401.00001"_s, m_score);
    const auto report = restore::fromBackup(*m_library, *backedUp, testTime.addDays(1));
    VERIFY_OK(report);
    set(u"2502.00002"_s, m_score);
    VERIFY_OK(restore::undo(*m_library, *backedUp, *report, testTime.addDays(1)));
    QCOMPARE(dataOf(u"2502.00001"_s), QString());
    QCOMPARE(dataOf(u"2401.00001"_s), m_score);
    QCOMPARE(dataOf(u"2502.00002"_s), m_score);
}

void TestPageCellStore::aDamagedLibraryKeepsThem()
{
    m_library.reset();
    flip(path(), 100);
    VERIFY_OK(rebuild::run(path(), testTime));
    open();
    QCOMPARE(dataOf(u"2502.00001"_s), m_code);
    QCOMPARE(dataOf(u"2401.00001"_s), m_code);
}

} // namespace dp::test

DP_TEST(dp::test::TestPageCellStore)
#include "tst_pagecellstore.moc"
