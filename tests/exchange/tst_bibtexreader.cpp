// Tests that BibTeX files are read, that a broken entry costs only itself, and that our own exports come
// back.

#include "exchange/bibtexreader.h"

#include "exchange/bibtexpaper.h"
#include "exchange/bibtextext.h"
#include "exchange/bibtexwriter.h"
#include "exchange/citation.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using dp::BibtexEntry;
using dp::Citation;
using dp::Paper;

class TestBibtexReader : public QObject
{
    Q_OBJECT

private slots:
    void valuesAreRead();
    void brokenEntriesCostOnlyThemselves_data();
    void brokenEntriesCostOnlyThemselves();
    void textIsDecoded_data();
    void textIsDecoded();
    void namesAreRead();
    void papersAreRecognised_data();
    void papersAreRecognised();
    void ownExportsComeBack_data();
    void ownExportsComeBack();
    void fieldsWithTheSameMeaningAreNotJoined();
    void stringsAreExpandedUpToALimit();
    void theTimeGrowsWithTheNumberOfEntries_data();
    void theTimeGrowsWithTheNumberOfEntries();
};

void TestBibtexReader::valuesAreRead()
{
    const auto found =
        dp::bibtex::read(u"Some text, a@b.org\n"
                         "@comment{@misc{no, title = {x}}\n"
                         "@String(pr = \"Phys. \" # {Rev.})\n"
                         "@preamble{\"\\newcommand{\\x}{}\" # pr}\n"
                         "@Article{ada:2025 ,\n  Title = \"{A} {\\\"o} {\"}quoted{\"}\",\n"
                         "  % a line of comment\n"
                         "  journal = pr # { D}, year = 2025, month = feb,\n title = {second},\n}\n"
                         "@misc(b, note={a\n  b (c)})\n"_s);
    QCOMPARE(found.problems, QStringList());
    QCOMPARE(found.entries.size(), 3); // BibTeX reads the entry inside the comment as well
    const BibtexEntry &article = found.entries[1];
    QCOMPARE(article.type, u"article"_s);
    QCOMPARE(article.key, u"ada:2025"_s);
    QCOMPARE(article.line, 5);
    QCOMPARE(article.field("title"_L1), u"{A} {\\\"o} {\"}quoted{\"}"_s);
    QCOMPARE(article.field("journal"_L1), u"Phys. Rev. D"_s);
    QCOMPARE(article.field("year"_L1), u"2025"_s);
    QCOMPARE(article.field("month"_L1), u"2"_s);
    QCOMPARE(found.entries[2].field("note"_L1), u"a b (c)"_s);
}

void TestBibtexReader::brokenEntriesCostOnlyThemselves_data()
{
    QTest::addColumn<QString>("broken");
    QTest::newRow("no closing brace of a value") << u"@misc{a, title = {x,\n"_s;
    QTest::newRow("no closing quotation mark") << u"@misc{a, title = \"x,\n}\n"_s;
    QTest::newRow("no closing brace of the entry") << u"@misc{a, title = {x}\n"_s;
    QTest::newRow("no equals sign") << u"@misc{a, title {x}}\n"_s;
    QTest::newRow("no value") << u"@misc{a, title = , year = 2}\n"_s;
    QTest::newRow("too many braces") << u"@misc{a, title = \"x}}}\", year = 2}\n"_s;
    QTest::newRow("a string without a value") << u"@string{a}\n"_s;
    QTest::newRow("a preamble without an end") << u"@preamble{\"a\"\n"_s;
}

void TestBibtexReader::brokenEntriesCostOnlyThemselves()
{
    QFETCH(QString, broken);
    const auto found =
        dp::bibtex::read(u"@misc{first, title = {A}}\n"_s + broken + u"@misc{last, title = {B}}\n"_s);
    QCOMPARE(found.entries.size(), 2);
    QCOMPARE(found.entries[0].key, u"first"_s);
    QCOMPARE(found.entries[1].key, u"last"_s);
    QCOMPARE(found.problems.size(), 1);
    QVERIFY2(found.problems.first().startsWith("line 2: "_L1), qPrintable(found.problems.first()));
}

void TestBibtexReader::textIsDecoded_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("protected") << u"{{BERT}: Pre-training of {D}eep}"_s << u"BERT: Pre-training of Deep"_s;
    QTest::newRow("accents") << u"G{\\\"o}del, Erd\\H{o}s, \\'Etale, {\\o}re, na{\\\"\\i}ve"_s
                             << u"Gödel, Erdős, Étale, øre, naïve"_s;
    QTest::newRow("escapes") << u"AT\\&T 5\\% \\#1 a\\_b \\{c\\} \\textbackslash{}d"_s
                             << u"AT&T 5% #1 a_b {c} \\d"_s;
    QTest::newRow("mathematics") << u"On $\\mathbb{Z}_2^{n}$ and \\(a\\_{b}\\)"_s
                                 << u"On $\\mathbb{Z}_2^{n}$ and \\(a\\_{b}\\)"_s;
    QTest::newRow("commands") << u"An \\emph{odd {C}ase}"_s << u"An \\emph{odd Case}"_s;
    QTest::newRow("a tie") << u"Knuth~D."_s << u"Knuth D."_s;
}

void TestBibtexReader::textIsDecoded()
{
    QFETCH(QString, field);
    QTEST(dp::bibtextext::text(field), "text");
}

void TestBibtexReader::namesAreRead()
{
    QCOMPARE(
        dp::bibtextext::authors(u"G{\\\"o}del, Kurt and Ada Lovelace and {The ATLAS and CMS Collaborations} "
                                "and van der Berg, Jr., Jan and others"_s),
        (QStringList{u"Kurt Gödel"_s, u"Ada Lovelace"_s, u"The ATLAS and CMS Collaborations"_s,
            u"Jan van der Berg Jr."_s}));
}

void TestBibtexReader::papersAreRecognised_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("id");
    QTest::newRow("eprint") << u"eprint = {2401.00001}, archiveprefix = {arXiv}"_s << u"2401.00001v1"_s;
    QTest::newRow("biblatex") << u"eprint = {2401.00001v3}, eprinttype = {arxiv}"_s << u"2401.00001v3"_s;
    QTest::newRow("old") << u"eprint = {hep-th/9901001}"_s << u"hep-th/9901001v1"_s;
    QTest::newRow("address") << u"url = {https://arxiv.org/pdf/2401.00001v2.pdf}"_s << u"2401.00001v2"_s;
    QTest::newRow("escaped address") << u"url = {http://arxiv.org/abs/2401.00001\\#x}"_s << u"2401.00001v1"_s;
    QTest::newRow("DOI") << u"doi = {10.48550/arXiv.2401.00001}"_s << u"2401.00001v1"_s;
    QTest::newRow("Google Scholar") << u"journal = {arXiv preprint arXiv:2401.00001}"_s << u"2401.00001v1"_s;
    QTest::newRow("DBLP") << u"journal = {CoRR}, volume = {abs/2401.00001}"_s << u"2401.00001v1"_s;
    QTest::newRow("howpublished") << u"howpublished = {arXiv:2401.00001 [cs.CL]}"_s << u"2401.00001v1"_s;
    QTest::newRow("another archive") << u"eprint = {2401.00001}, archiveprefix = {HAL}"_s << QString();
    QTest::newRow("another site") << u"url = {https://example.org/2401.00001}"_s << QString();
    QTest::newRow("a journal") << u"journal = {Phys. Rev. D}, doi = {10.1103/PhysRevD.1.1}"_s << QString();
}

void TestBibtexReader::papersAreRecognised()
{
    QFETCH(QString, fields);
    QFETCH(QString, id);
    const auto found = dp::bibtex::read(u"@misc{k, title = {A zebra}, "_s + fields + u'}');
    QCOMPARE(found.entries.size(), 1);
    const auto paper = dp::bibtexpaper::of(found.entries.first());
    QCOMPARE(paper ? paper->id.versioned() : QString(), id);
    QVERIFY(!paper || paper->updated.isKnown());
}

void TestBibtexReader::ownExportsComeBack_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<int>("title");
    for (const auto title :
        {dp::BibtexStyle::Title::Whole, dp::BibtexStyle::Title::Words, dp::BibtexStyle::Title::None}) {
        QTest::addRow("bibtex %d", int(title)) << int(dp::BibtexWriter::Dialect::Bibtex) << int(title);
        QTest::addRow("biblatex %d", int(title)) << int(dp::BibtexWriter::Dialect::Biblatex) << int(title);
    }
}

void TestBibtexReader::ownExportsComeBack()
{
    QFETCH(int, dialect);
    QFETCH(int, title);
    dp::BibtexStyle style;
    style.title = dp::BibtexStyle::Title(title);
    Paper odd = dp::test::somePaper(u"2502.00001v1"_s);
    odd.title = u"AT&T 5% of {sets} \\emph{in} $\\mathbb{Z}_2$, a_b ~ and GPT-4"_s;
    odd.authors = {u"Kurt Gödel"_s, u"Jan van der Berg"_s, u"Martin King Jr."_s, u"ATLAS Collaboration"_s};
    odd.journalRef = u"Phys. Rev. D 98, 030001-030010 (2018)"_s;
    odd.doi = u"10.1103/PhysRevD.98.030001"_s;
    Paper plain = dp::test::somePaper(u"2502.00002v1"_s);
    plain.journalRef.clear();
    plain.doi.clear();
    dp::BibtexWriter writer(dp::BibtexWriter::Dialect(dialect), style);
    QByteArray bytes;
    for (const Paper &paper : {odd, plain})
        bytes += writer.entry(Citation::of(paper, u"key%1"_s.arg(bytes.size())));
    QVERIFY(dp::bibtex::looksLikeBibtex(bytes));
    const auto found = dp::bibtex::read(QString::fromUtf8(bytes));
    QCOMPARE(found.problems, QStringList());
    QCOMPARE(found.entries.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        const Paper &paper = i == 0 ? odd : plain;
        const auto read = dp::bibtexpaper::of(found.entries[i]);
        QVERIFY(read);
        QCOMPARE(read->id, paper.id);
        QCOMPARE(read->title, paper.title);
        QCOMPARE(read->authors, paper.authors);
        QCOMPARE(read->primaryCategory(), paper.primaryCategory());
        QCOMPARE(read->journalRef, paper.journalRef);
        QCOMPARE(read->doi, paper.doi);
    }
}

void TestBibtexReader::fieldsWithTheSameMeaningAreNotJoined()
{
    const auto found = dp::bibtex::read(
        u"@misc{k, title = {T}, eprint = {2401.00001}, archiveprefix = {arXiv}, eprinttype = "
        "{arxiv}, journal = {JMLR}, journaltitle = {JMLR}, year = 2024, primaryclass = "
        "{cs.LG}, eprintclass = {cs.LG}}"_s);
    const auto paper = dp::bibtexpaper::of(found.entries.value(0));
    QVERIFY(paper);
    QCOMPARE(paper->journalRef, u"JMLR (2024)"_s);
    QCOMPARE(paper->categories, QStringList{u"cs.LG"_s});
}

/// Strings that contain strings twice grow exponentially.
void TestBibtexReader::stringsAreExpandedUpToALimit()
{
    QString text = u"@string{a0 = {x}}\n"_s;
    for (int i = 1; i <= 18; ++i)
        text += u"@string{a%1 = a%2 # a%2}\n"_s.arg(i).arg(i - 1);
    for (int i = 0; i < 50; ++i)
        text += u"@string{b%1 = a18}\n@misc{k, f = a18, g = a18}\n"_s.arg(i);
    text += u"@misc{last, title = {Zebras}, month = mar}\n"_s;
    const auto found = dp::bibtex::read(text);
    qsizetype size = 0;
    for (const BibtexEntry &entry : found.entries)
        for (const QString &value : entry.fields)
            size += value.size();
    QVERIFY2(size < 5 * text.size() + 1024 * 1024, qPrintable(QString::number(size)));
    QVERIFY(!found.problems.isEmpty());
    QCOMPARE(found.entries.last().key, u"last"_s);
    QCOMPARE(found.entries.last().field("month"_L1), u"3"_s);
}

void TestBibtexReader::theTimeGrowsWithTheNumberOfEntries_data()
{
    QTest::addColumn<QString>("entry");
    QTest::newRow("good") << u"@misc{a,\n  title = {{A paper on {zebras}}},\n  eprint = {2401.00001}\n}\n"_s;
    QTest::newRow("without an end") << u"@misc{a, title = {{{\n"_s;
    QTest::newRow("only signs") << u"@ @@ {\n"_s;
}

/// Four times as many entries take about four times as long, and about 16 times if the time is quadratic.
void TestBibtexReader::theTimeGrowsWithTheNumberOfEntries()
{
    QFETCH(QString, entry);
    constexpr int few = 20000, runs = 3;
    const auto shortestTime = [&entry](int entries) {
        const QString text = entry.repeated(entries);
        std::clock_t shortest = 0;
        for (int i = 0; i < runs; ++i) {
            const std::clock_t start = std::clock(); // other programs do not affect this time
            const auto found = dp::bibtex::read(text);
            const std::clock_t taken = std::clock() - start;
            shortest = i == 0 ? taken : std::min(shortest, taken);
            if (found.entries.size() + found.problems.size() > entries)
                qFatal("more entries than the text has");
        }
        return double(shortest);
    };
    const double growth = shortestTime(4 * few) / std::max(shortestTime(few), 1.0);
    QVERIFY2(growth < 10, qPrintable(QString::number(growth)));
}

DP_TEST(TestBibtexReader)
#include "tst_bibtexreader.moc"
