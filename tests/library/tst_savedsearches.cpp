#include "library/savedsearches.h"

#include "library/keywordchanges.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/recovery/backup.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/removedkeywords.h"
#include "library/tabplaces.h"
#include "library/tags.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/keywordedits.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Library;
using dp::SavedSearch;
using dp::SavedSearches;
using dp::TabId;
using dp::test::tabOrderOf;
using dp::test::testTime;

namespace {

QStringList textsOf(Library &library)
{
    QStringList lines;
    const auto all = SavedSearches(library).all();
    for (const SavedSearch &search : *all)
        lines << search.name + u'=' + search.text;
    return lines;
}

TabId keywordTab(Library &library, const QString &name)
{
    return {TabId::Kind::Keyword, dp::test::keywordId(library, name)};
}

TabId searchTab(Library &library, const QString &name)
{
    return {TabId::Kind::SavedSearch, SavedSearches(library).find(name)->id};
}

/// A library with the tabs A, ?S, B, ?T, C.
std::unique_ptr<Library> libraryWithTabs()
{
    auto library = dp::test::newLibrary({u"A"_s, u"B"_s, u"C"_s});
    SavedSearches searches(*library);
    if (!searches.add({0, u"S"_s, u"zebra"_s}, testTime) || !searches.add({0, u"T"_s, u"okapi"_s}, testTime)
        || !dp::tabplaces::reorder(*library,
            {keywordTab(*library, u"A"_s), searchTab(*library, u"S"_s), keywordTab(*library, u"B"_s),
                searchTab(*library, u"T"_s), keywordTab(*library, u"C"_s)}))
        qFatal("the tabs cannot be stored");
    return library;
}

} // namespace

class TestSavedSearches : public QObject
{
    Q_OBJECT

private slots:
    void aSearchIsAddedChangedAndRemoved();
    void aNameIsUnique();
    void whatIsWrongIsRefused_data();
    void whatIsWrongIsRefused();
    void hostileTextIsCleaned();
    void aNewTabIsTheLast();
    void aRemovedSearchComesBackToItsPlace();
    void aChangeByAnotherProgramStays();
    void movingKeywordsLeavesSearchesInPlace();
    void undoOfMovedKeywordsKeepsTheOrderOfAll();
    void aRemovedKeywordComesBackToItsPlace();
    void searchesFollowRenamedKeywords();
    void searchesFollowRenamedTags();
    void equalPlacesAreSeparated();
    void aBackupRestoresSearchesAndTheirPlaces();
    void laterSearchesStayAfterARestore();
    void aDamagedLibraryKeepsSearches();
};

void TestSavedSearches::aSearchIsAddedChangedAndRemoved()
{
    const auto library = dp::test::newLibrary();
    SavedSearches searches(*library);
    auto added = searches.add({0, u"  Zebras \n today "_s, u" zebra   is:unread "_s}, testTime);
    VERIFY_OK(added);
    QCOMPARE(textsOf(*library), QStringList{u"Zebras today=zebra is:unread"_s});
    QCOMPARE(searches.find(u"zebras TODAY"_s)->id, added->id);
    added->name = u"Stripes"_s;
    added->text = u"stripes"_s;
    VERIFY_OK(searches.update(*added));
    QCOMPARE(textsOf(*library), QStringList{u"Stripes=stripes"_s});
    VERIFY_OK(searches.remove(added->id));
    QCOMPARE(textsOf(*library), QStringList());
    VERIFY_ERROR(searches.update(*added), ErrorKind::UnknownSavedSearch);
    VERIFY_ERROR(searches.find(u"Stripes"_s), ErrorKind::UnknownSavedSearch);
}

void TestSavedSearches::aNameIsUnique()
{
    const auto library = dp::test::newLibrary({u"Zebra"_s});
    SavedSearches searches(*library);
    const auto first = searches.add({0, u"Zebra"_s, u"a"_s}, testTime); // a keyword may have the same name
    VERIFY_OK(first);
    VERIFY_ERROR(searches.add({0, u"ZEBRA"_s, u"b"_s}, testTime), ErrorKind::SavedSearchExists);
    auto other = *searches.add({0, u"Okapi"_s, u"b"_s}, testTime);
    other.name = u"zebra"_s;
    VERIFY_ERROR(searches.update(other), ErrorKind::SavedSearchExists);
    auto respelled = *first;
    respelled.name = u"ZEBRA"_s;
    VERIFY_OK(searches.update(respelled));
    QCOMPARE(textsOf(*library), (QStringList{u"ZEBRA=a"_s, u"Okapi=b"_s}));
}

void TestSavedSearches::whatIsWrongIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no name") << u" "_s << u"a"_s << ErrorKind::SavedSearchUnnamed;
    QTest::newRow("an invisible name")
        << QString(u"\u200b\u202e\ufeff"_s) << u"a"_s << ErrorKind::SavedSearchUnnamed;
    QTest::newRow("a long name") << u"x"_s.repeated(201) << u"a"_s << ErrorKind::SavedSearchTooLong;
    QTest::newRow("a long text") << u"x"_s << u"a"_s.repeated(1001) << ErrorKind::SavedSearchTooLong;
    QTest::newRow("no text") << u"x"_s << u" "_s << ErrorKind::SavedSearchFindsNothing;
    QTest::newRow("only signs") << u"x"_s << u"-()"_s << ErrorKind::SavedSearchFindsNothing;
}

void TestSavedSearches::whatIsWrongIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(ErrorKind, kind);
    const auto library = dp::test::newLibrary();
    const auto added = SavedSearches(*library).add({0, name, text}, testTime);
    VERIFY_ERROR(added, kind);
    QCOMPARE(textsOf(*library), QStringList());
}

void TestSavedSearches::hostileTextIsCleaned()
{
    const auto library = dp::test::newLibrary();
    const auto added = SavedSearches(*library).add(
        {0, QString(u"<img src=file:///etc/passwd>\u202e\u001b[2Jx"_s), QString(u"a\u0007b\r\nc"_s)},
        testTime);
    VERIFY_OK(added);
    QVERIFY(added->name.endsWith(u'\u202c')); // the override is closed
    QVERIFY(!added->name.contains(u'\u001b'));
    QCOMPARE(added->text, u"ab c"_s);
}

void TestSavedSearches::aNewTabIsTheLast()
{
    const auto library = libraryWithTabs();
    QCOMPARE(tabOrderOf(*library), (QStringList{u"A"_s, u"?S"_s, u"B"_s, u"?T"_s, u"C"_s}));
    VERIFY_OK(SavedSearches(*library).add({0, u"U"_s, u"quagga"_s}, testTime));
    dp::test::addStored(*library, u"D"_s);
    QCOMPARE(tabOrderOf(*library).mid(5), (QStringList{u"?U"_s, u"D"_s}));
}

void TestSavedSearches::aRemovedSearchComesBackToItsPlace()
{
    const auto library = libraryWithTabs();
    SavedSearches searches(*library);
    const SavedSearch search = *searches.find(u"S"_s);
    const auto removed = searches.apply({search, {}}, testTime);
    VERIFY_OK(removed);
    QCOMPARE(tabOrderOf(*library), (QStringList{u"A"_s, u"B"_s, u"?T"_s, u"C"_s}));
    VERIFY_OK(searches.apply({{}, removed->before}, testTime));
    QCOMPARE(tabOrderOf(*library), (QStringList{u"A"_s, u"?S"_s, u"B"_s, u"?T"_s, u"C"_s}));
    QCOMPARE(searches.find(u"S"_s)->id, search.id);
}

void TestSavedSearches::aChangeByAnotherProgramStays()
{
    const auto library = libraryWithTabs();
    SavedSearches searches(*library);
    const SavedSearch shown = *searches.find(u"S"_s);
    SavedSearch other = shown;
    other.text = u"other"_s;
    VERIFY_OK(searches.update(other));
    const auto removed = searches.apply({shown, {}}, testTime);
    VERIFY_OK(removed);
    QVERIFY(!removed->before && !removed->after);
    QCOMPARE(searches.find(u"S"_s)->text, u"other"_s);
}

void TestSavedSearches::movingKeywordsLeavesSearchesInPlace()
{
    const auto library = libraryWithTabs();
    dp::test::reorderStored(*library, {u"C"_s, u"A"_s, u"B"_s});
    QCOMPARE(tabOrderOf(*library), (QStringList{u"C"_s, u"?S"_s, u"A"_s, u"?T"_s, u"B"_s}));
}

void TestSavedSearches::undoOfMovedKeywordsKeepsTheOrderOfAll()
{
    const auto library = libraryWithTabs();
    const auto keywords = *dp::Keywords(*library).all();
    auto moved = keywords;
    dp::test::moveTo(moved, u"A"_s, 2);
    dp::keywordchanges::Recording recording{testTime};
    VERIFY_OK(dp::keywordchanges::store(*library, keywords, moved, &recording));
    QCOMPARE(tabOrderOf(*library), (QStringList{u"B"_s, u"?S"_s, u"C"_s, u"?T"_s, u"A"_s}));
    VERIFY_OK(dp::keywordstep::apply(*library, recording.undo, testTime));
    QCOMPARE(tabOrderOf(*library), (QStringList{u"A"_s, u"?S"_s, u"B"_s, u"?T"_s, u"C"_s}));
}

void TestSavedSearches::aRemovedKeywordComesBackToItsPlace()
{
    const auto library = libraryWithTabs();
    const qint64 id = dp::test::keywordId(*library, u"B"_s);
    {
        dp::Transaction transaction(*library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(dp::RemovedKeywords(*library).remove(id, testTime));
        VERIFY_OK(dp::RemovedKeywords(*library).restore(id));
        VERIFY_OK(transaction.commit());
    }
    QCOMPARE(tabOrderOf(*library), (QStringList{u"A"_s, u"?S"_s, u"B"_s, u"?T"_s, u"C"_s}));
    {
        dp::Transaction transaction(*library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(dp::RemovedKeywords(*library).remove(id, testTime));
        // A saved search takes the place of the keyword in the meantime.
        VERIFY_OK(dp::test::execute(*library, u"UPDATE saved_searches SET place = 3 WHERE name = 'T'"_s));
        VERIFY_OK(dp::RemovedKeywords(*library).restore(id));
        VERIFY_OK(transaction.commit());
    }
    QCOMPARE(tabOrderOf(*library), (QStringList{u"A"_s, u"?S"_s, u"B"_s, u"?T"_s, u"C"_s}));
}

void TestSavedSearches::searchesFollowRenamedKeywords()
{
    const auto library = libraryWithTabs();
    VERIFY_OK(SavedSearches(*library).add({0, u"R"_s, u"keyword:a -keyword:b keyword:c"_s}, testTime));
    const auto textOf = [&] {
        return SavedSearches(*library).find(u"R"_s)->text;
    };
    const auto before = dp::Keywords(*library).all();
    VERIFY_OK(before);
    QList<dp::Keyword> after = *before;
    after[0].name = u"B"_s;
    after[1].name = u"A"_s;
    VERIFY_OK(dp::keywordchanges::store(*library, *before, after));
    QCOMPARE(textOf(), u"keyword:\"B\" -keyword:\"A\" keyword:c"_s);
}

void TestSavedSearches::searchesFollowRenamedTags()
{
    const auto library = libraryWithTabs();
    dp::Transaction transaction(*library);
    VERIFY_OK(transaction.begin());
    dp::Tags tags(*library);
    VERIFY_OK(dp::test::execute(*library, u"INSERT INTO tags (name, folded, color) VALUES ('x', 'x', '')"_s));
    VERIFY_OK(SavedSearches(*library).add({0, u"R"_s, u"tag:x keyword:x"_s}, testTime));
    auto tag = tags.find(u"x"_s);
    VERIFY_OK(tag);
    tag->name = u"to read"_s;
    VERIFY_OK(tags.update(*tag, testTime));
    VERIFY_OK(transaction.commit());
    QCOMPARE(SavedSearches(*library).find(u"R"_s)->text, u"tag:\"to read\" keyword:x"_s);
}

void TestSavedSearches::equalPlacesAreSeparated()
{
    const auto library = libraryWithTabs();
    VERIFY_OK(dp::test::execute(*library, u"UPDATE saved_searches SET place = 1"_s));
    VERIFY_OK(dp::test::execute(*library, u"UPDATE keywords SET place = 1"_s));
    dp::test::reorderStored(*library, {u"C"_s, u"B"_s, u"A"_s});
    QCOMPARE(tabOrderOf(*library), (QStringList{u"C"_s, u"B"_s, u"A"_s, u"?S"_s, u"?T"_s}));
}

void TestSavedSearches::aBackupRestoresSearchesAndTheirPlaces()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    dp::test::makeRichLibrary(path);
    auto opened = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(opened);
    const auto library = std::move(*opened);
    const QStringList tabs = tabOrderOf(*library), texts = textsOf(*library);
    QCOMPARE(
        tabs, (QStringList{u"Reasoning"_s, u"?Ångström"_s, u"Zebra Fish"_s, u"?Unread <b>zebras</b>"_s}));
    const auto backup = dp::backup::write(*library, dp::backup::Reason::Daily, testTime);
    VERIFY_OK(backup);
    SavedSearches searches(*library);
    VERIFY_OK(searches.remove(searches.find(u"Ångström"_s)->id));
    SavedSearch other = *searches.find(u"Unread <b>zebras</b>"_s);
    other.text = u"other"_s;
    VERIFY_OK(searches.update(other));
    dp::test::reorderStored(*library, {u"Zebra Fish"_s, u"Reasoning"_s});
    VERIFY_OK(dp::restore::fromBackup(*library, *backup, testTime.addDays(1)));
    QCOMPARE(textsOf(*library), texts);
    QCOMPARE(tabOrderOf(*library), tabs);
    VERIFY_OK(dp::restore::fromBackup(*library, *backup, testTime.addDays(2))); // nothing changes
    QCOMPARE(tabOrderOf(*library), tabs);
    QCOMPARE(*dp::repair::problems(*library), QStringList());
}

void TestSavedSearches::laterSearchesStayAfterARestore()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    dp::test::makeRichLibrary(path);
    auto opened = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(opened);
    const auto library = std::move(*opened);
    const QStringList tabs = tabOrderOf(*library);
    const auto backup = dp::backup::write(*library, dp::backup::Reason::Daily, testTime);
    VERIFY_OK(backup);
    VERIFY_OK(SavedSearches(*library).add({0, u"Later"_s, u"later"_s}, testTime));
    VERIFY_OK(dp::restore::fromBackup(*library, *backup, testTime.addDays(1)));
    QCOMPARE(tabOrderOf(*library), tabs + QStringList{u"?Later"_s});
}

/// The first page of the file, and thus the schema, is overwritten.
void TestSavedSearches::aDamagedLibraryKeepsSearches()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    dp::test::makeRichLibrary(path);
    const QStringList tabs = tabOrderOf(**dp::libraryopener::open(path, Library::Access::Write));
    for (int at = 100; at < 4000; ++at)
        dp::test::flip(path, at, 0x5a);
    VERIFY_OK(dp::rebuild::run(path, testTime));
    auto opened = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(opened);
    const auto library = std::move(*opened);
    QCOMPARE(tabOrderOf(*library), tabs);
    QCOMPARE(*dp::repair::problems(*library), QStringList());
}

DP_TEST(TestSavedSearches)
#include "tst_savedsearches.moc"
