#include "library/pdffiles.h"

#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/librarycopy.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::ArxivId;
using dp::Library;
using dp::PdfFile;
using dp::PdfFiles;
using dp::test::testTime;

namespace {

ArxivId idOf(const QString &text)
{
    return ArxivId::parse(text).value_or(ArxivId());
}

/// Returns one line for each file.
QStringList linesOf(Library &library)
{
    QStringList lines;
    const auto files = PdfFiles(library).all();
    for (const PdfFile &file : *files)
        lines << u"%1 %2 %3 %4 %5"_s.arg(file.id.versioned(), file.path, QString::number(file.size),
            file.fetched.toString(Qt::ISODate), file.isOwn ? u"own"_s : u"foreign"_s);
    return lines;
}

} // namespace

class TestPdfFiles : public QObject
{
    Q_OBJECT

private slots:
    void eachVersionHasItsFile();
    void aNewFileReplacesTheOldOne();
    void aPaperHasItsNewestPdf();
    void aBackupBringsBackWhatIsLost();
    void aDamagedLibraryKeepsItsFiles();
    void aCopyHasTheFiles();
};

void TestPdfFiles::eachVersionHasItsFile()
{
    const auto library = dp::test::newLibrary();
    PdfFiles files(*library);
    VERIFY_OK(files.add({idOf(u"2502.20780v1"_s), u"one.pdf"_s, 10, testTime}));
    VERIFY_OK(files.add({idOf(u"2502.20780v2"_s), u"two.pdf"_s, 20, testTime}));
    VERIFY_OK(files.add({idOf(u"hep-th/0412210v1"_s), u"old.pdf"_s, 30, testTime, false}));
    const auto second = files.of(idOf(u"2502.20780v2"_s));
    VERIFY_OK(second);
    QVERIFY(second->has_value());
    QCOMPARE((*second)->path, u"two.pdf"_s);
    QCOMPARE((*second)->fetched, testTime);
    QVERIFY((*second)->isOwn);
    VERIFY_OK(files.of(idOf(u"2502.20780v3"_s)));
    QVERIFY(!files.of(idOf(u"2502.20780v3"_s))->has_value());
    QCOMPARE(linesOf(*library).size(), 3);
    QVERIFY(linesOf(*library)[0].startsWith(u"2502.20780v2 "_s)); // new papers are first
    QVERIFY(linesOf(*library)[2].endsWith(u"foreign"_s));
    VERIFY_OK(files.remove(idOf(u"2502.20780v2"_s)));
    QCOMPARE(linesOf(*library).size(), 2);
}

void TestPdfFiles::aNewFileReplacesTheOldOne()
{
    const auto library = dp::test::newLibrary();
    PdfFiles files(*library);
    VERIFY_OK(files.add({idOf(u"2502.20780v1"_s), u"one.pdf"_s, 10, testTime}));
    VERIFY_OK(files.add({idOf(u"2502.20780v1"_s), u"other.pdf"_s, 11, testTime}));
    QCOMPARE((*files.of(idOf(u"2502.20780v1"_s)))->path, u"other.pdf"_s);
    QCOMPARE(linesOf(*library).size(), 1);
}

void TestPdfFiles::aPaperHasItsNewestPdf()
{
    const auto library = dp::test::newLibrary();
    dp::Transaction transaction(*library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(dp::Papers(transaction)
                  .store(dp::test::somePapers({u"2502.00001v10"_s, u"2502.00002"_s}), 0, dp::Source::Feed,
                      testTime));
    for (const int version : {2, 10, 9})
        VERIFY_OK(
            PdfFiles(transaction).add({idOf(u"2502.00001v%1"_s.arg(version)), u"a.pdf"_s, 10, testTime}));
    VERIFY_OK(transaction.commit());
    QList<int> versions;
    const auto papers = dp::PaperReader(*library).papers(dp::PaperQuery());
    VERIFY_OK(papers);
    for (const dp::LibraryPaper &paper : *papers)
        versions << paper.pdfVersion;
    QCOMPARE(versions, (QList<int>{0, 10}));
}

void TestPdfFiles::aBackupBringsBackWhatIsLost()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    dp::test::makeRichLibrary(path);
    auto opened = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(opened);
    const auto library = std::move(*opened);
    const QStringList before = linesOf(*library);
    QCOMPARE(before.size(), 2);
    const auto backup = dp::backup::write(*library, dp::backup::Reason::Daily, testTime);
    VERIFY_OK(backup);
    PdfFiles files(*library);
    VERIFY_OK(files.remove(idOf(u"2502.00003v1"_s)));
    const PdfFile later{idOf(u"2502.00003v2"_s), u"later.pdf"_s, 7, testTime};
    VERIFY_OK(files.add(later));
    VERIFY_OK(dp::restore::fromBackup(*library, *backup, testTime.addDays(1)));
    QCOMPARE(linesOf(*library)[1], before[1]);
    QCOMPARE((*files.of(later.id))->path, later.path); // the newer file stays
}

/// The first page of the file, and thus the schema, is overwritten.
void TestPdfFiles::aDamagedLibraryKeepsItsFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    dp::test::makeRichLibrary(path);
    const QStringList before = linesOf(**dp::libraryopener::open(path, Library::Access::Write));
    QCOMPARE(before.size(), 2);
    for (int at = 100; at < 4000; ++at)
        dp::test::flip(path, at, 0x5a);
    VERIFY_OK(dp::rebuild::run(path, testTime));
    const auto library = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(library);
    QCOMPARE(linesOf(**library), before);
    QCOMPARE(*dp::repair::problems(**library), QStringList());
}

void TestPdfFiles::aCopyHasTheFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s), copy = folder.filePath(u"copy.sqlite"_s);
    dp::test::makeRichLibrary(path);
    const auto library = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(library);
    VERIFY_OK(dp::librarycopy::save(**library, copy));
    const auto copied = dp::libraryopener::open(copy, Library::Access::Read);
    VERIFY_OK(copied);
    QCOMPARE(linesOf(**copied), linesOf(**library));
}

DP_TEST(TestPdfFiles)
#include "tst_pdffiles.moc"
