#include "transfer/pdfstorage.h"

#include "support/pdffixture.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::Library;
using dp::PdfFile;
using dp::PdfFiles;
using dp::PdfStorage;
using dp::test::madeUpPdf;
using dp::test::PdfFixture;
namespace pdfstorage = dp::pdfstorage;

namespace {

PdfStorage storageOf(PdfFixture &f)
{
    const auto read =
        f.library.ask([folder = f.options.folder](Library &open) { return pdfstorage::read(open, folder); })
            .get();
    return read ? *read : PdfStorage();
}

pdfstorage::Removed removedBy(
    PdfFixture &f, const QList<PdfStorage::File> &files, const pdfstorage::Trash &trash)
{
    const auto removed =
        f.library.ask([=](Library &open) { return pdfstorage::remove(open, files, trash); }).get();
    return removed ? *removed : pdfstorage::Removed();
}

bool removeForGood(const QString &path)
{
    return QFile::remove(path);
}

} // namespace

class TestPdfStorage : public QObject
{
    Q_OBJECT

private slots:
    void usedSpaceIsThatOfTheFiles();
    void onlyFilesOfTheProgramAreRemovable();
    void removedFilesAreForgotten();
    void aFileThatChangesMeanwhileStays();
    void aFileThatCannotBeTrashedStays();
};

void TestPdfStorage::usedSpaceIsThatOfTheFiles()
{
    PdfFixture f;
    f.fetch(u"2502.20780"_s);
    f.fetch(u"2502.20781"_s);
    QVERIFY(PdfFixture::write(f.pdfs() + u"/2502.20790v1.daily-papers.part"_s, "12345"));
    QVERIFY(PdfFixture::write(f.pdfs() + u"/mine.pdf"_s, "%PDF-1.5 not of the program"));
    const PdfStorage storage = storageOf(f);
    QCOMPARE(storage.removable.size(), 2);
    QCOMPARE(storage.others, 0);
    QCOMPARE(storage.bytes, 2 * madeUpPdf().size()); // without what cannot be removed
    QCOMPARE(PdfStorage::sizeOf(storage.removable), 2 * madeUpPdf().size());
}

void TestPdfStorage::onlyFilesOfTheProgramAreRemovable()
{
    PdfFixture f;
    // This file was there before, with the same content.
    QVERIFY(QDir().mkpath(f.pdfs()));
    QVERIFY(PdfFixture::write(f.pdfs() + u"/Zebras [2502.20780v3].pdf"_s, madeUpPdf()));
    f.fetch(u"2502.20780"_s);
    // This file was fetched when another folder was set.
    const QString elsewhere = f.folder.filePath(u"elsewhere.pdf"_s);
    QVERIFY(PdfFixture::write(elsewhere, madeUpPdf()));
    auto added = f.library.ask([&](dp::Library &library) -> dp::Outcome {
        dp::Transaction transaction(library);
        DP_TRY(transaction.begin());
        DP_TRY(
            dp::PdfFiles(transaction)
                .add({*dp::ArxivId::parse(u"2502.20781v1"_s), elsewhere, madeUpPdf().size(), f.clock.now()}));
        return transaction.commit();
    });
    VERIFY_OK(added.get());
    // This file was changed, for example by a viewer that keeps notes.
    const dp::PdfReport changed = f.fetch(u"2502.20780v1"_s);
    QVERIFY(PdfFixture::write(changed.path, madeUpPdf() + "a note"));
    // This file is missing.
    QVERIFY(QFile::remove(f.fetch(u"2502.20780v2"_s).path));
    const PdfStorage storage = storageOf(f);
    QCOMPARE(storage.removable.size(), 0);
    QCOMPARE(storage.others, 3);
}

void TestPdfStorage::removedFilesAreForgotten()
{
    PdfFixture f;
    const dp::PdfReport first = f.fetch(u"2502.20780"_s);
    const auto removed = removedBy(f, storageOf(f).removable, &removeForGood);
    QCOMPARE(removed.files, 1);
    QCOMPARE(removed.bytes, madeUpPdf().size());
    QVERIFY(!QFile::exists(first.path));
    QVERIFY(!f.known(u"2502.20780v3"_s));
}

void TestPdfStorage::aFileThatChangesMeanwhileStays()
{
    PdfFixture f;
    const dp::PdfReport first = f.fetch(u"2502.20780"_s);
    const PdfStorage storage = storageOf(f);
    QVERIFY(PdfFixture::write(first.path, "changed"));
    const auto removed = removedBy(f, storage.removable, &removeForGood);
    QCOMPARE(removed.files, 0);
    QCOMPARE(removed.failed, first.path);
    QCOMPARE(PdfFixture::contentOf(first.path), "changed");
    QVERIFY(f.known(u"2502.20780v3"_s));
}

void TestPdfStorage::aFileThatCannotBeTrashedStays()
{
    PdfFixture f;
    const dp::PdfReport first = f.fetch(u"2502.20780"_s);
    f.fetch(u"2502.20781"_s);
    const auto removed = removedBy(f, storageOf(f).removable,
        [&first](const QString &path) { return path != first.path && QFile::remove(path); });
    QCOMPARE(removed.files, 1);
    QCOMPARE(removed.failed, first.path);
    QVERIFY(QFile::exists(first.path));
    QVERIFY(f.known(u"2502.20780v3"_s) && !f.known(u"2502.20781v1"_s));
}

DP_TEST(TestPdfStorage)
#include "tst_pdfstorage.moc"
