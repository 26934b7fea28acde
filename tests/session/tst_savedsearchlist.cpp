#include "session/savedsearchlist.h"

#include "library/mutes.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "session/openedlibraryfixture.h"
#include "session/undostack.h"
#include "support/damage.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

class SavedSearchFixture : public OpenedLibraryFixture
{
public:
    SavedSearchFixture()
        : OpenedLibraryFixture({u"A"_s, u"B"_s})
        , list(*library, undo, clock)
    {
        store(u"A"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s});
        list.finishFirstRead();
    }
    SavedSearch add(const QString &name, const QString &text)
    {
        std::optional<SavedSearch> added;
        bool done = false;
        list.add({0, name, text}, [&](const Result<SavedSearchEdit> &edit) {
            done = true;
            if (edit)
                added = edit->after;
        });
        (void)QTest::qWaitFor([&] { return done; });
        return added.value_or(SavedSearch());
    }
    /// Returns the names of the tabs, as the reader's thread sees them.
    QStringList tabs()
    {
        return library->reader.ask([](Library &open) { return tabOrderOf(open); }).get();
    }
    QStringList shown() const
    {
        QStringList lines;
        for (const SavedSearchState &state : list.states())
            lines << u"%1 %2/%3"_s.arg(state.search.name).arg(state.unread).arg(state.papers);
        return lines;
    }
    qint64 keyword(const QString &name)
    {
        return library->reader.ask([name](Library &open) { return keywordId(open, name); }).get();
    }

    UndoStack undo;
    SavedSearchList list;
};

} // namespace

class TestSavedSearchList : public QObject
{
    Q_OBJECT

private slots:
    void aSearchIsAddedCountedAndUndone();
    void aRenamedSearchKeepsItsCounts();
    void anotherTextIsCountedAgain();
    void aRemovedSearchComesBackToItsPlace();
    void aMoveIsUndone();
    void anOldChangeDoesNotUndoThatOfAnotherProgram();
    void wrongSearchesAreRefused();
    void changesWaitForTheWriter();
    void marksAndMutesChangeTheCounts();
    void manyChangesAreCountedOnce();
    void countingCanBeStopped();
    void searchesFollowTheNearestKeyword();
};

void TestSavedSearchList::aSearchIsAddedCountedAndUndone()
{
    SavedSearchFixture f;
    QVERIFY(f.add(u"Mine"_s, u"is:unread look"_s).id > 0);
    QTRY_COMPARE(f.shown(), QStringList{u"Mine 3/3"_s});
    QCOMPARE(f.undo.undoText(), u"Save search Mine"_s);
    f.undo.undo();
    QTRY_COMPARE(f.shown(), QStringList());
    f.undo.redo();
    QTRY_COMPARE(f.shown(), QStringList{u"Mine 3/3"_s});
}

void TestSavedSearchList::aRenamedSearchKeepsItsCounts()
{
    SavedSearchFixture f;
    const SavedSearch search = f.add(u"Mine"_s, u"is:unread look"_s);
    QTRY_COMPARE(f.shown(), QStringList{u"Mine 3/3"_s});
    QSignalSpy changed(&f.list, &SavedSearchList::stateChanged);
    SavedSearch renamed = search;
    renamed.name = u"Other"_s;
    f.list.update(search, renamed, {});
    QVERIFY(changed.wait());
    QCOMPARE(f.shown(), QStringList{u"Other 3/3"_s});
    f.undo.undo();
    QTRY_COMPARE(f.shown(), QStringList{u"Mine 3/3"_s});
}

void TestSavedSearchList::anotherTextIsCountedAgain()
{
    SavedSearchFixture f;
    const SavedSearch search = f.add(u"Mine"_s, u"is:unread look"_s);
    QTRY_COMPARE(f.shown(), QStringList{u"Mine 3/3"_s});
    SavedSearch other = search;
    other.text = u"is:starred"_s;
    f.list.update(search, other, {});
    QTRY_COMPARE(f.shown(), QStringList{u"Mine 0/0"_s});
    QTRY_VERIFY(f.list.states().first().isCounted);
}

void TestSavedSearchList::aRemovedSearchComesBackToItsPlace()
{
    SavedSearchFixture f;
    const SavedSearch first = f.add(u"First"_s, u"look"_s);
    f.add(u"Second"_s, u"b"_s);
    f.list.remove(first, {});
    QTRY_COMPARE(f.tabs(), (QStringList{u"A"_s, u"B"_s, u"?Second"_s}));
    f.undo.undo();
    QTRY_COMPARE(f.tabs(), (QStringList{u"A"_s, u"B"_s, u"?First"_s, u"?Second"_s}));
    QTRY_COMPARE(f.list.states().size(), 2);
    f.undo.redo();
    QTRY_COMPARE(f.tabs(), (QStringList{u"A"_s, u"B"_s, u"?Second"_s}));
}

void TestSavedSearchList::aMoveIsUndone()
{
    SavedSearchFixture f;
    const SavedSearch search = f.add(u"S"_s, u"look"_s);
    const TabId a{TabId::Kind::Keyword, f.keyword(u"A"_s)}, b{TabId::Kind::Keyword, f.keyword(u"B"_s)},
        s{TabId::Kind::SavedSearch, search.id};
    QSignalSpy written(&f.list, &SavedSearchList::orderWritten);
    f.list.moveTabs({b, s, a});
    QCOMPARE(f.list.withKeywords({b.id, a.id}), (QList<TabId>{b, s, a})); // shown before it is written
    QVERIFY(written.wait());
    QCOMPARE(f.tabs(), (QStringList{u"B"_s, u"?S"_s, u"A"_s}));
    f.undo.undo();
    QVERIFY(written.wait());
    QCOMPARE(f.tabs(), (QStringList{u"A"_s, u"B"_s, u"?S"_s}));
    f.undo.redo();
    QVERIFY(written.wait());
    QCOMPARE(f.tabs(), (QStringList{u"B"_s, u"?S"_s, u"A"_s}));
}

void TestSavedSearchList::anOldChangeDoesNotUndoThatOfAnotherProgram()
{
    SavedSearchFixture f;
    const SavedSearch search = f.add(u"S"_s, u"look"_s);
    SavedSearch other = search;
    other.text = u"other"_s;
    QVERIFY(f.library->writer.ask([other](Library &open) { return SavedSearches(open).update(other).ok(); })
                .get());
    f.undo.undo(); // would remove the search
    QTRY_COMPARE(f.list.states().value(0).search.text, u"other"_s);
    QCOMPARE(f.tabs().last(), u"?S"_s);
}

void TestSavedSearchList::wrongSearchesAreRefused()
{
    SavedSearchFixture f;
    f.add(u"S"_s, u"look"_s);
    std::optional<ErrorKind> kind;
    f.list.add({0, u"s"_s, u"b"_s}, [&](const Result<SavedSearchEdit> &edit) { kind = edit.error().kind; });
    QTRY_VERIFY(kind.has_value());
    QCOMPARE(*kind, ErrorKind::SavedSearchExists);
    QCOMPARE(f.undo.undoSteps().size(), 1);
}

void TestSavedSearchList::changesWaitForTheWriter()
{
    SavedSearchFixture f;
    const auto release = f.holdWriter();
    f.list.add({0, u"S"_s, u"look"_s}, {});
    f.undo.undo();
    f.list.add({0, u"T"_s, u"look"_s}, {});
    release->set_value();
    QTRY_COMPARE(f.shown(), QStringList{u"T 3/3"_s});
}

void TestSavedSearchList::marksAndMutesChangeTheCounts()
{
    SavedSearchFixture f;
    f.add(u"S"_s, u"look"_s);
    QTRY_COMPARE(f.shown(), QStringList{u"S 3/3"_s});
    f.library->writer
        .ask([](Library &open) { return Papers(open).mark({keyOf(u"2503.00001"_s)}, Mark::Read).ok(); })
        .get();
    f.list.countSoon();
    QTRY_COMPARE(f.shown(), QStringList{u"S 2/3"_s});
    f.library->writer
        .ask([now = f.clock.now()](
                 Library &open) { return Mutes(open).setMuted({keyOf(u"2503.00002"_s)}, true, now).ok(); })
        .get();
    f.list.countSoon();
    QTRY_COMPARE(f.shown(), QStringList{u"S 1/2"_s});
}

void TestSavedSearchList::manyChangesAreCountedOnce()
{
    SavedSearchFixture f;
    SearchCounter counter(f.library->reader);
    QSignalSpy counted(&counter, &SearchCounter::counted);
    counter.setSearches({{1, u"S"_s, u"look"_s, 1}});
    for (int i = 0; i < 100; ++i)
        counter.countSoon();
    QVERIFY(counted.wait());
    QCOMPARE(counted.first(), (QVariantList{qint64(1), 3, 3}));
    counter.countSoon();
    QVERIFY(counted.wait());
    QCOMPARE(counted.size(), 2);
}

void TestSavedSearchList::countingCanBeStopped()
{
    SavedSearchFixture f;
    auto counter = std::make_unique<SearchCounter>(f.library->reader);
    QSignalSpy counted(counter.get(), &SearchCounter::counted);
    counter->setSearches({{1, u"S"_s, u"look"_s, 1}});
    counter->setSearches({{2, u"T"_s, u"b"_s, 1}});
    QVERIFY(counted.wait());
    QCOMPARE(counted.first()[0].toLongLong(), 2);
    counter->countSoon();
    counter.reset();
    f.library->reader.ask([](Library &) { return 0; }).get();
}

void TestSavedSearchList::searchesFollowTheNearestKeyword()
{
    SavedSearchFixture f;
    const SavedSearch search = f.add(u"S"_s, u"look"_s);
    QTRY_COMPARE(f.list.states().size(), 1);
    const TabId a{TabId::Kind::Keyword, f.keyword(u"A"_s)}, b{TabId::Kind::Keyword, f.keyword(u"B"_s)},
        s{TabId::Kind::SavedSearch, search.id}, unknown{TabId::Kind::Keyword, 99};
    QCOMPARE(f.list.withKeywords({a.id, b.id}), (QList<TabId>{a, b, s}));
    QCOMPARE(f.list.withKeywords({a.id}), (QList<TabId>{a, s}));
    QCOMPARE(f.list.withKeywords({}), (QList<TabId>{s}));
    QCOMPARE(f.list.withKeywords({unknown.id, a.id, b.id}), (QList<TabId>{unknown, a, b, s}));
}

} // namespace dp::test

DP_TEST(dp::test::TestSavedSearchList)
#include "tst_savedsearchlist.moc"
