#include "text/chips.h"

#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"
#include "text/venues.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Returns the chips of a paper in the notation of chips.tsv.
QStringList chipsOf(const Paper &paper)
{
    QStringList texts;
    for (const Chip &chip : chips::of(paper))
        texts << QString(chips::nameOf(chip.kind)) + u'=' + chip.text
                + (chip.url.isEmpty() ? QString() : u'<' + chip.url + u'>');
    return texts;
}

Paper withComment(const QString &comment)
{
    Paper paper;
    paper.comment = comment;
    return paper;
}

} // namespace

class TestChips : public QObject
{
    Q_OBJECT

private slots:
    void handCheckedComments();
    void commentsBecomeChips_data();
    void commentsBecomeChips();
    void journalReferencesBecomeChips_data();
    void journalReferencesBecomeChips();
    void linksAreTakenFromCommentAndAbstract();
    void aWithdrawnPaperHasNoVenue();
    void venuesAreFoundByEachName_data();
    void venuesAreFoundByEachName();
    void hostileTextStaysText();
    void longTextsTakeNoTime();
};

/// The comments are a random sample of arXiv's. A person has read each one and has written down its chips.
/// Wrong chips are worse than missing ones.
void TestChips::handCheckedComments()
{
    QFile file(dataPath(u"chips.tsv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
    int comments = 0, right = 0, wrong = 0, missed = 0;
    while (!file.atEnd()) {
        const QStringList parts = QString::fromUtf8(file.readLine()).chopped(1).split(u'\t');
        QCOMPARE(parts.size(), 2);
        ++comments;
        const QStringList expected = parts[1].split(u" | "_s, Qt::SkipEmptyParts);
        const QStringList found = chipsOf(withComment(parts[0]));
        for (const QString &chip : found) {
            expected.contains(chip) ? ++right : ++wrong;
            if (!expected.contains(chip))
                qInfo("wrong: %s for: %s", qUtf8Printable(chip), qUtf8Printable(parts[0]));
        }
        for (const QString &chip : expected)
            missed += found.contains(chip) ? 0 : 1;
    }
    qInfo("%d comments: %d chips right, %d wrong, %d missed", comments, right, wrong, missed);
    QCOMPARE(comments, 300);
    QVERIFY(right >= 49 * wrong); // 98 percent
    QVERIFY(missed * 7 <= right);
}

void TestChips::commentsBecomeChips_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QStringList>("chips");
    const auto row = [](const char *name, const QString &comment, const QStringList &chips) {
        QTest::newRow(name) << comment << chips;
    };
    row("nothing", {}, {});
    row("pages", u"12 pages, 3 figures"_s, {u"pages=12"_s});
    row("two numbers of pages", u"12 pages, 3 pages of appendix"_s, {});
    row("accepted", u"Accepted at ICML 2024 (Oral)"_s, {u"venue=ICML 2024"_s});
    row("a short year", u"Accepted to KDD '26"_s, {u"venue=KDD 2026"_s});
    row("a joined year", u"accepted by AAAI2025"_s, {u"venue=AAAI 2025"_s});
    row("only the name", u"18 pages, CIKM 2025"_s, {u"venue=CIKM 2025"_s, u"pages=18"_s});
    row("the name among other words", u"Uses the NeurIPS 2024 data"_s, {});
    row("a challenge", u"Winner of the CVPR 2025 challenge, accepted"_s, {});
    row("another version", u"A previous version was accepted at ICML 2023"_s, {});
    row("a workshop", u"Accepted at the ICLR 2026 Workshop on X"_s, {u"venue=ICLR 2026 Workshop"_s});
    row("findings", u"To appear in Findings of ACL 2026"_s, {u"venue=ACL 2026 Findings"_s});
    row("the full name", u"Accepted at the 41st International Conference on Machine Learning (ICML 2024)"_s,
        {u"venue=ICML 2024"_s});
    row("a similar name", u"Published at the Conference on Software Engineering of Cars"_s,
        {u"venue=Conference on Software Engineering of Cars"_s});
    row("an unknown acronym", u"Accepted at IEEE PESGM 2025"_s, {u"venue=IEEE PESGM 2025"_s});
    row("a journal", u"Published in IEEE Transactions on Power Systems, 2024"_s,
        {u"venue=IEEE Transactions on Power Systems"_s});
    row("a name that goes on", u"Accepted at the IEEE Conference on Systems, Man and Cybernetics"_s, {});
    row("under review", u"Under review at TMLR"_s, {u"review=TMLR"_s});
    row("submitted", u"Submitted to Physica A"_s, {u"review="_s});
    row("not reviewed", u"This preprint has not undergone peer review"_s, {});
    row("to be submitted", u"To be submitted to ICML"_s, {});
    row("submitted, then accepted", u"Submitted in May. Accepted at ICML 2024"_s, {u"venue=ICML 2024"_s});
    row("an admin note", u"arXiv admin note: text overlap with a paper accepted at ICML 2024"_s, {});
    row("never submitted", u"Never submitted to ICML 2024"_s, {});
    row("not under review", u"No longer under review at ICML 2024"_s, {});
    row("submitted, code published", u"Submitted to CVPR 2025, code will be published"_s, {});
    row("submitted for publication", u"This work has been submitted to the IEEE for possible publication"_s,
        {u"review="_s});
    row("another paper", u"A replication of a paper published at ICLR 2023"_s, {});
    row("papers of others", u"Analysis of papers accepted at ICML 2023"_s, {});
    row("the full version", u"This is the full version of the paper accepted to AAAI 2026"_s,
        {u"venue=AAAI 2026"_s});
    row("a goal", u"Draft, comments welcome, target: ICML 2026"_s, {});
    row("also a workshop", u"Accepted to ICLR 2024, also presented at a NeurIPS 2023 workshop"_s,
        {u"venue=ICLR 2024"_s});
    row("two numbers without a space", u"28 pages,17 pages"_s, {});
    row("submitted to arXiv", u"Submitted to arXiv"_s, {});
    row("a longer name",
        u"Accepted at the International Conference on Pattern Recognition Systems (ICPRS-25)"_s,
        {u"venue=International Conference on Pattern Recognition Systems"_s});
    row("thousands of pages", u"2,500 pages"_s, {});
    row("a sum of pages", u"10+5 pages"_s, {});
    row("a number that is no year", u"Accepted at KDD, room 2031"_s, {u"venue=KDD"_s});
    row("not accepted", u"Not accepted at ICML 2024"_s, {});
    row("not published", u"It was not published at NeurIPS 2023"_s, {});
    row("pages after a name", u"Accepted at ICML, pages 10-25"_s, {u"venue=ICML"_s});
    row("a volume after a name", u"To appear in JMLR, volume 24-12"_s, {u"venue=JMLR"_s});
    row("a year of two digits", u"Accepted by SIGMOD 24"_s, {u"venue=SIGMOD 2024"_s});
    row("rejected", u"Rejected from ICLR 2024"_s, {});
}

void TestChips::commentsBecomeChips()
{
    QFETCH(const QString, comment);
    QFETCH(const QStringList, chips);
    QCOMPARE(chipsOf(withComment(comment)), chips);
}

void TestChips::journalReferencesBecomeChips_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("venue");
    for (const char *reference :
        {"JMLR 22 (2021) 1-64", "Journal of Machine Learning Research 23(120):1-39, 2021",
            "Journal of Machine Learning Research 20 (2021) 1-67", "JMLR, pages 12-24, 2021"})
        QTest::newRow(reference) << QString::fromLatin1(reference) << u"venue=JMLR 2021"_s;
    QTest::newRow("a volume and a year")
        << u"IEEE Transactions on Image Processing 28 (2019)"_s << u"venue=TIP 2019"_s;
    QTest::newRow("a volume") << u"Phys. Rev. D 98, 030001 (2018)"_s << u"venue=Phys. Rev. D"_s;
    QTest::newRow("a known name") << u"Proceedings of ICML 2024, PMLR 235"_s << u"venue=ICML 2024"_s;
    for (const char *reference : {"To appear", "Not yet published", "Submitted to Nature 2024",
             "ACL 2020, rejected", "doi:10.1/2", "https://doi.org/10.1/2", "arXiv:2401.00001"})
        QTest::newRow(reference) << QString::fromLatin1(reference) << QString();
    QTest::newRow("brackets") << u"PoS(LATTICE2021)123"_s << u"venue=PoS"_s;
    QTest::newRow("a workshop") << u"ICML Workshop on X 2021"_s << u"venue=ICML 2021 Workshop"_s;
    QTest::newRow("only numbers") << u"2024"_s << QString();
}

void TestChips::journalReferencesBecomeChips()
{
    QFETCH(const QString, reference);
    QFETCH(const QString, venue);
    Paper paper = withComment(u"Submitted to a journal"_s);
    paper.journalRef = reference;
    QCOMPARE(chipsOf(paper), QStringList{venue.isEmpty() ? u"review="_s : venue});
}

void TestChips::linksAreTakenFromCommentAndAbstract()
{
    Paper paper = withComment(u"Project page: https://zebra.example.org/. Video: https://youtu.be/x"_s);
    paper.abstract = u"Our code is at https://www.github.com/a/b, and a list at https://github.com/c/d."_s;
    const QList<Chip> chips = chips::of(paper);
    QCOMPARE(chips.size(), 2);
    QCOMPARE(chips[0], (Chip{Chip::Kind::Project, u"zebra.example.org"_s, u"https://zebra.example.org/"_s}));
    QCOMPARE(chips[1], (Chip{Chip::Kind::Code, u"github.com"_s, u"https://www.github.com/a/b"_s}));
    paper = withComment(u"https://github.com javascript:alert(1) ftp://github.com/a/b"_s);
    QVERIFY(chips::of(paper).isEmpty());
}

void TestChips::aWithdrawnPaperHasNoVenue()
{
    const Paper paper = withComment(u"This paper has been withdrawn. It was accepted at ICML 2024"_s);
    QCOMPARE(chipsOf(paper), QStringList{u"withdrawn="_s});
}

void TestChips::venuesAreFoundByEachName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("short") << u"at NeurIPS"_s << u"NeurIPS"_s;
    QTest::newRow("older") << u"at NIPS 2016"_s << u"NeurIPS"_s;
    QTest::newRow("full") << u"at the conference on neural information processing systems"_s << u"NeurIPS"_s;
    QTest::newRow("a longer name") << u"International Conference on Machine Learning and Applications"_s
                                   << u"ICMLA"_s;
    QTest::newRow("a part of a word") << u"XICMLX"_s << QString();
    QTest::newRow("a word without a year") << u"COLT and the LoG"_s << QString();
    QTest::newRow("a word with a year") << u"LoG 2023"_s << u"LoG"_s;
}

void TestChips::venuesAreFoundByEachName()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    const auto found = venues::find(text);
    QCOMPARE(found ? found->name : QString(), name);
}

/// The result is text of the comment, so whoever shows it must escape it. It never has another kind of link.
void TestChips::hostileTextStaysText()
{
    Paper paper = withComment(u"Project page: javascript:alert(1) and https://a.github.io/<b>\"x"_s);
    paper.journalRef = u"Journal of <img src=x> Tests 5 (2024)"_s;
    const QList<Chip> chips = chips::of(paper);
    QCOMPARE(chips.size(), 2);
    QCOMPARE(chips[0].text, u"Journal of <img src=x> Tests"_s);
    QVERIFY2(chips[1].url.startsWith("https://a.github.io/"_L1), qPrintable(chips[1].url));
}

void TestChips::longTextsTakeNoTime()
{
    for (const QString &part :
        {u"Accepted by The "_s, u"(("_s, u"A-"_s, u"https://github.com/"_s, u"in at to "_s, u"12 pages "_s}) {
        QElapsedTimer timer;
        timer.start();
        Paper paper = withComment(part.repeated(50000));
        paper.journalRef = paper.comment;
        (void)chips::of(paper);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(part));
    }
}

} // namespace dp::test

DP_TEST(dp::test::TestChips)
#include "tst_chips.moc"
