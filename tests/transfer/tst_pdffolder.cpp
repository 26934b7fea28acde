#include "transfer/pdffolder.h"

#include "support/pdffixture.h"
#include "support/testprogram.h"
#include "transfer/pdfpart.h"

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;
using dp::AnswerHead;
using dp::ArxivId;
using dp::ErrorKind;
using dp::PdfPart;
using dp::PdfReport;
using dp::test::madeUpPdf;
using dp::test::PdfFixture;

class TestPdfFolder : public QObject
{
    Q_OBJECT

private slots:
    void foreignFilesAreNotOverwritten();
    void papersWithTheSameNameBothStay();
    void similarNamesDifferForEveryFileSystem_data();
    void similarNamesDifferForEveryFileSystem();
    void aPartHasTheTagOfTheWhole_data();
    void aPartHasTheTagOfTheWhole();
    void aFileWithTheSameContentIsUsed();
    void aRemovedFileIsFetchedAgain();
    void aMovedFileIsFound();
    void aRenamedPaperIsNotFetchedAgain();
    void anotherFolderGetsACopy();
    void aMissingOtherFolderIsAnError();
    void aFullDiskLeavesNothing_data();
    void aFullDiskLeavesNothing();
    void hostileTitlesStayInTheFolder_data();
    void hostileTitlesStayInTheFolder();
    void aPartIsCheckedAtItsEnd_data();
    void aPartIsCheckedAtItsEnd();

private:
    const ArxivId m_id = ArxivId::parse(u"2502.20780v3").value_or(ArxivId());
};

void TestPdfFolder::foreignFilesAreNotOverwritten()
{
    PdfFixture f;
    QVERIFY(QDir().mkpath(f.pdfs()));
    const QString taken = f.pdfs() + u"/Zebras [2502.20780v3].pdf"_s;
    QVERIFY(PdfFixture::write(taken, "mine"));
    QVERIFY(QFile::link(u"/nowhere"_s, f.pdfs() + u"/Zebras [2502.20780v3] (2).pdf"_s));
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QCOMPARE(report.path, f.pdfs() + u"/Zebras [2502.20780v3] (3).pdf"_s);
    QCOMPARE(PdfFixture::contentOf(taken), "mine");
    QCOMPARE(PdfFixture::contentOf(report.path), madeUpPdf());
}

void TestPdfFolder::papersWithTheSameNameBothStay()
{
    PdfFixture f;
    f.options.folder.pattern = u"{title}.pdf"_s;
    const PdfReport first = f.fetch(u"2502.20780"_s);
    f.arxiv.setPdf(madeUpPdf(1000, 'b'), "\"two\"");
    const PdfReport second = f.fetch(u"2502.20781"_s);
    QCOMPARE(first.path, f.pdfs() + u"/Zebras.pdf"_s);
    QCOMPARE(second.path, f.pdfs() + u"/Zebras [2502.20781v1].pdf"_s);
    QCOMPARE(PdfFixture::contentOf(first.path), madeUpPdf());
    QCOMPARE(PdfFixture::contentOf(second.path), madeUpPdf(1000, 'b'));
}

void TestPdfFolder::similarNamesDifferForEveryFileSystem_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("case") << u"Okapis in Zoos"_s << u"Okapis in zoos"_s;
    QTest::newRow("case of other letters") << u"ÉTUDE"_s << u"étude"_s;
    QTest::newRow("form of accents") << u"\u00e9tude"_s << u"e\u0301tude"_s;
}

void TestPdfFolder::similarNamesDifferForEveryFileSystem()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    PdfFixture f;
    f.options.folder.pattern = u"{title}.pdf"_s;
    dp::Paper one = dp::test::somePaper(u"2502.20790v1"_s), two = dp::test::somePaper(u"2502.20791v1"_s);
    one.title = first;
    two.title = second;
    f.add({one, two});
    const QString firstPath = f.fetch(u"2502.20790"_s).path;
    f.arxiv.setPdf(madeUpPdf(1000, 'b'), "\"two\"");
    const PdfReport report = f.fetch(u"2502.20791"_s);
    QVERIFY2(report.path.endsWith(u" [2502.20791v1].pdf"_s), qPrintable(report.path));
    QVERIFY(!firstPath.contains(u'['));
}

/// An answer with a part that has not the tag of the whole can belong to another file.
void TestPdfFolder::aPartHasTheTagOfTheWhole_data()
{
    QTest::addColumn<dp::Validators>("whole");
    QTest::addColumn<dp::Validators>("part");
    QTest::addColumn<bool>("isJoined");
    const QByteArray date = "Mon, 03 Mar 2025 10:00:00 GMT";
    const auto row = [](const char *test, const dp::Validators &whole, const dp::Validators &part,
                         bool isJoined) {
        QTest::newRow(test) << whole << part << isJoined;
    };
    row("the same", {"\"one\"", {}}, {"\"one\"", {}}, true);
    row("another", {"\"one\"", {}}, {"\"two\"", {}}, false);
    row("none", {"\"one\"", {}}, {}, false);
    row("weak", {"\"one\"", {}}, {"W/\"one\"", {}}, false);
    row("only a date", {"\"one\"", date}, {{}, date}, false);
    row("date", {{}, date}, {{}, date}, true);
    row("no date", {{}, date}, {}, true);
}

void TestPdfFolder::aPartHasTheTagOfTheWhole()
{
    QFETCH(dp::Validators, whole);
    QFETCH(dp::Validators, part);
    QFETCH(bool, isJoined);
    QTemporaryDir folder;
    auto opened = PdfPart::open(folder.path(), m_id);
    VERIFY_OK(opened);
    VERIFY_OK((*opened)->begin(AnswerHead{200, 20, "application/pdf", {}, whole}));
    VERIFY_OK((*opened)->append("%PDF-1.5 x"));
    const auto joined = (*opened)->begin(AnswerHead{206, 10, "application/pdf", "bytes 10-19/20", part});
    QCOMPARE(joined.ok(), isJoined);
    QCOMPARE((*opened)->size(), isJoined ? 10 : 0);
}

void TestPdfFolder::aFileWithTheSameContentIsUsed()
{
    PdfFixture f;
    QVERIFY(QDir().mkpath(f.pdfs()));
    QVERIFY(PdfFixture::write(f.pdfs() + u"/Zebras [2502.20780v3].pdf"_s, madeUpPdf()));
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QCOMPARE(f.files(), QStringList{u"Zebras [2502.20780v3].pdf"_s});
    QCOMPARE(report.path, f.pdfs() + u"/Zebras [2502.20780v3].pdf"_s);
    QVERIFY(!f.known(u"2502.20780v3"_s)->isOwn); // somebody else has put it there
}

void TestPdfFolder::aRemovedFileIsFetchedAgain()
{
    PdfFixture f;
    const PdfReport first = f.fetch(u"2502.20780"_s);
    QVERIFY(QFile::remove(first.path));
    const PdfReport second = f.fetch(u"2502.20780"_s);
    QVERIFY(!second.wasKept);
    QCOMPARE(second.path, first.path);
    QVERIFY(QFile::exists(second.path));
}

void TestPdfFolder::aMovedFileIsFound()
{
    PdfFixture f;
    const PdfReport first = f.fetch(u"2502.20780"_s);
    QVERIFY(QDir(f.pdfs()).mkpath(u"read/later"_s));
    const QString moved = f.pdfs() + u"/read/later/a zebra 2502.20780v3.pdf"_s;
    QVERIFY(QFile::rename(first.path, moved));
    const PdfReport second = f.fetch(u"2502.20780"_s);
    QVERIFY(second.wasKept);
    QCOMPARE(second.path, moved);
    QCOMPARE(f.arxiv.requests().size(), 1);
}

void TestPdfFolder::aRenamedPaperIsNotFetchedAgain()
{
    PdfFixture f;
    const PdfReport first = f.fetch(u"2502.20780"_s);
    f.options.folder.pattern = u"{id}.pdf"_s;
    dp::Paper paper = dp::test::somePaper(u"2502.20780v4"_s);
    paper.title = u"Zebras and okapis"_s;
    QCOMPARE(f.fetch(u"2502.20780v3"_s).path, first.path);
    f.add({paper}); // a new version has a file of its own
    QCOMPARE(f.fetch(u"2502.20780"_s).path, f.pdfs() + u"/2502.20780v4.pdf"_s);
    QCOMPARE(f.files().size(), 2);
}

void TestPdfFolder::anotherFolderGetsACopy()
{
    PdfFixture f;
    QVERIFY(QDir().mkpath(f.folder.filePath(u"other"_s)));
    f.options.folder.other = f.folder.filePath(u"other"_s);
    const QString path = f.options.folder.other + u"/Zebras [2502.20780v3].pdf"_s;
    QCOMPARE(f.fetch(u"2502.20780"_s).path, path);
    QVERIFY(!QFile::exists(f.pdfs())); // nothing is put there
    QVERIFY(!f.known(u"2502.20780v3"_s)); // the file belongs to the person
    f.options.folder.other.clear();
    const PdfReport kept = f.fetch(u"2502.20780"_s);
    QCOMPARE(kept.path, f.pdfs() + u"/Zebras [2502.20780v3].pdf"_s);
    const PdfReport second = f.fetch(u"2502.20781"_s);
    f.options.folder.other = f.folder.filePath(u"other"_s);
    const PdfReport copy = f.fetch(u"2502.20781"_s);
    QCOMPARE(copy.path, f.options.folder.other + u"/Zebras [2502.20781v1].pdf"_s);
    QCOMPARE(f.fetch(u"2502.20781"_s).path, copy.path);
    QCOMPARE(f.files(f.options.folder.other).size(), 2);
    QVERIFY(QFile::exists(second.path));
    QCOMPARE(f.arxiv.requests().size(), 3);
}

void TestPdfFolder::aMissingOtherFolderIsAnError()
{
    PdfFixture f;
    f.options.folder.other = f.folder.filePath(u"missing"_s);
    QCOMPARE(f.fetch(u"2502.20780"_s).error->kind, ErrorKind::NotAFolder);
    QVERIFY(!QFile::exists(f.options.folder.other));
    f.options.folder.other = f.folder.filePath(u"library.sqlite"_s);
    const PdfReport report = f.fetch(u"2502.20780"_s);
    QCOMPARE(report.error->kind, ErrorKind::NotAFolder);
    QCOMPARE(report.error->subject, f.options.folder.other);
    QVERIFY(f.arxiv.requests().isEmpty());
}

void TestPdfFolder::aFullDiskLeavesNothing_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("at once") << 0;
    QTest::newRow("in the middle") << 5000;
}

void TestPdfFolder::aFullDiskLeavesNothing()
{
    QFETCH(int, room);
    QTemporaryDir folder;
    auto part = PdfPart::open(folder.path(), m_id,
        [left = qint64(room)](int file, const char *bytes, qint64 size) mutable -> qint64 {
            const qint64 fits = std::min(left, size);
            if (fits == 0) {
                errno = ENOSPC;
                return -1;
            }
            left -= fits;
            return ::write(file, bytes, size_t(fits));
        });
    VERIFY_OK(part);
    VERIFY_OK((*part)->begin(AnswerHead{200, 10000, "application/pdf", {}, {"\"one\"", {}}}));
    VERIFY_ERROR((*part)->append(madeUpPdf(9000)), ErrorKind::DiskFull);
    part->reset();
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestPdfFolder::hostileTitlesStayInTheFolder_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("a path") << u"../../../tmp/evil"_s;
    QTest::newRow("a device") << u"CON"_s;
    QTest::newRow("dots") << u".."_s;
    QTest::newRow("nothing") << u"???"_s;
    QTest::newRow("300 characters of Chinese") << u"模"_s.repeated(300);
    QTest::newRow("NFD") << u"Poincare\u0301"_s;
    QTest::newRow("emoji") << u"👩‍🔬"_s.repeated(100);
    QTest::newRow("a line break") << u"a\nb"_s;
}

void TestPdfFolder::hostileTitlesStayInTheFolder()
{
    QFETCH(QString, title);
    PdfFixture f;
    f.options.folder.pattern = u"{title}"_s;
    dp::Paper paper = dp::test::somePaper(u"2502.20799v1"_s);
    paper.title = title;
    f.add({paper});
    const PdfReport report = f.fetch(u"2502.20799"_s);
    QVERIFY2(!report.error, report.error ? qPrintable(dp::test::describe(*report.error)) : "");
    QCOMPARE(f.files().size(), 1);
    QCOMPARE(report.path, f.pdfs() + u'/' + f.files().first());
    QVERIFY(f.files().first().toUtf8().size() <= 255);
    QVERIFY(f.files().first().endsWith(".pdf"_L1));
}

void TestPdfFolder::aPartIsCheckedAtItsEnd_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("kind"); // -1: no error
    const int size = int(madeUpPdf().size());
    QTest::newRow("a PDF") << madeUpPdf() << size << -1;
    QTest::newRow("an unknown length") << madeUpPdf() << 0 << -1;
    QTest::newRow("a PDF that an update has made longer") << madeUpPdf() + QByteArray(500, ' ') << 0 << -1;
    QTest::newRow("too short") << madeUpPdf() << size + 1 << int(ErrorKind::CutShort);
    QTest::newRow("too long") << madeUpPdf() << size - 1 << int(ErrorKind::CutShort);
    QTest::newRow("no end") << madeUpPdf().chopped(8) << size - 8 << int(ErrorKind::CutShort);
    QTest::newRow("an end in the middle only")
        << "%PDF-1.5 %%EOF" + QByteArray(5000, 'x') << 0 << int(ErrorKind::CutShort);
    QTest::newRow("not a PDF") << "<html>" + madeUpPdf() << 0 << int(ErrorKind::NotAPdf);
    QTest::newRow("nothing") << QByteArray() << 0 << int(ErrorKind::CutShort);
}

void TestPdfFolder::aPartIsCheckedAtItsEnd()
{
    QFETCH(QByteArray, content);
    QFETCH(int, length);
    QFETCH(int, kind);
    QTemporaryDir folder;
    auto part = PdfPart::open(folder.path(), m_id);
    VERIFY_OK(part);
    VERIFY_OK((*part)->begin(AnswerHead{200, length, "application/pdf", {}, {"\"one\"", {}}}));
    VERIFY_OK((*part)->append(content));
    const dp::Outcome checked = (*part)->check();
    QCOMPARE(checked ? -1 : int(checked.error().kind), kind);
}

DP_TEST(TestPdfFolder)
#include "tst_pdffolder.moc"
