#include "transfer/pageexport.h"

#include "library/mutedpapers.h"
#include "library/papers.h"
#include "library/tags.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/pagereaders.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Library;
using dp::PageExport;
using dp::PageFormat;
using dp::test::keyOf;
using dp::test::testTime;

namespace {

QByteArray written(Library &library, const PageExport::Options &options)
{
    QByteArray bytes;
    const auto outcome = PageExport::write(library, options, [&](const QByteArray &piece) {
        bytes += piece;
        return dp::success();
    });
    if (!outcome)
        qFatal("%s", qPrintable(dp::test::describe(outcome.error())));
    return bytes;
}

dp::test::FeedContent feedOf(Library &library, PageExport::Options options = {})
{
    options.format = PageFormat::Atom;
    return dp::test::readAtomFeed(written(library, options));
}

/// Returns the identifiers of the entries of a feed, in their order.
QString idsIn(Library &library, const PageExport::Options &options = {})
{
    QStringList ids;
    for (const auto &entry : feedOf(library, options).entries)
        ids << entry.field("id").section(u'/', 4);
    return ids.join(u' ');
}

QStringList headingsIn(Library &library, const PageExport::Options &options = {})
{
    return dp::test::readHtml(written(library, options)).texts[u"h2"_s];
}

std::unique_ptr<Library> someLibrary()
{
    auto library = dp::test::newLibrary({u"A"_s, u"B"_s});
    dp::Transaction transaction(*library);
    if (!dp::test::storePapers(*library, u"A"_s, {u"2501.00001"_s, u"2501.00002"_s})
        || !dp::test::storePapers(*library, u"B"_s, {u"2501.00002"_s, u"2501.00003"_s})
        || !transaction.begin() || !dp::Papers(*library).mark({keyOf(u"2501.00002"_s)}, dp::Mark::Starred)
        || !dp::Tags(*library).change({keyOf(u"2501.00003"_s)}, {u"Survey"_s}, {}, testTime)
        || !transaction.commit())
        qFatal("the library cannot be filled");
    return library;
}

} // namespace

class TestPageExport : public QObject
{
    Q_OBJECT

private slots:
    void thePageHasASectionForEachKeyword();
    void aFeedHasEachPaperOnce();
    void conditionsSelectPapers();
    void theTitleNamesTheSelection();
    void theDigestHasTheNewestPapersOfASection();
    void aFeedChangesOnlyWithItsPapers();
    void feedsOfOneLibraryHaveDifferentIdentifiers();
    void unknownNamesAreReported();
    void aSinkThatFailsEndsTheExport();
    void largePagesAreWrittenInPieces();
};

void TestPageExport::thePageHasASectionForEachKeyword()
{
    const auto library = someLibrary();
    QCOMPARE(headingsIn(*library), (QStringList{u"A"_s, u"B"_s}));
    PageExport::Options options;
    options.keywordName = u"b"_s;
    QCOMPARE(headingsIn(*library, options), QStringList{u"B"_s});
    QCOMPARE(dp::test::readHtml(written(*library, options)).elements[u"article"_s], 2);
}

void TestPageExport::aFeedHasEachPaperOnce()
{
    const auto library = someLibrary();
    QCOMPARE(idsIn(*library), u"2501.00003 2501.00002 2501.00001"_s);
}

void TestPageExport::conditionsSelectPapers()
{
    const auto library = someLibrary();
    PageExport::Options options;
    options.keywordName = u"A"_s;
    QCOMPARE(idsIn(*library, options), u"2501.00002 2501.00001"_s);
    options.starredOnly = true;
    QCOMPARE(idsIn(*library, options), u"2501.00002"_s);
    options = {};
    options.tagName = u"survey"_s;
    QCOMPARE(idsIn(*library, options), u"2501.00003"_s);
    options = {};
    options.search = u"is:starred OR tag:survey"_s;
    QCOMPARE(idsIn(*library, options), u"2501.00003 2501.00002"_s);
    options = {};
    options.papers = QList<qint64>{keyOf(u"2501.00001"_s), keyOf(u"2501.00003"_s)};
    QCOMPARE(idsIn(*library, options), u"2501.00001 2501.00003"_s);
}

void TestPageExport::theTitleNamesTheSelection()
{
    const auto library = someLibrary();
    PageExport::Options options;
    QCOMPARE(feedOf(*library, options).head.field("title"), u"Daily Papers"_s);
    options.starredOnly = true;
    options.search = u"a"_s;
    QCOMPARE(feedOf(*library, options).head.field("title"), u"Starred papers, Search: a – Daily Papers"_s);
    options.arrangement.texts.title = u"Ours"_s;
    options.arrangement.texts.introduction = u"About"_s;
    QCOMPARE(feedOf(*library, options).head.field("title"), u"Starred papers, Search: a – Ours"_s);
    QCOMPARE(feedOf(*library, options).head.field("subtitle"), u"About"_s);
}

void TestPageExport::theDigestHasTheNewestPapersOfASection()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    QStringList ids;
    for (int i = 1; i <= 20; ++i)
        ids << u"2501.%1"_s.arg(i, 5, 10, QChar(u'0'));
    QVERIFY(dp::test::storePapers(*library, u"A"_s, ids));
    PageExport::Options options;
    options.format = PageFormat::Digest;
    options.today = QDate(2025, 3, 4);
    const QByteArray digest = written(*library, options);
    QVERIFY(digest.contains("title: Latest 15 Papers - March 4, 2025\n"));
    QCOMPARE(digest.count("**["), 15);
    QVERIFY(digest.contains("2501.00020v1") && !digest.contains("2501.00005v1"));
}

void TestPageExport::aFeedChangesOnlyWithItsPapers()
{
    const auto library = someLibrary();
    const QByteArray before = written(*library, {{}, PageFormat::Atom});
    dp::Transaction transaction(*library);
    QVERIFY(transaction.begin());
    QVERIFY(dp::Papers(*library).mark({keyOf(u"2501.00001"_s)}, dp::Mark::Read));
    QVERIFY(transaction.commit());
    QCOMPARE(written(*library, {{}, PageFormat::Atom}), before);
    const QString time = feedOf(*library).head.field("updated");
    QVERIFY(dp::test::storePapers(*library, u"A"_s, {u"2701.00004v2"_s}));
    QVERIFY(feedOf(*library).head.field("updated") > time);
}

void TestPageExport::feedsOfOneLibraryHaveDifferentIdentifiers()
{
    const auto library = someLibrary();
    PageExport::Options a, starred;
    a.keywordName = u"A"_s;
    starred.starredOnly = true;
    QSet<QString> ids;
    for (const PageExport::Options &options : {PageExport::Options(), a, starred})
        ids << feedOf(*library, options).head.field("id");
    QCOMPARE(ids.size(), 3);
    QCOMPARE(feedOf(*library, a).head.field("id"), feedOf(*library, a).head.field("id"));
}

void TestPageExport::unknownNamesAreReported()
{
    const auto library = someLibrary();
    const auto errorOf = [&](const PageExport::Options &options) {
        const auto outcome =
            PageExport::write(*library, options, [](const QByteArray &) { return dp::success(); });
        return outcome ? ErrorKind::Internal : outcome.error().kind;
    };
    PageExport::Options options;
    options.keywordName = u"None"_s;
    QCOMPARE(errorOf(options), ErrorKind::UnknownKeyword);
    options = {};
    options.tagName = u"None"_s;
    QCOMPARE(errorOf(options), ErrorKind::UnknownTag);
    options = {};
    options.savedSearchName = u"None"_s;
    QCOMPARE(errorOf(options), ErrorKind::UnknownSavedSearch);
    options = {};
    options.papers = QList<qint64>{keyOf(u"2501.00009"_s)};
    QCOMPARE(errorOf(options), ErrorKind::UnknownPaper);
}

void TestPageExport::aSinkThatFailsEndsTheExport()
{
    const auto library = someLibrary();
    const auto outcome = PageExport::write(*library, {}, [](const QByteArray &) -> dp::Outcome {
        return dp::Error{ErrorKind::DiskFull, u"x"_s, {}};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::DiskFull);
}

void TestPageExport::largePagesAreWrittenInPieces()
{
    const auto library = dp::test::newLibrary();
    QStringList ids;
    for (int i = 1; i <= 1000; ++i)
        ids << u"2501.%1"_s.arg(i, 5, 10, QChar(u'0'));
    QVERIFY(dp::test::storePapers(*library, {}, ids));
    for (const PageFormat format : {PageFormat::Html, PageFormat::Atom, PageFormat::JsonFeed}) {
        PageExport::Options options;
        options.format = format;
        options.search = u"year:2025"_s;
        int pieces = 0;
        qsizetype largest = 0;
        QVERIFY(PageExport::write(*library, options, [&](const QByteArray &piece) {
            ++pieces;
            largest = std::max(largest, piece.size());
            return dp::success();
        }));
        QVERIFY(pieces > 3);
        QVERIFY(largest < 100'000);
    }
}

DP_TEST(TestPageExport)
#include "tst_pageexport.moc"
