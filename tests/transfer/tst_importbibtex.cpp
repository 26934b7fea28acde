// Tests the import of BibTeX files into a library.

#include "library/keywords.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "transfer/importfile.h"
#include "transfer/importtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestImportBibtex : public QObject
{
    Q_OBJECT

private slots:
    void papersGetIntoTheKeyword();
    void theDataOfAFeedStay();
    void storedPaperIsNotChanged_data();
    void storedPaperIsNotChanged();
    void anExampleInAPageIsNoBibtexFile();

private:
    static Result<ImportFile::Report> import(
        Library &library, const QByteArray &bytes, const QString &keyword = {})
    {
        const auto file = ImportFile::fromBytes(bytes, u"a.bib"_s);
        return file ? file->store(library, keyword, testTime) : Result<ImportFile::Report>(file.error());
    }
    static Paper paperOf(Library &library, const QString &id)
    {
        const auto papers = PaperReader(library).papers(PaperQuery{});
        for (const LibraryPaper &one : papers.value())
            if (one.paper.id.toString() == id)
                return one.paper;
        return {};
    }
};

const QByteArray bibtex = "@misc{a, title = {{A Zebra}}, author = {Example, Ada}, eprint = {2502.00001},\n"
                          " archivePrefix = {arXiv}, primaryClass = {cs.CL}, year = 2025}\n"
                          "@book{b, title = {Horses}}\n@misc{c, title = {broken\n"
                          "@article{d, title = {Quaggas}, journal = {arXiv preprint arXiv:2502.00002}}\n";

void TestImportBibtex::papersGetIntoTheKeyword()
{
    const auto library = newLibrary({u"Zebras"_s});
    const auto report = import(*library, bibtex, u"Zebras"_s);
    VERIFY_OK(report);
    QCOMPARE(report->papers, 2);
    QCOMPARE(report->changes.newCount(), 2);
    QCOMPARE(report->otherEntries, 1);
    QCOMPARE(report->problems.size(), 1); // the broken entry
    QCOMPARE(importtext::feedsTold(u"a.bib"_s, *report).size(), 1);
    const Paper paper = paperOf(*library, u"2502.00001"_s);
    QCOMPARE(paper.title, u"A Zebra"_s);
    QCOMPARE(paper.authors, QStringList{u"Ada Example"_s});
    QCOMPARE(paper.primaryCategory(), u"cs.CL"_s);
    QCOMPARE(paper.updated.day(), u"2025-02-01"_s);
    const auto states = Keywords(*library).shownStates();
    QCOMPARE(states->first().papers, 2);
}

void TestImportBibtex::theDataOfAFeedStay()
{
    const auto library = newLibrary();
    const Paper known = somePaper(u"2502.00001v1"_s);
    Transaction transaction(*library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(Papers(transaction).store({known}, 0, Source::Feed, testTime));
    VERIFY_OK(transaction.commit());
    const auto report = import(*library, bibtex);
    VERIFY_OK(report);
    QCOMPARE(report->changes.newCount(), 1);
    const Paper paper = paperOf(*library, u"2502.00001"_s);
    QCOMPARE(paper.title, known.title);
    QCOMPARE(paper.updated.iso(), known.updated.iso());
}

void TestImportBibtex::storedPaperIsNotChanged_data()
{
    QTest::addColumn<QString>("eprint");
    QTest::newRow("without a version") << u"2502.00001"_s;
    QTest::newRow("the same version") << u"2502.00001v2"_s;
    QTest::newRow("an older version") << u"2502.00001v1"_s;
    QTest::newRow("a newer version") << u"2502.00001v99"_s;
}

void TestImportBibtex::storedPaperIsNotChanged()
{
    QFETCH(QString, eprint);
    const auto library = newLibrary({u"Zebras"_s});
    Paper known = somePaper(u"2502.00001v2"_s);
    known.doi = u"10.1000/known"_s;
    known.journalRef = u"Known 1 (2025)"_s;
    Transaction transaction(*library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(Papers(transaction).store({known}, 0, Source::Feed, testTime));
    VERIFY_OK(transaction.commit());
    const QByteArray entry = "@article{a, title = {Wrong}, author = {Body, Some}, eprint = {"
        + eprint.toUtf8()
        + "}, archivePrefix = {arXiv}, journal = {False}, volume = {3}, doi = {10.1000/wrong}, year = "
          "2020}\n";
    VERIFY_OK(import(*library, entry, u"Zebras"_s));
    const auto stored = PaperReader(*library).paper(known.id.key());
    VERIFY_OK(stored);
    QCOMPARE(stored->paper.id.versioned(), u"2502.00001v2"_s);
    QCOMPARE(stored->paper.title, known.title);
    QCOMPARE(stored->paper.abstract, known.abstract);
    QCOMPARE(stored->paper.doi, known.doi);
    QCOMPARE(stored->paper.journalRef, known.journalRef);
    QCOMPARE(stored->paper.updated.iso(), known.updated.iso());
    QVERIFY(stored->revisions.isEmpty());
    QCOMPARE(Keywords(*library).shownStates()->first().papers, 1); // but it is in the list
}

void TestImportBibtex::anExampleInAPageIsNoBibtexFile()
{
    const auto library = newLibrary();
    VERIFY_ERROR(import(*library, "# A\n\nCite it:\n```\n" + bibtex + "```\n"), ErrorKind::UnknownFormat);
}

} // namespace dp::test

DP_TEST(dp::test::TestImportBibtex)
#include "tst_importbibtex.moc"
