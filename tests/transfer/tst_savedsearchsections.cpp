// Saved searches as sections of an exported and imported README.
#include "exchange/readmereader.h"
#include "exchange/savedsearchcomment.h"
#include "library/keywords.h"
#include "library/savedsearches.h"
#include "library/tabplaces.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "transfer/exportfile.h"
#include "transfer/importfile.h"

using namespace Qt::StringLiterals;
using dp::ExportFile;
using dp::ImportFile;
using dp::Library;
using dp::SavedSearch;
using dp::SavedSearches;
using dp::TabId;
using dp::test::testTime;

namespace {

QByteArray exported(Library &library, const QString &savedSearch = {})
{
    ExportFile::Options options;
    options.savedSearchName = savedSearch;
    options.today = QDate(2025, 6, 1);
    const auto bytes = ExportFile::write(library, options);
    return bytes ? *bytes : QByteArray();
}

dp::ImportReport imported(Library &library, const QByteArray &bytes)
{
    const auto report = ImportFile::fromBytes(bytes, u"x"_s).value().store(library, {}, testTime);
    return report ? dp::ImportReport(*report) : dp::ImportReport();
}

/// A library with the tabs A, ?Unread, B. The search finds a paper of each keyword.
std::unique_ptr<Library> libraryWithSearch()
{
    auto library = dp::test::newLibrary({u"A"_s, u"B"_s});
    if (!dp::test::storePapers(*library, u"A"_s, {u"2503.00001"_s, u"2503.00002"_s})
        || !dp::test::storePapers(*library, u"B"_s, {u"2503.00003"_s})
        || !SavedSearches(*library).add({0, u"Unread"_s, u"is:unread look"_s}, testTime))
        qFatal("the library cannot be made");
    const qint64 search = SavedSearches(*library).find(u"Unread"_s)->id;
    if (!dp::tabplaces::reorder(*library,
            {{TabId::Kind::Keyword, dp::test::keywordId(*library, u"A"_s)},
                {TabId::Kind::SavedSearch, search},
                {TabId::Kind::Keyword, dp::test::keywordId(*library, u"B"_s)}}))
        qFatal("the tabs cannot be moved");
    return library;
}

} // namespace

class TestSavedSearchSections : public QObject
{
    Q_OBJECT

private slots:
    void sectionsAreInTheOrderOfTheTabs();
    void aSectionHasAsManyPapersAsThePageStates();
    void anImportMakesTheSavedSearchAgain();
    void aKnownSavedSearchStays();
    void papersThatNoKeywordHasAreStored();
    void hostileNamesAndTextsAreEscaped_data();
    void hostileNamesAndTextsAreEscaped();
    void otherCommentsAreNoSavedSearches_data();
    void otherCommentsAreNoSavedSearches();
};

void TestSavedSearchSections::sectionsAreInTheOrderOfTheTabs()
{
    const auto library = libraryWithSearch();
    const QStringList headings =
        QString::fromUtf8(exported(*library)).split(u'\n').filter(QRegularExpression(u"^## "_s));
    QCOMPARE(headings, (QStringList{u"## A"_s, u"## Unread"_s, u"## B"_s}));
    QCOMPARE(exported(*library, u"Unread"_s).count("\n| **["), 3);
}

void TestSavedSearchSections::aSectionHasAsManyPapersAsThePageStates()
{
    const auto library = libraryWithSearch();
    const auto keywords = dp::Keywords(*library).all();
    for (dp::Keyword keyword : *keywords) {
        keyword.limit = 2;
        VERIFY_OK(dp::Keywords(*library).update(keyword));
    }
    const auto written = dp::readme::read(exported(*library));
    QCOMPARE(written.maximum, 2);
    QCOMPARE(written.sections[1].papers.size(), 2);
    QCOMPARE(written.sections[1].papers[0].id.toString(), u"2503.00003"_s); // the newest
}

void TestSavedSearchSections::anImportMakesTheSavedSearchAgain()
{
    const QByteArray written = exported(*libraryWithSearch());
    const auto other = dp::test::newLibrary();
    const auto report = imported(*other, written);
    QCOMPARE(report.keywordsAdded, (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(report.savedSearchesAdded, QStringList{u"Unread"_s});
    QCOMPARE(report.papers, 3);
    QCOMPARE(dp::test::tabOrderOf(*other), (QStringList{u"A"_s, u"?Unread"_s, u"B"_s}));
    QCOMPARE(SavedSearches(*other).find(u"Unread"_s)->text, u"is:unread look"_s);
    QCOMPARE(exported(*other), written);
}

void TestSavedSearchSections::aKnownSavedSearchStays()
{
    const QByteArray written = exported(*libraryWithSearch());
    const auto other = dp::test::newLibrary();
    VERIFY_OK(SavedSearches(*other).add({0, u"unread"_s, u"mine"_s}, testTime));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(imported(*other, written).savedSearchesAdded, QStringList());
    QCOMPARE(SavedSearches(*other).find(u"Unread"_s)->text, u"mine"_s);
    QCOMPARE(dp::test::keywordNames(*other), (QStringList{u"A"_s, u"B"_s}));
}

void TestSavedSearchSections::papersThatNoKeywordHasAreStored()
{
    const auto library = dp::test::newLibrary();
    VERIFY_OK(dp::test::storePapers(*library, {}, {u"2503.00007"_s}));
    VERIFY_OK(SavedSearches(*library).add({0, u"All"_s, u"look"_s}, testTime));
    const auto other = dp::test::newLibrary();
    QCOMPARE(imported(*other, exported(*library)).changes.added.size(), 1);
    QCOMPARE(dp::test::listOf(*other), QStringList{u"2503.00007"_s});
    QCOMPARE(dp::test::keywordNames(*other), QStringList());
}

void TestSavedSearchSections::hostileNamesAndTextsAreEscaped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("a tag") << u"<img src=file:///etc/passwd>"_s << u"<script>alert(1)</script>"_s;
    QTest::newRow("a link") << u"[x](javascript:alert(1))"_s << u"[x](javascript:alert(1))"_s;
    QTest::newRow("the end of a comment") << u"a --> b"_s << u"a --> <b>b</b> --!> c"_s;
    QTest::newRow("entities") << u"a &gt; b"_s << u"a &gt; b &amp;gt; c"_s;
}

void TestSavedSearchSections::hostileNamesAndTextsAreEscaped()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    const auto library = dp::test::newLibrary();
    VERIFY_OK(SavedSearches(*library).add({0, name, text}, testTime));
    const QByteArray written = exported(*library);
    QCOMPARE(written.count('<'), written.count("<!--")); // no other markup
    QCOMPARE(written.count("-->"), 1 + (name.contains("-->"_L1) ? 1 : 0));
    const QString comment = dp::savedsearchcomment::of(text); // GitHub does not show it
    QVERIFY(!QString::fromUtf8(written).remove(comment).contains("](javascript"_L1));
    QCOMPARE(dp::readme::read(written).sections.value(0).savedSearch, text);
}

void TestSavedSearchSections::otherCommentsAreNoSavedSearches_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("another comment") << u"<!-- papers -->"_s;
    QTest::newRow("no text") << u"<!-- saved search: -->"_s;
    QTest::newRow("not closed") << u"<!-- saved search: a"_s;
    QTest::newRow("the shortest") << u"<!-- saved search: -->"_s;
    QTest::newRow("text behind") << u"<!-- saved search: a --> b"_s;
}

void TestSavedSearchSections::otherCommentsAreNoSavedSearches()
{
    QFETCH(QString, line);
    QCOMPARE(dp::savedsearchcomment::textIn(line), QString());
}

DP_TEST(TestSavedSearchSections)
#include "tst_savedsearchsections.moc"
