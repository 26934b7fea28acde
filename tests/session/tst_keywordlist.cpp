#include "session/keywordlist.h"

#include "session/marks.h"
#include "session/openedlibraryfixture.h"
#include "session/undostack.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// A list of keywords over a library with the keywords A, B and C.
class KeywordListFixture : public OpenedLibraryFixture
{
public:
    KeywordListFixture()
        : OpenedLibraryFixture({u"A"_s, u"B"_s, u"C"_s})
        , list(*library, undo, clock)
    {
        list.finishFirstRead();
    }
    QStringList names() const
    {
        QStringList names;
        for (const KeywordState &state : list.states())
            names << state.keyword.name;
        return names;
    }
    KeywordState state(const QString &name) const
    {
        for (const KeywordState &state : list.states())
            if (state.keyword.name == name)
                return state;
        return {};
    }

    UndoStack undo;
    KeywordList list;
};

QStringList namesOf(const QSignalSpy &stateChanged)
{
    QStringList names;
    for (const QVariantList &arguments : stateChanged)
        names << arguments.first().value<KeywordState>().keyword.name;
    return names;
}

} // namespace

class TestKeywordList : public QObject
{
    Q_OBJECT

private slots:
    void theFirstReadShowsTheLibrary();
    void aChangedKeywordIsReportedAlone();
    void papersChangeOnlyTheKeywordsThatHaveThem();
    void aStoredChangeIsShownBeforeItIsWritten();
    void aNewOrderIsOneChangeOfTheList();
    void aRefusedChangeIsTakenBack();
    void addedAndRemovedKeywordsChangeTheList();
    void manyChangedKeywordsAreOneChangeOfTheList();
    void readsDoNotWaitForTheWriter();
    void theWelcomeIsDueUntilTheFirstKeywordsAreStored();
    void theOldestRefreshIsUnknownIfAKeywordWasNeverRefreshed();
};

void TestKeywordList::theFirstReadShowsTheLibrary()
{
    OpenedLibraryFixture f({u"A"_s, u"B"_s});
    f.store(u"A"_s, {u"2503.00001"_s, u"2503.00002"_s});
    UndoStack undo;
    KeywordList list(*f.library, undo, f.clock);
    QSignalSpy changed(&list, &KeywordList::listChanged);
    list.finishFirstRead();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(list.states().size(), 2);
    QCOMPARE(list.states().first().papers, 2);
    QCOMPARE(list.counts().papers, 2);
}

void TestKeywordList::aChangedKeywordIsReportedAlone()
{
    KeywordListFixture f;
    f.store(u"B"_s, {u"2503.00001"_s});
    QSignalSpy listChanged(&f.list, &KeywordList::listChanged);
    QSignalSpy stateChanged(&f.list, &KeywordList::stateChanged);
    f.list.readKeyword(f.state(u"B"_s).keyword.id);
    QTRY_COMPARE(stateChanged.size(), 1);
    QCOMPARE(namesOf(stateChanged), QStringList{u"B"_s});
    QCOMPARE(f.state(u"B"_s).unread, 1);
    QCOMPARE(f.list.counts().papers, 1);
    QCOMPARE(listChanged.size(), 0);
}

void TestKeywordList::papersChangeOnlyTheKeywordsThatHaveThem()
{
    KeywordListFixture f;
    f.store(u"A"_s, {u"2503.00001"_s, u"2503.00002"_s});
    f.store(u"B"_s, {u"2503.00002"_s});
    f.store(u"C"_s, {u"2503.00003"_s});
    QSignalSpy wasRead(&f.list, &KeywordList::wasRead);
    f.list.read();
    QVERIFY(wasRead.wait());
    UndoStack undo;
    Marks marks(f.library->writer, undo);
    connect(&marks, &Marks::papersChanged, &f.list, &KeywordList::readSoonOf);
    QSignalSpy stateChanged(&f.list, &KeywordList::stateChanged);
    marks.mark({keyOf(u"2503.00002"_s)}, Mark::Read);
    QTRY_COMPARE(stateChanged.size(), 2);
    QStringList names = namesOf(stateChanged);
    names.sort();
    QCOMPARE(names, QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(f.state(u"A"_s).unread, 1);
    QCOMPARE(f.list.counts().unread, 2);
}

void TestKeywordList::aStoredChangeIsShownBeforeItIsWritten()
{
    KeywordListFixture f;
    const auto release = f.holdWriter();
    const Keyword before = f.state(u"A"_s).keyword;
    Keyword after = before;
    after.watched = true;
    QSignalSpy stateChanged(&f.list, &KeywordList::stateChanged);
    f.list.store({before}, {after});
    QCOMPARE(namesOf(stateChanged), QStringList{u"A"_s});
    QVERIFY(f.state(u"A"_s).keyword.watched);
    // If the list was read before the change was written, the change stays visible.
    f.list.read();
    QTest::qWait(0);
    QVERIFY(f.state(u"A"_s).keyword.watched);
    QSignalSpy wasRead(&f.list, &KeywordList::wasRead);
    release->set_value();
    QVERIFY(wasRead.wait());
    QVERIFY(f.state(u"A"_s).keyword.watched);
}

void TestKeywordList::aNewOrderIsOneChangeOfTheList()
{
    KeywordListFixture f;
    QSignalSpy listChanged(&f.list, &KeywordList::listChanged);
    QSignalSpy wasRead(&f.list, &KeywordList::wasRead);
    QList<Keyword> order = f.list.keywords();
    order.swapItemsAt(0, 2);
    f.list.store(f.list.keywords(), order);
    QCOMPARE(f.names(), QStringList({u"C"_s, u"B"_s, u"A"_s}));
    QVERIFY(wasRead.wait());
    QCOMPARE(f.names(), QStringList({u"C"_s, u"B"_s, u"A"_s}));
    QCOMPARE(listChanged.size(), 1);
}

void TestKeywordList::aRefusedChangeIsTakenBack()
{
    KeywordListFixture f;
    const Keyword before = f.state(u"A"_s).keyword;
    Keyword after = before;
    after.query = u"ti:("_s + QString(3000, u'x'); // this query is too long to be stored
    QSignalSpy failed(&f.list, &KeywordList::failed);
    QSignalSpy wasRead(&f.list, &KeywordList::wasRead);
    f.list.store({before}, {after});
    QVERIFY(wasRead.wait());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(f.state(u"A"_s).keyword, before);
}

void TestKeywordList::addedAndRemovedKeywordsChangeTheList()
{
    KeywordListFixture f;
    QSignalSpy listChanged(&f.list, &KeywordList::listChanged);
    QSignalSpy wasRead(&f.list, &KeywordList::wasRead);
    const QList<Keyword> before = f.list.keywords();
    QList<Keyword> after = before;
    after.removeFirst();
    after << named(u"D"_s);
    f.list.store(before, after);
    QVERIFY(wasRead.wait());
    QCOMPARE(f.names(), QStringList({u"B"_s, u"C"_s, u"D"_s}));
    QVERIFY(listChanged.size() >= 1);
}

void TestKeywordList::manyChangedKeywordsAreOneChangeOfTheList()
{
    QStringList names;
    for (int i = 0; i <= KeywordList::fewKeywords; ++i)
        names << u"K%1"_s.arg(i);
    OpenedLibraryFixture f(names);
    UndoStack undo;
    KeywordList list(*f.library, undo, f.clock);
    list.finishFirstRead();
    for (const QString &name : names)
        f.store(name, {u"2503.00001"_s});
    QSignalSpy listChanged(&list, &KeywordList::listChanged);
    QSignalSpy stateChanged(&list, &KeywordList::stateChanged);
    list.read();
    QVERIFY(listChanged.wait());
    QCOMPARE(listChanged.size(), 1);
    QCOMPARE(stateChanged.size(), 0);
}

void TestKeywordList::readsDoNotWaitForTheWriter()
{
    KeywordListFixture f;
    const auto release = f.holdWriter();
    QSignalSpy wasRead(&f.list, &KeywordList::wasRead);
    f.list.read();
    QVERIFY(wasRead.wait());
    f.list.readKeyword(f.state(u"A"_s).keyword.id);
    QVERIFY(wasRead.wait());
    release->set_value();
}

void TestKeywordList::theWelcomeIsDueUntilTheFirstKeywordsAreStored()
{
    KeywordListFixture f;
    const auto due = [&f] {
        const auto isDue = f.list.isWelcomeDue();
        return !isDue || *isDue;
    };
    QVERIFY(!due()); // the library of the fixture does not count as new
    f.library->isNew = true;
    QVERIFY(due());
    f.library->isNew = false;
    std::optional<Outcome> stored;
    f.list.storeFirst(
        f.list.keywords(), f.list.keywords().mid(1), [&](const Outcome &outcome) { stored = outcome; });
    QTRY_VERIFY(stored);
    VERIFY_OK(*stored);
    QVERIFY(!due());
}

void TestKeywordList::theOldestRefreshIsUnknownIfAKeywordWasNeverRefreshed()
{
    KeywordListFixture f;
    QVERIFY(!f.list.oldestRefresh().isValid());
    QVERIFY(f.list.isAnythingDue());
}

} // namespace dp::test

DP_TEST(dp::test::TestKeywordList)
#include "tst_keywordlist.moc"
