#include "library/recovery/mutebackup.h"

#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/mutes.h"
#include "library/recovery/backup.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::Library;
using dp::test::userDataOf;

class TestMuteBackup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void mutesAreRestored();
    void laterMutesStay();
    void aRuleFollowsItsKeyword();
    void aRepairRemovesRulesWithoutKeyword();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    QStringList mutes() const { return userDataOf(path()).filter(u"mute"_s); }
    void restore() { VERIFY_OK(dp::restore::fromBackup(*m_library, m_backup, m_then.addDays(2))); }

    const QDateTime m_then{QDate(2025, 3, 4), QTime(8, 0), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QString m_backup;
};

void TestMuteBackup::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    dp::test::makeRichLibrary(path());
    auto library = dp::libraryopener::open(path(), Library::Access::Write);
    VERIFY_OK(library);
    m_library = std::move(*library);
    const auto written = dp::backup::write(*m_library, dp::backup::Reason::Daily, m_then);
    VERIFY_OK(written);
    m_backup = *written;
    QCOMPARE(mutes().size(), 3);
}

void TestMuteBackup::mutesAreRestored()
{
    const QStringList before = mutes();
    VERIFY_OK(dp::Mutes(*m_library).remove(2));
    VERIFY_OK(dp::Mutes(*m_library).setUntil(1, {}));
    VERIFY_OK(dp::test::execute(*m_library, u"DELETE FROM muted_papers"_s));
    QVERIFY(mutes() != before);
    restore();
    QCOMPARE(mutes(), before);
    restore(); // a second time adds nothing
    QCOMPARE(mutes(), before);
}

void TestMuteBackup::laterMutesStay()
{
    VERIFY_OK(dp::Mutes(*m_library).add({0, dp::Mute::Kind::Word, u"okapi"_s}, m_then.addDays(1)));
    const QStringList before = mutes();
    restore();
    QCOMPARE(mutes(), before);
}

void TestMuteBackup::aRuleFollowsItsKeyword()
{
    const QStringList before = mutes();
    const qint64 id = dp::test::keywordId(*m_library, u"Zebra Fish"_s);
    {
        dp::Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(dp::Keywords(*m_library).remove(id));
        VERIFY_OK(transaction.commit());
    }
    QCOMPARE(mutes().size(), 2);
    VERIFY_OK(dp::Keywords(*m_library).add({0, u"Another"_s, {}, {u"cs"_s}}));
    restore();
    QCOMPARE(mutes(), before);
}

void TestMuteBackup::aRepairRemovesRulesWithoutKeyword()
{
    VERIFY_OK(dp::test::execute(*m_library, u"PRAGMA foreign_keys = OFF"_s));
    VERIFY_OK(dp::test::execute(*m_library, u"UPDATE mutes SET keyword_id = 99 WHERE keyword_id > 0"_s));
    QVERIFY(!dp::repair::problems(*m_library)->isEmpty());
    VERIFY_OK(dp::repair::mend(*m_library));
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
    QCOMPARE(mutes().size(), 2);
}

DP_TEST(TestMuteBackup)
#include "tst_mutebackup.moc"
