#include "session/libraryopener.h"

#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/recovery/damagestate.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/fakeclock.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <atomic>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestLibraryOpener : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aMissingFileIsCreated();
    void anExistingLibraryIsNotNew();
    void preparationsRunWhileTheLibraryIsOpened();
    void aReadOnlyFileIsOpenedForReading();
    void aDamagedLibraryIsRebuiltWithProgress();
    void aSuspectedLibraryIsCheckedAndOpened();
    void anotherFileIsRefusedAndStays();
    void aFailureCanBeTriedAgain();

private:
    Result<std::unique_ptr<OpenedLibrary>> open()
    {
        return LibraryOpener(
            path(), m_clock,
            [this](const QString &sentence, const LibraryOpener::LongWork &work) {
                m_sentences << sentence;
                work([this](double) { ++m_reports; });
            },
            [this] { ++m_preparations; })
            .open();
    }
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    QStringList m_sentences; // sentences that were shown during long operations
    std::atomic<int> m_reports = 0;
    int m_preparations = 0;
};

void TestLibraryOpener::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sentences.clear();
    m_reports = 0;
    m_preparations = 0;
}

void TestLibraryOpener::aMissingFileIsCreated()
{
    const auto library = open();
    VERIFY_OK(library);
    QVERIFY((*library)->isNew);
    QVERIFY(!(*library)->isReadOnly);
    QVERIFY((*library)->notice.isEmpty());
    QVERIFY(QFile::exists(path()));
    QVERIFY((*library)->local);
    QCOMPARE(m_sentences, QStringList());
}

void TestLibraryOpener::anExistingLibraryIsNotNew()
{
    VERIFY_OK(libraryopener::open(path(), Library::Access::Create));
    const auto library = open();
    VERIFY_OK(library);
    QVERIFY(!(*library)->isNew);
}

void TestLibraryOpener::preparationsRunWhileTheLibraryIsOpened()
{
    VERIFY_OK(open());
    QCOMPARE(m_preparations, 1);
}

void TestLibraryOpener::aReadOnlyFileIsOpenedForReading()
{
    VERIFY_OK(libraryopener::open(path(), Library::Access::Create));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto restore = qScopeGuard([this] {
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    });
    if (QFileInfo(path()).isWritable())
        QSKIP("root may write everywhere");
    const auto library = open();
    VERIFY_OK(library);
    QVERIFY((*library)->isReadOnly);
    QVERIFY((*library)->notice.contains(path()));
}

void TestLibraryOpener::aDamagedLibraryIsRebuiltWithProgress()
{
    VERIFY_OK(libraryopener::open(path(), Library::Access::Create));
    QByteArray bytes = bytesOf(path());
    bytes.replace(4096, 8192, QByteArray(8192, '\x7f'));
    putBytes(path(), bytes);
    const auto library = open();
    VERIFY_OK(library);
    QCOMPARE(m_sentences.size(), 1);
    QVERIFY2(m_sentences.first().contains(u"is damaged"_s), qPrintable(m_sentences.first()));
    QVERIFY(!(*library)->notice.isEmpty());
}

void TestLibraryOpener::aSuspectedLibraryIsCheckedAndOpened()
{
    VERIFY_OK(libraryopener::open(path(), Library::Access::Create));
    damagestate::suspect(path());
    VERIFY_OK(open());
    QCOMPARE(m_sentences.size(), 1);
    QVERIFY2(m_sentences.first().startsWith(u"Checking"_s), qPrintable(m_sentences.first()));
    QVERIFY(!damagestate::isSuspect(path()));
}

void TestLibraryOpener::anotherFileIsRefusedAndStays()
{
    const QByteArray letter = QByteArray("a letter to a friend\n").repeated(300);
    putBytes(path(), letter);
    VERIFY_ERROR(open(), ErrorKind::NotALibrary);
    QCOMPARE(bytesOf(path()), letter);
}

void TestLibraryOpener::aFailureCanBeTriedAgain()
{
    putBytes(path(), QByteArray("a letter to a friend\n").repeated(300));
    VERIFY_ERROR(open(), ErrorKind::NotALibrary);
    QVERIFY(QFile::remove(path()));
    VERIFY_OK(open());
}

} // namespace dp::test

DP_TEST(dp::test::TestLibraryOpener)
#include "tst_libraryopener.moc"
