#include "exchange/citation.h"
#include "exchange/citationformat.h"
#include "exchange/citationwriter.h"
#include "support/citationreaders.h"
#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::CitationFormat;
using dp::Paper;
using dp::test::CitationEntry;
using dp::test::withoutTex;

namespace {

QByteArray written(CitationFormat format, const QList<Paper> &papers)
{
    const auto writer = dp::citationformat::writer(format);
    QByteArray bytes = writer->begin();
    for (const Paper &paper : papers)
        bytes +=
            writer->entry(dp::Citation::of(paper, u"key"_s + paper.id.toString().remove(u'.').remove(u'/')));
    return bytes + writer->end();
}

CitationEntry bibtex(const Paper &paper, CitationFormat format = CitationFormat::Bibtex)
{
    return dp::test::readBibtex(written(format, {paper})).value(0);
}

CitationEntry ris(const Paper &paper)
{
    return dp::test::readRis(written(CitationFormat::Ris, {paper})).value(0);
}

QJsonObject csl(const Paper &paper)
{
    return QJsonDocument::fromJson(written(CitationFormat::CslJson, {paper})).array().at(0).toObject();
}

Paper paperWithJournal()
{
    Paper paper = dp::test::somePaper(u"1706.00001v3"_s);
    paper.journalRef = u"Phys. Rev. Lett. 119, 161101 (2018)"_s;
    paper.doi = u"10.1103/PhysRevLett.119.161101"_s;
    return paper;
}

} // namespace

class TestCitationWriters : public QObject
{
    Q_OBJECT

private slots:
    void aPreprintInBibtex();
    void anArticleInBibtex();
    void aPreprintInBiblatex();
    void anArticleInBiblatex();
    void aPreprintInRis();
    void anArticleInRis();
    void aPreprintInCslJson();
    void anArticleInCslJson();
    void onlyTheJournalsDoiIsWritten_data();
    void onlyTheJournalsDoiIsWritten();
    void anUncertainJournalReferenceIsANote();
    void anOldIdentifierKeepsItsSlash();
    void authorsOfBibtex_data();
    void authorsOfBibtex();
    void allAuthorsAreWritten();
    void noValueBeginsANewLineInRis();
    void unknownValuesAreLeftOut();
    void noncharactersAreLeftOut();
    void noPapersAreAnEmptyFile();
    void allPapersComeBack();
};

void TestCitationWriters::aPreprintInBibtex()
{
    Paper paper = dp::test::somePaper(u"2507.20780v3"_s);
    paper.title = u"Attention Is All You Need for LLMs in PyTorch"_s;
    QCOMPARE(written(CitationFormat::Bibtex, {paper}),
        R"(@misc{key250720780,
  title = {{Attention Is All You Need for LLMs in PyTorch}},
  author = {Example, Ada and Muster, Ben},
  year = {2025},
  month = jul,
  eprint = {2507.20780},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  doi = {10.48550/arXiv.2507.20780},
  url = {https://arxiv.org/abs/2507.20780}
}

)");
}

void TestCitationWriters::anArticleInBibtex()
{
    const CitationEntry entry = bibtex(paperWithJournal());
    QCOMPARE(entry.type, u"article"_s);
    QCOMPARE(entry.field("journal"), u"Phys. Rev. Lett."_s);
    QCOMPARE(entry.field("volume"), u"119"_s);
    QCOMPARE(entry.field("pages"), u"161101"_s);
    QCOMPARE(entry.field("year"), u"2018"_s);
    QCOMPARE(entry.field("doi"), u"10.1103/PhysRevLett.119.161101"_s);
    QCOMPARE(entry.field("eprint"), u"1706.00001"_s);
    QVERIFY(!entry.fields.contains(u"month"_s)); // the month of the journal is not known
    QVERIFY(!entry.fields.contains(u"note"_s));
    Paper paper = paperWithJournal();
    paper.journalRef = u"Statistical Science 2008, Vol. 23, No. 1, 65-68"_s;
    QCOMPARE(bibtex(paper).field("number"), u"1"_s);
    QCOMPARE(bibtex(paper).field("pages"), u"65--68"_s);
}

void TestCitationWriters::aPreprintInBiblatex()
{
    const CitationEntry entry = bibtex(dp::test::somePaper(u"2502.20780v3"_s), CitationFormat::Biblatex);
    QCOMPARE(entry.type, u"online"_s);
    QCOMPARE(entry.field("title"), u"{On 2502.20780}"_s);
    QCOMPARE(entry.field("date"), u"2025-02-25"_s);
    QCOMPARE(entry.field("eprint"), u"2502.20780"_s);
    QCOMPARE(entry.field("eprinttype"), u"arxiv"_s);
    QCOMPARE(entry.field("eprintclass"), u"cs.CL"_s);
    QVERIFY(!entry.fields.contains(u"archivePrefix"_s) && !entry.fields.contains(u"year"_s));
}

void TestCitationWriters::anArticleInBiblatex()
{
    const CitationEntry entry = bibtex(paperWithJournal(), CitationFormat::Biblatex);
    QCOMPARE(entry.type, u"article"_s);
    QCOMPARE(entry.field("journaltitle"), u"Phys. Rev. Lett."_s);
    QCOMPARE(entry.field("date"), u"2018"_s);
}

void TestCitationWriters::aPreprintInRis()
{
    const QByteArray bytes = written(CitationFormat::Ris, {dp::test::somePaper(u"2502.20780v3"_s)});
    QCOMPARE(bytes,
        "TY  - UNPB\r\nID  - key250220780\r\nTI  - On 2502.20780\r\nAU  - Example, Ada\r\nAU  - Muster, "
        "Ben\r\n"
        "PY  - 2025\r\nDA  - 2025/02/25\r\nPB  - arXiv\r\nDO  - 10.48550/arXiv.2502.20780\r\n"
        "UR  - https://arxiv.org/abs/2502.20780\r\nAN  - arXiv:2502.20780\r\n"
        "AB  - We look at 2502.20780 in version 3.\r\nER  - \r\n\r\n");
}

void TestCitationWriters::anArticleInRis()
{
    Paper paper = paperWithJournal();
    paper.journalRef = u"Statistical Science 2008, Vol. 23, No. 1, 65-68"_s;
    paper.authors = QStringList{u"A. A. Alves Jr."_s, u"Aäron van den Oord"_s,
        u"LIGO Scientific Collaboration, Virgo Collaboration"_s};
    const CitationEntry entry = ris(paper);
    QCOMPARE(entry.type, u"JOUR"_s);
    QCOMPARE(entry.field("T2"), u"Statistical Science"_s);
    QCOMPARE(entry.field("VL"), u"23"_s);
    QCOMPARE(entry.field("IS"), u"1"_s);
    QCOMPARE(entry.field("SP") + u'-' + entry.field("EP"), u"65-68"_s);
    QCOMPARE(entry.field("PY"), u"2008"_s);
    // A comma would divide the name of a collaboration.
    QCOMPARE(entry.field("AU"),
        u"Alves, A. A., Jr.|van den Oord, Aäron|LIGO Scientific Collaboration and Virgo Collaboration"_s);
}

void TestCitationWriters::aPreprintInCslJson()
{
    Paper paper = dp::test::somePaper(u"2502.20780v3"_s);
    paper.title = u"S$^2$GSL for \"$\\ell_1$\""_s;
    paper.authors = QStringList{u"Aäron van den Oord"_s, u"A. A. Alves Jr."_s, u"DeepSeek-AI"_s};
    const QJsonObject object = csl(paper);
    QCOMPARE(object["id"_L1].toString(), u"key250220780"_s);
    QCOMPARE(object["type"_L1].toString(), u"article"_s);
    QCOMPARE(object["title"_L1].toString(), u"S²GSL for \"ℓ₁\""_s);
    QCOMPARE(QJsonDocument(object["author"_L1].toArray()).toJson(QJsonDocument::Compact),
        R"([{"family":"Oord","given":"Aäron","non-dropping-particle":"van den"},)"
        R"({"family":"Alves","given":"A. A.","suffix":"Jr."},{"literal":"DeepSeek-AI"}])");
    QCOMPARE(
        object["issued"_L1].toObject()["date-parts"_L1].toArray(), QJsonArray{(QJsonArray{2025, 2, 25})});
    QCOMPARE(object["number"_L1].toString(), u"arXiv:2502.20780"_s);
    QCOMPARE(object["DOI"_L1].toString(), u"10.48550/arXiv.2502.20780"_s);
    QCOMPARE(object["note"_L1].toString(), u"arXiv:2502.20780 [cs.CL]"_s);
}

void TestCitationWriters::anArticleInCslJson()
{
    const QJsonObject object = csl(paperWithJournal());
    QCOMPARE(object["type"_L1].toString(), u"article-journal"_s);
    QCOMPARE(object["container-title"_L1].toString(), u"Phys. Rev. Lett."_s);
    QCOMPARE(object["page"_L1].toString(), u"161101"_s);
    QCOMPARE(object["issued"_L1].toObject()["date-parts"_L1].toArray(), QJsonArray{QJsonArray{2018}});
}

void TestCitationWriters::onlyTheJournalsDoiIsWritten_data()
{
    QTest::addColumn<QString>("doi");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("note");
    const QString own = u"10.48550/arXiv.2502.20780"_s;
    QTest::newRow("none") << u""_s << own << u""_s;
    QTest::newRow("one") << u"10.1103/a.b_c"_s << u"10.1103/a.b_c"_s << u""_s;
    QTest::newRow("two") << u"10.1103/a 10.1109/b"_s << u"10.1103/a"_s << u"DOI: 10.1109/b"_s;
    QTest::newRow("blanks") << u"  10.1103/a ; 10.1103/A"_s << u"10.1103/a"_s << u""_s;
    QTest::newRow("address") << u"https://doi.org/10.1103/a"_s << u"10.1103/a"_s << u""_s;
    QTest::newRow("first is not usable") << u"not 10.1/x doi:10.1103/a"_s << u"10.1103/a"_s << u""_s;
    QTest::newRow("brace") << u"10.1103/a}b"_s << own << u""_s;
}

void TestCitationWriters::onlyTheJournalsDoiIsWritten()
{
    QFETCH(QString, doi);
    QFETCH(QString, expected);
    QFETCH(QString, note);
    Paper paper = dp::test::somePaper(u"2502.20780"_s);
    paper.doi = doi;
    QCOMPARE(bibtex(paper).field("doi"), expected);
    QCOMPARE(bibtex(paper).field("note"), note);
    QCOMPARE(ris(paper).field("DO"), expected);
    QCOMPARE(csl(paper)["DOI"_L1].toString(), expected);
}

void TestCitationWriters::anUncertainJournalReferenceIsANote()
{
    Paper paper = dp::test::somePaper(u"2502.20780"_s);
    paper.journalRef = u"Proc. ICML & Co 2025, PMLR 267"_s;
    QCOMPARE(bibtex(paper).type, u"misc"_s);
    QCOMPARE(bibtex(paper).field("note"), u"Proc. ICML \\& Co 2025, PMLR 267"_s);
    QCOMPARE(bibtex(paper, CitationFormat::Biblatex).type, u"online"_s);
    QCOMPARE(ris(paper).field("N1"), paper.journalRef);
    QCOMPARE(csl(paper)["note"_L1].toString(), u"arXiv:2502.20780 [cs.CL]\n"_s + paper.journalRef);
}

void TestCitationWriters::anOldIdentifierKeepsItsSlash()
{
    Paper paper = dp::test::somePaper(u"2502.20780"_s);
    paper.id = dp::ArxivId::parse(u"hep-th/0412210v2"_s).value_or(dp::ArxivId());
    paper.categories = QStringList{u"hep-th"_s};
    const CitationEntry entry = bibtex(paper);
    QCOMPARE(entry.field("eprint"), u"hep-th/0412210"_s);
    QCOMPARE(entry.field("primaryClass"), u"hep-th"_s);
    QCOMPARE(entry.field("url"), u"https://arxiv.org/abs/hep-th/0412210"_s);
}

void TestCitationWriters::authorsOfBibtex_data()
{
    QTest::addColumn<QStringList>("authors");
    QTest::addColumn<QString>("expected");
    QTest::newRow("particle") << QStringList{u"Aäron van den Oord"_s} << u"van den Oord, Aäron"_s;
    QTest::newRow("suffix") << QStringList{u"A. A. Alves Jr."_s} << u"Alves, Jr., A. A."_s;
    QTest::newRow("single name") << QStringList{u"Sukarno"_s, u"Oscar de la Renta"_s}
                                 << u"{Sukarno} and de la Renta, Oscar"_s;
    QTest::newRow("collaborations") << QStringList{u"LIGO Scientific Collaboration, Virgo Collaboration"_s}
                                    << u"{LIGO Scientific Collaboration, Virgo Collaboration}"_s;
    QTest::newRow("and") << QStringList{u"Research and Development Team"_s}
                         << u"{Research and Development Team}"_s;
    QTest::newRow("others") << QStringList{u"Ada Example"_s, u"others"_s} << u"Example, Ada and {others}"_s;
    QTest::newRow("divided family name")
        << QStringList{u"Santiago Ramón y Cajal"_s} << u"{Ramón y Cajal}, Santiago"_s;
    QTest::newRow("Unicode") << QStringList{u"José Éric"_s, u"Ł. Mu\u0308ller"_s, u"İ. Çelik"_s}
                             << u"Éric, José and Müller, Ł. and Çelik, İ."_s;
    QTest::newRow("signs") << QStringList{u"A_b & C%"_s} << u"{A\\_b \\& C\\%}"_s;
}

void TestCitationWriters::authorsOfBibtex()
{
    QFETCH(QStringList, authors);
    QFETCH(QString, expected);
    Paper paper = dp::test::somePaper(u"2502.20780"_s);
    paper.authors = authors;
    QCOMPARE(bibtex(paper).field("author"), expected);
    QCOMPARE(bibtex(paper, CitationFormat::Biblatex).field("author"), expected);
}

void TestCitationWriters::allAuthorsAreWritten()
{
    constexpr int authors = 3000;
    Paper paper = dp::test::somePaper(u"2502.20780"_s);
    paper.authors.clear();
    for (int i = 0; i < authors; ++i)
        paper.authors << u"A%1b Example"_s.arg(QChar(char16_t(u'a' + i % 26)));
    QCOMPARE(bibtex(paper).field("author").count(u" and "_s), authors - 1);
    QCOMPARE(ris(paper).fields.value(u"AU"_s).size(), authors);
    QCOMPARE(csl(paper)["author"_L1].toArray().size(), authors);
}

void TestCitationWriters::noValueBeginsANewLineInRis()
{
    Paper paper = dp::test::somePaper(u"2502.20780"_s);
    paper.abstract = u"One\nTY  - JOUR\r\nER  - \u2028TY  - BOOK"_s;
    paper.title = u"Two\nER  - "_s;
    const auto entries = dp::test::readRis(written(CitationFormat::Ris, {paper, paper}));
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().field("AB"), u"One TY - JOUR ER - TY - BOOK"_s);
}

void TestCitationWriters::unknownValuesAreLeftOut()
{
    const Paper paper = dp::test::onPage(dp::test::somePaper(u"2502.20780"_s));
    const CitationEntry entry = bibtex(paper);
    QCOMPARE(entry.names().join(u' '), u"archivePrefix doi eprint title url year"_s);
    QCOMPARE(entry.field("year"), u"2025"_s); // by the identifier
    QVERIFY(!csl(paper).contains("author"_L1));
    QVERIFY(!ris(paper).fields.contains(u"AU"_s));
}

/// One noncharacter would make biber refuse the whole file.
void TestCitationWriters::noncharactersAreLeftOut()
{
    const QString bad = u"a\ufffe"_s + QString::fromUcs4(U"\U0001fffe") + u"b"_s;
    Paper paper = dp::test::somePaper(u"2502.20780"_s);
    paper.title = paper.abstract = paper.journalRef = bad;
    paper.authors = QStringList{bad + u" C"_s};
    for (const CitationFormat format :
        {CitationFormat::Bibtex, CitationFormat::Biblatex, CitationFormat::Ris, CitationFormat::CslJson}) {
        const QString text = QString::fromUtf8(written(format, {paper}));
        QVERIFY(text.contains(u"ab"_s));
        QVERIFY2(!text.contains(u'\xfffe') && !text.contains(QChar(0xdffe)), qPrintable(text));
    }
}

void TestCitationWriters::noPapersAreAnEmptyFile()
{
    QCOMPARE(written(CitationFormat::Bibtex, {}), QByteArray());
    QCOMPARE(written(CitationFormat::Ris, {}), QByteArray());
    QVERIFY(QJsonDocument::fromJson(written(CitationFormat::CslJson, {})).isArray());
}

/// Tests that real titles, authors and DOIs come back from BibTeX as they are, after removing what escapes
/// them.
void TestCitationWriters::allPapersComeBack()
{
    NEED_CORPUS();
    QList<Paper> papers;
    for (const QByteArray &line : dp::test::corpusPaperLines()) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        Paper paper;
        paper.id = dp::ArxivId::parse(object["id"_L1].toString()).value_or(dp::ArxivId());
        paper.title = object["title"_L1].toString();
        paper.abstract = object["abstract"_L1].toString();
        paper.doi = object["doi"_L1].toString();
        paper.journalRef = object["journal_ref"_L1].toString();
        paper.authors = object["authors"_L1].toVariant().toStringList();
        paper.published = dp::Moment::fromIso(object["published"_L1].toString()).value_or(dp::Moment());
        papers << paper;
    }
    QVERIFY(papers.size() > 10000);
    const auto entries = dp::test::readBibtex(written(CitationFormat::Bibtex, papers));
    const auto biblatex = dp::test::readBibtex(written(CitationFormat::Biblatex, papers));
    const auto records = dp::test::readRis(written(CitationFormat::Ris, papers));
    const auto objects = QJsonDocument::fromJson(written(CitationFormat::CslJson, papers)).array();
    QCOMPARE(entries.size(), papers.size());
    QCOMPARE(biblatex.size(), papers.size());
    QCOMPARE(records.size(), papers.size());
    QCOMPARE(objects.size(), papers.size());
    for (qsizetype i = 0; i < papers.size(); ++i) {
        const Paper &paper = papers[i];
        QString title = paper.title.normalized(QString::NormalizationForm_C).simplified();
        title.replace(u"It{ô}"_s, u"Itô"_s); // these braces belong to TeX
        QCOMPARE(withoutTex(entries[i].field("title")), withoutTex(title));
        QCOMPARE(biblatex[i].field("title"), entries[i].field("title"));
        QCOMPARE(biblatex[i].field("author"), entries[i].field("author"));
        QStringList names;
        for (const QString &name : entries[i].field("author").split(u" and "_s))
            names << name.section(u", "_s, 1) + u' ' + name.section(u", "_s, 0, 0);
        QCOMPARE(names, paper.authors);
        QCOMPARE(records[i].fields.value(u"AU"_s), entries[i].field("author").split(u" and "_s));
        QCOMPARE(entries[i].field("eprint"), paper.id.toString());
        const QString doi = paper.doi.isEmpty() ? u"10.48550/arXiv."_s + paper.id.toString() : paper.doi;
        QCOMPARE(entries[i].field("doi"), doi);
        QCOMPARE(records[i].field("DO"), doi);
        QCOMPARE(objects[i].toObject()["DOI"_L1].toString(), doi);
        QCOMPARE(records[i].field("TI"), objects[i].toObject()["title"_L1].toString());
    }
}

DP_TEST(TestCitationWriters)
#include "tst_citationwriters.moc"
