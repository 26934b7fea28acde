#include "transfer/citationexport.h"

#include "library/keywords.h"
#include "library/papers.h"
#include "library/tags.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/citationreaders.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::CitationExport;
using dp::CitationFormat;
using dp::ErrorKind;
using dp::Library;
using dp::Paper;
using dp::test::keyOf;
using dp::test::testTime;

namespace {

Paper paperBy(const QString &id, const QString &author, const QString &title)
{
    Paper paper = dp::test::somePaper(id);
    paper.authors = QStringList{author};
    paper.title = title;
    return paper;
}

void store(Library &library, const QList<Paper> &papers, const QString &keyword = {})
{
    dp::Transaction transaction(library);
    const qint64 id = keyword.isEmpty() ? 0 : dp::test::keywordId(library, keyword);
    if (!transaction.begin() || !dp::Papers(library).store(papers, id, dp::Source::Feed, testTime)
        || !transaction.commit())
        qFatal("the papers cannot be stored");
}

QByteArray written(Library &library, const CitationExport::Options &options)
{
    QByteArray bytes;
    const auto outcome = CitationExport::write(library, options, [&](const QByteArray &piece) {
        bytes += piece;
        return dp::success();
    });
    if (!outcome)
        qFatal("%s", qPrintable(dp::test::describe(outcome.error())));
    return bytes;
}

/// Returns the keys of the written papers, by their identifiers.
QMap<QString, QString> keysIn(Library &library, const CitationExport::Options &options = {})
{
    QMap<QString, QString> keys;
    for (const auto &entry : dp::test::readBibtex(written(library, options)))
        keys.insert(entry.field("eprint"), entry.key);
    return keys;
}

QString idsIn(Library &library, const CitationExport::Options &options)
{
    return QStringList(keysIn(library, options).keys()).join(u' ');
}

ErrorKind errorOf(Library &library, const CitationExport::Options &options)
{
    const auto outcome =
        CitationExport::write(library, options, [](const QByteArray &) { return dp::success(); });
    return outcome ? ErrorKind::Internal : outcome.error().kind;
}

} // namespace

class TestCitationExport : public QObject
{
    Q_OBJECT

private slots:
    void papersAreSelected();
    void theOrderIsThatOfTheList();
    void unknownNamesAreReported();
    void equalKeysGetLettersByIdentifier();
    void aKeyIsTheSameInAPartAndInTheWhole();
    void laterPapersDoNotChangeKeys();
    void aLetteredKeyIsNotThePlainKeyOfAnotherPaper();
    void manyEqualKeysAreUnique();
    void aKeyThatWasGivenStays();
    void aKeyStaysWhenTheTitleChanges();
    void markdownGivesNoKeys();
    void keysDifferInMoreThanCase();
    void manyEqualNamesGiveUniqueKeys();
    void anotherPatternChangesNoGivenKey();
    void smallAndLargeExportsHaveTheSameKeys();
    void aSinkThatFailsEndsTheExport();
    void largeExportsAreWrittenInPieces();
};

void TestCitationExport::papersAreSelected()
{
    const auto library = dp::test::newLibrary({u"A"_s, u"B"_s});
    QVERIFY(dp::test::storePapers(*library, u"A"_s, {u"2501.00001"_s, u"2501.00002"_s}));
    QVERIFY(dp::test::storePapers(*library, u"B"_s, {u"2501.00002"_s, u"2501.00003"_s}));
    dp::Transaction transaction(*library);
    QVERIFY(transaction.begin());
    QVERIFY(dp::Papers(*library).mark({keyOf(u"2501.00002"_s)}, dp::Mark::Starred));
    QVERIFY(dp::Tags(*library).change({keyOf(u"2501.00003"_s)}, {u"Survey"_s}, {}, testTime));
    QVERIFY(transaction.commit());
    CitationExport::Options options;
    QCOMPARE(idsIn(*library, options), u"2501.00001 2501.00002 2501.00003"_s);
    options.keywordName = u"A"_s;
    QCOMPARE(idsIn(*library, options), u"2501.00001 2501.00002"_s);
    options.starredOnly = true;
    QCOMPARE(idsIn(*library, options), u"2501.00002"_s);
    options = {};
    options.tagName = u"survey"_s;
    QCOMPARE(idsIn(*library, options), u"2501.00003"_s);
    options = {};
    options.search = u"title:\"2501.00001\" OR is:starred"_s;
    QCOMPARE(idsIn(*library, options), u"2501.00001 2501.00002"_s);
    options.papers = QList<qint64>{keyOf(u"2501.00001"_s), keyOf(u"2501.00003"_s)};
    QCOMPARE(idsIn(*library, options), u"2501.00001"_s);
    options.search = u"nothingmatches"_s;
    QCOMPARE(written(*library, options), QByteArray());
}

void TestCitationExport::theOrderIsThatOfTheList()
{
    const auto library = dp::test::newLibrary();
    store(*library,
        {dp::test::somePaper(u"2501.00001v5"_s), dp::test::somePaper(u"2501.00002"_s),
            dp::test::somePaper(u"2501.00003"_s)});
    CitationExport::Options options;
    const auto first = [&] {
        return dp::test::readBibtex(written(*library, options)).value(0).field("eprint");
    };
    QCOMPARE(first(), u"2501.00003"_s);
    options.order = dp::SortKey::Updated;
    QCOMPARE(first(), u"2501.00001"_s);
    // Papers that are named keep their order, and each is written once.
    options.papers = QList<qint64>{keyOf(u"2501.00002"_s), keyOf(u"2501.00001"_s), keyOf(u"2501.00002"_s)};
    QCOMPARE(first(), u"2501.00002"_s);
    QCOMPARE(dp::test::readBibtex(written(*library, options)).size(), 2);
}

void TestCitationExport::unknownNamesAreReported()
{
    const auto library = dp::test::newLibrary();
    store(*library, dp::test::somePapers({u"2501.00001"_s}));
    CitationExport::Options options;
    options.keywordName = u"None"_s;
    QCOMPARE(errorOf(*library, options), ErrorKind::UnknownKeyword);
    options = {};
    options.tagName = u"None"_s;
    QCOMPARE(errorOf(*library, options), ErrorKind::UnknownTag);
    options = {};
    options.papers = QList<qint64>{keyOf(u"2501.00001"_s), keyOf(u"2501.00009"_s)};
    QCOMPARE(errorOf(*library, options), ErrorKind::UnknownPaper);
}

void TestCitationExport::equalKeysGetLettersByIdentifier()
{
    const auto library = dp::test::newLibrary();
    store(*library,
        {paperBy(u"2503.00001"_s, u"Ada Müller"_s, u"Graphs"_s),
            paperBy(u"2501.00001"_s, u"Eva Muller"_s, u"On Graphs"_s),
            paperBy(u"2502.00001"_s, u"Ben Müller"_s, u"The graphs: A Survey"_s),
            paperBy(u"2402.00001"_s, u"Ben Müller"_s, u"Graphs"_s)});
    const auto keys = keysIn(*library);
    QCOMPARE(keys[u"2402.00001"_s], u"muller2024graphs"_s);
    QCOMPARE(keys[u"2501.00001"_s], u"muller2025graphs"_s);
    QCOMPARE(keys[u"2502.00001"_s], u"muller2025graphsa"_s);
    QCOMPARE(keys[u"2503.00001"_s], u"muller2025graphsb"_s);
}

void TestCitationExport::aKeyIsTheSameInAPartAndInTheWhole()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    Paper held = paperBy(u"2501.00001"_s, u"Ada Example"_s, u"Graphs"_s);
    held.published = dp::Moment::fromDay(QDate(2024, 12, 31)); // the identifier has the next year
    store(*library,
        {paperBy(u"2401.00001"_s, u"Ada Example"_s, u"Graphs"_s), held,
            paperBy(u"2412.00001"_s, u"Ada Example"_s, u"Graphs"_s)});
    store(*library, {held}, u"A"_s);
    const auto all = keysIn(*library);
    QCOMPARE(all[u"2501.00001"_s], u"example2024graphsb"_s);
    for (const QString &id : all.keys()) {
        CitationExport::Options options;
        options.papers = QList<qint64>{keyOf(id)};
        QCOMPARE(keysIn(*library, options)[id], all[id]);
    }
    CitationExport::Options options;
    options.keywordName = u"A"_s;
    QCOMPARE(keysIn(*library, options)[u"2501.00001"_s], u"example2024graphsb"_s);
}

void TestCitationExport::laterPapersDoNotChangeKeys()
{
    const auto library = dp::test::newLibrary();
    store(*library,
        {paperBy(u"2501.00001"_s, u"Ada Example"_s, u"Graphs"_s),
            paperBy(u"2501.00002"_s, u"Ada Example"_s, u"Graphs"_s)});
    const auto before = keysIn(*library);
    store(*library, {paperBy(u"2501.00003"_s, u"Ada Example"_s, u"Graphs"_s)});
    const auto after = keysIn(*library);
    for (const QString &id : before.keys())
        QCOMPARE(after[id], before[id]);
    QCOMPARE(after[u"2501.00003"_s], u"example2025graphsb"_s);
}

void TestCitationExport::aLetteredKeyIsNotThePlainKeyOfAnotherPaper()
{
    const auto library = dp::test::newLibrary();
    store(*library,
        {paperBy(u"2501.00001"_s, u"Ada Example"_s, u"Dat"_s),
            paperBy(u"2501.00002"_s, u"Ada Example"_s, u"Dat"_s),
            paperBy(u"2501.00003"_s, u"Ada Example"_s, u"Data"_s)});
    const auto keys = keysIn(*library);
    QCOMPARE(keys[u"2501.00002"_s], u"example2025datb"_s);
    QCOMPARE(keys[u"2501.00003"_s], u"example2025data"_s);
}

void TestCitationExport::aKeyThatWasGivenStays()
{
    const auto library = dp::test::newLibrary();
    store(*library, {paperBy(u"2502.00001"_s, u"Ada Example"_s, u"Graphs"_s)});
    dp::GivenKeys keys;
    QVERIFY(CitationExport::write(
        *library, {}, [](const QByteArray &) { return dp::success(); }, &keys));
    QVERIFY(keys.store(*library));
    // An older paper arrives later, and two others with the same name.
    store(*library,
        {paperBy(u"2501.00001"_s, u"Ada Example"_s, u"Graphs"_s),
            paperBy(u"2501.00002"_s, u"Ada Example"_s, u"Graphs"_s)});
    const auto after = keysIn(*library);
    QCOMPARE(after[u"2502.00001"_s], u"example2025graphs"_s);
    QCOMPARE(after[u"2501.00001"_s], u"example2025graphsa"_s);
    QCOMPARE(after[u"2501.00002"_s], u"example2025graphsb"_s);
    CitationExport::Options options;
    options.papers = QList<qint64>{keyOf(u"2501.00002"_s)};
    QCOMPARE(keysIn(*library, options)[u"2501.00002"_s], u"example2025graphsb"_s);
}

void TestCitationExport::aKeyStaysWhenTheTitleChanges()
{
    const auto library = dp::test::newLibrary();
    store(*library, {paperBy(u"2502.00001"_s, u"Ada Example"_s, u"Graphs"_s)});
    dp::GivenKeys keys;
    QVERIFY(CitationExport::write(
        *library, {}, [](const QByteArray &) { return dp::success(); }, &keys));
    QVERIFY(keys.store(*library));
    dp::Paper paper = paperBy(u"2502.00001v2"_s, u"Ada Example"_s, u"Trees"_s);
    store(*library, {paper});
    QCOMPARE(keysIn(*library)[u"2502.00001"_s], u"example2025graphs"_s);
}

/// Only a format that shows keys gives them.
void TestCitationExport::markdownGivesNoKeys()
{
    const auto library = dp::test::newLibrary();
    store(*library, {paperBy(u"2502.00001"_s, u"Ada Example"_s, u"Graphs"_s)});
    CitationExport::Options options;
    options.format = dp::CitationFormat::Markdown;
    dp::GivenKeys keys;
    QVERIFY(CitationExport::write(
        *library, options, [](const QByteArray &) { return dp::success(); }, &keys));
    QCOMPARE(keys.parts(), 0);
}

/// BibTeX does not accept keys that differ only in case.
void TestCitationExport::keysDifferInMoreThanCase()
{
    const auto library = dp::test::newLibrary();
    store(*library,
        {paperBy(u"2502.00001"_s, u"Ada Example"_s, u"Big Graphs"_s),
            paperBy(u"2502.00002"_s, u"Ada Example"_s, u"Biggraphs"_s),
            paperBy(u"2502.00003"_s, u"Ben Other"_s, u"Trees"_s)});
    dp::GivenKeys given;
    given.add(keyOf(u"2502.00003"_s), u"EXAMPLEBIGGRAPHS"_s);
    QVERIFY(given.store(*library));
    CitationExport::Options options;
    options.keyPattern = u"{surname}{Title}"_s;
    const auto keys = keysIn(*library, options);
    QCOMPARE(keys[u"2502.00001"_s], u"exampleBigGraphsa"_s);
    QCOMPARE(keys[u"2502.00002"_s], u"exampleBiggraphsb"_s);
}

/// 1,100 papers have the same name, and the key of one of the numbers is taken.
void TestCitationExport::manyEqualNamesGiveUniqueKeys()
{
    const auto library = dp::test::newLibrary();
    QList<dp::Paper> papers;
    for (int i = 1; i <= 1100; ++i)
        papers << paperBy(u"2502.%1"_s.arg(i, 5, 10, QLatin1Char('0')), u"Ada Example"_s, u"Graphs"_s);
    store(*library, papers);
    dp::GivenKeys given;
    given.add(keyOf(u"2502.00001"_s), u"example-40"_s);
    QVERIFY(given.store(*library));
    CitationExport::Options options;
    options.keyPattern = u"{surname}"_s;
    const auto keys = keysIn(*library, options);
    QCOMPARE(keys.size(), 1100);
    QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), 1100);
    QCOMPARE(keys[u"2502.00041"_s], u"example-250200041"_s);
    options.papers = QList<qint64>{keyOf(u"2502.00041"_s)};
    QCOMPARE(keysIn(*library, options)[u"2502.00041"_s], u"example-250200041"_s);
}

void TestCitationExport::anotherPatternChangesNoGivenKey()
{
    const auto library = dp::test::newLibrary();
    store(*library, {paperBy(u"2502.00001"_s, u"Ada Example"_s, u"Graphs"_s)});
    dp::GivenKeys given;
    given.add(keyOf(u"2502.00001"_s), u"mine"_s);
    QVERIFY(given.store(*library));
    store(*library, {paperBy(u"2502.00002"_s, u"Ada Example"_s, u"A Graph of Words and More"_s)});
    CitationExport::Options options;
    options.keyPattern = u"{Surname}:{yy}_{Title}"_s;
    const auto keys = keysIn(*library, options);
    QCOMPARE(keys[u"2502.00001"_s], u"mine"_s);
    QCOMPARE(keys[u"2502.00002"_s], u"Example:25_GraphWordsMore"_s);
}

void TestCitationExport::manyEqualKeysAreUnique()
{
    const auto library = dp::test::newLibrary();
    QList<Paper> papers;
    for (int i = 1; i <= 100; ++i)
        papers << paperBy(u"2501.%1"_s.arg(i, 5, 10, QChar(u'0')), u"Ada Example"_s, u"Graphs"_s);
    store(*library, papers);
    const QStringList keys = keysIn(*library).values();
    QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), 100);
    QCOMPARE(keys.at(26), u"example2025graphsz"_s);
    QCOMPARE(keys.at(27), u"example2025graphs-28"_s);
}

/// Tests that a small export, which ignores papers of other authors, gives the keys of a large one.
void TestCitationExport::smallAndLargeExportsHaveTheSameKeys()
{
    const auto library = dp::test::newLibrary();
    QList<Paper> papers;
    for (int i = 1; i <= 1100; ++i)
        papers << paperBy(u"%1.%2"_s.arg(2411 + (i % 2) * 90).arg(i, 5, 10, QChar(u'0')),
            u"Ada %1"_s.arg(i % 7 == 0 ? u"Example"_s : u"Muster"_s), i % 5 == 0 ? u"Dat"_s : u"Data"_s);
    papers[6].published = {}; // the identifier has the year
    store(*library, papers);
    const auto all = keysIn(*library);
    QCOMPARE(all.size(), 1100);
    for (int i = 0; i < 40; ++i) {
        CitationExport::Options options;
        options.papers = QList<qint64>{papers[i].id.key()};
        QCOMPARE(keysIn(*library, options).first(), all[papers[i].id.toString()]);
    }
}

void TestCitationExport::aSinkThatFailsEndsTheExport()
{
    const auto library = dp::test::newLibrary();
    store(*library, dp::test::somePapers({u"2501.00001"_s}));
    const auto outcome = CitationExport::write(*library, {}, [](const QByteArray &) -> dp::Outcome {
        return dp::Error{ErrorKind::DiskFull, u"x"_s, {}};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::DiskFull);
}

void TestCitationExport::largeExportsAreWrittenInPieces()
{
    const auto library = dp::test::newLibrary();
    QList<Paper> papers;
    for (int i = 1; i <= 1000; ++i)
        papers << dp::test::somePaper(u"2501.%1"_s.arg(i, 5, 10, QChar(u'0')));
    store(*library, papers);
    for (const CitationFormat format :
        {CitationFormat::Bibtex, CitationFormat::Biblatex, CitationFormat::Ris, CitationFormat::CslJson}) {
        CitationExport::Options options;
        options.format = format;
        int pieces = 0;
        qsizetype largest = 0;
        QVERIFY(CitationExport::write(*library, options, [&](const QByteArray &piece) {
            ++pieces;
            largest = std::max(largest, piece.size());
            return dp::success();
        }));
        QVERIFY(pieces > 3);
        QVERIFY(largest < 100'000);
    }
}

DP_TEST(TestCitationExport)
#include "tst_citationexport.moc"
