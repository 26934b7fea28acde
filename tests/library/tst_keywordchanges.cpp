// What a window writes of its keywords after another program has changed the library: nobody's change is lost
// without being told.
#include "library/keywordchanges.h"

#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Keyword;
using dp::Keywords;
using dp::Papers;
using dp::Source;
using Kind = dp::keywordchanges::Conflict::Kind;

namespace {

const QDateTime now(QDate(2025, 3, 4), QTime(8, 10), Qt::UTC);

using Edit = std::function<void(QList<Keyword> &)>;
using Other = std::function<void(dp::Connection &)>;

Keyword named(const QString &name)
{
    return Keyword{0, name, {}, Keyword::defaultCategories(), Keyword::defaultLimit};
}

Keyword &at(QList<Keyword> &list, const QString &name)
{
    for (Keyword &keyword : list)
        if (keyword.name == name)
            return keyword;
    qFatal("there is no keyword %s", qUtf8Printable(name));
}

void removeFrom(QList<Keyword> &list, const QString &name)
{
    list.removeIf([&](const Keyword &keyword) { return keyword.name == name; });
}

void moveTo(QList<Keyword> &list, const QString &name, qsizetype place)
{
    for (qsizetype i = 0; i < list.size(); ++i)
        if (list[i].name == name)
            return list.move(i, place);
}

/// As a script does it.
void change(dp::Connection &connection, const QString &name, const std::function<void(Keyword &)> &edit)
{
    Keyword keyword = *Keywords(connection).find(name);
    edit(keyword);
    VERIFY_OK(Keywords(connection).update(keyword));
}

void removeStored(dp::Connection &connection, const QString &name)
{
    VERIFY_OK(Keywords(connection).remove(Keywords(connection).find(name)->id));
}

void addStored(dp::Connection &connection, const QString &name, int limit = Keyword::defaultLimit)
{
    Keyword keyword = named(name);
    keyword.limit = limit;
    VERIFY_OK(Keywords(connection).add(keyword));
}

void reorderStored(dp::Connection &connection, const QStringList &names)
{
    QList<qint64> ids;
    for (const QString &name : names)
        ids << Keywords(connection).find(name)->id;
    VERIFY_OK(Keywords(connection).reorder(ids));
}

/// "A 100 cs,stat watched".
QStringList described(dp::Library &library)
{
    QStringList lines;
    const auto keywords = Keywords(library).all();
    for (const Keyword &keyword : *keywords)
        lines << keyword.name + (keyword.limit == 100 ? QString() : u' ' + QString::number(keyword.limit))
                + (keyword.categories == Keyword::defaultCategories() ? QString()
                                                                      : u' ' + keyword.categories.join(u','))
                + (keyword.query.isEmpty() ? QString() : u' ' + keyword.query)
                + (keyword.watched ? u" watched"_s : QString());
    return lines;
}

const Edit nothing = [](QList<Keyword> &) {
};
const Other nobody = [](dp::Connection &) {
};

} // namespace

class TestKeywordChanges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void changesOfBothAreStored_data();
    void changesOfBothAreStored();
    void papersOfAKeywordThatCameMeanwhileStay();
    void anIdIsNotUsedTwice();
    void aRenamedKeywordIsChangedAndNotAddedAgain();
    void twoNewNamesOfOneKeywordAreTold();
    void whatABackupBroughtBackStays();
    void aReplacedLibraryLosesNothing();
    void namesMayBeSwapped();
    void anErrorLeavesAllAsItWas();
    void aPartOfTheListIsEnough();
    void timeGrowsWithTheNumberOfKeywords();

private:
    std::unique_ptr<dp::Library> m_library;
    Keywords keywords() { return Keywords(*m_library); }
};

Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(Other)
Q_DECLARE_METATYPE(QList<Kind>)

void TestKeywordChanges::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s, u"C"_s});
}

void TestKeywordChanges::changesOfBothAreStored_data()
{
    QTest::addColumn<Other>("other");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("stored");
    QTest::addColumn<QList<Kind>>("told");
    const QStringList abc{u"A"_s, u"B"_s, u"C"_s};
    const auto row = [](const char *name, const Other &other, const Edit &edit, const QStringList &stored,
                         const QList<Kind> &told = {}) {
        QTest::newRow(name) << other << edit << stored << told;
    };
    const Other added = [](dp::Connection &c) {
        addStored(c, u"Script"_s);
    };
    row("nobody changes anything", nobody, nothing, abc);
    row("added by the other", added, nothing, {u"A"_s, u"B"_s, u"C"_s, u"Script"_s});
    row("added by the other, another one removed here", added, [](auto &l) { removeFrom(l, u"B"_s); },
        {u"A"_s, u"C"_s, u"Script"_s});
    row("added by the other, moved here", added, [](auto &l) { moveTo(l, u"C"_s, 0); },
        {u"C"_s, u"Script"_s, u"A"_s, u"B"_s});
    row(
        "two added by the other in front, moved here",
        [](auto &c) {
            addStored(c, u"X"_s);
            addStored(c, u"Y"_s);
            reorderStored(c, {u"X"_s, u"Y"_s, u"A"_s, u"B"_s, u"C"_s});
        },
        [](auto &l) { moveTo(l, u"A"_s, 2); }, {u"X"_s, u"Y"_s, u"B"_s, u"C"_s, u"A"_s});
    row("added by both, of different names", added, [](auto &l) { l << named(u"Mine"_s); },
        {u"A"_s, u"B"_s, u"C"_s, u"Script"_s, u"Mine"_s});
    row("added here in front", nobody, [](auto &l) { l.prepend(named(u"Mine"_s)); },
        {u"Mine"_s, u"A"_s, u"B"_s, u"C"_s});
    row("added by both, alike", added, [](auto &l) { l << named(u"script"_s); },
        {u"A"_s, u"B"_s, u"C"_s, u"script"_s}, {Kind::AddedByBoth});
    row("added by both, the same", added, [](auto &l) { l << named(u"Script"_s); },
        {u"A"_s, u"B"_s, u"C"_s, u"Script"_s});
    row(
        "added by both, with other limits", [](auto &c) { addStored(c, u"Script"_s, 50); },
        [](auto &l) {
            l << named(u"Script"_s);
            l.last().limit = 70;
        },
        {u"A"_s, u"B"_s, u"C"_s, u"Script 70"_s}, {Kind::AddedByBoth});
    const Other limited = [](dp::Connection &c) {
        change(c, u"B"_s, [](Keyword &k) { k.limit = 50; });
    };
    row("changed by the other", limited, nothing, {u"A"_s, u"B 50"_s, u"C"_s});
    row("different fields of one", limited, [](auto &l) { at(l, u"B"_s).categories = {u"hep-th"_s}; },
        {u"A"_s, u"B 50 hep-th"_s, u"C"_s});
    row("watched here, changed by the other", limited, [](auto &l) { at(l, u"B"_s).watched = true; },
        {u"A"_s, u"B 50 watched"_s, u"C"_s});
    row("the same field of one", limited, [](auto &l) { at(l, u"B"_s).limit = 70; },
        {u"A"_s, u"B 70"_s, u"C"_s}, {Kind::SameField});
    row("the same field, to the same value", limited, [](auto &l) { at(l, u"B"_s).limit = 50; },
        {u"A"_s, u"B 50"_s, u"C"_s});
    row("changed by the other, moved here", limited, [](auto &l) { moveTo(l, u"B"_s, 0); },
        {u"B 50"_s, u"A"_s, u"C"_s});
    row("changed by the other, removed here", limited, [](auto &l) { removeFrom(l, u"B"_s); },
        {u"A"_s, u"C"_s}, {Kind::RemovedAlthoughChanged});
    row(
        "announcements here, no category left by the other",
        [](auto &c) { change(c, u"B"_s, [](Keyword &k) { k.categories.clear(); }); },
        [](auto &l) { at(l, u"B"_s).kind = Keyword::Kind::Announcements; }, {u"A"_s, u"B"_s, u"C"_s},
        {Kind::SameField});
    const Other removed = [](dp::Connection &c) {
        removeStored(c, u"B"_s);
    };
    row("removed by the other", removed, nothing, {u"A"_s, u"C"_s});
    row("removed by both", removed, [](auto &l) { removeFrom(l, u"B"_s); }, {u"A"_s, u"C"_s});
    row("removed by the other, changed here", removed, [](auto &l) { at(l, u"B"_s).limit = 70; },
        {u"A"_s, u"B 70"_s, u"C"_s}, {Kind::AddedAgain});
    row("removed by the other, others moved here", removed, [](auto &l) { moveTo(l, u"C"_s, 0); },
        {u"C"_s, u"A"_s});
    row(
        "removed and added again by the other, changed here",
        [](auto &c) {
            removeStored(c, u"B"_s);
            addStored(c, u"Z"_s);
            addStored(c, u"B"_s, 50);
        },
        [](auto &l) { at(l, u"A"_s).watched = true; }, {u"A watched"_s, u"C"_s, u"Z"_s, u"B 50"_s});
    row(
        "all removed by the other, one added here",
        [](auto &c) {
            for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
                removeStored(c, name);
        },
        [](auto &l) { l << named(u"Mine"_s); }, {u"Mine"_s});
    row("all removed here, one added by the other", added, [](auto &l) { l.clear(); }, {u"Script"_s});
    row("renamed here", nobody, [](auto &l) { at(l, u"B"_s).name = u"D"_s; }, {u"A"_s, u"D"_s, u"C"_s});
    row("renamed here to a name that the other took", added,
        [](auto &l) { at(l, u"B"_s).name = u"script"_s; }, {u"A"_s, u"B"_s, u"C"_s, u"Script"_s},
        {Kind::NameTaken});
    row("renamed to a taken name, the limit changed too", added,
        [](auto &l) {
            at(l, u"B"_s).limit = 70;
            at(l, u"B"_s).name = u"Script"_s;
        },
        {u"A"_s, u"B 70"_s, u"C"_s, u"Script"_s}, {Kind::NameTaken});
    row("a chain of names whose last is taken", added,
        [](auto &l) {
            at(l, u"B"_s).name = u"Script"_s;
            at(l, u"A"_s).name = u"B"_s;
        },
        abc + QStringList{u"Script"_s}, {Kind::NameTaken, Kind::NameTaken});
    row("ordered by the other",
        [](auto &c) {
            reorderStored(c, {u"C"_s, u"B"_s, u"A"_s});
        },
        nothing, {u"C"_s, u"B"_s, u"A"_s});
    row(
        "ordered by the other, added here",
        [](auto &c) {
            reorderStored(c, {u"C"_s, u"B"_s, u"A"_s});
        },
        [](auto &l) { l << named(u"Mine"_s); }, {u"C"_s, u"B"_s, u"A"_s, u"Mine"_s});
    row(
        "ordered by both",
        [](auto &c) {
            reorderStored(c, {u"C"_s, u"B"_s, u"A"_s});
        },
        [](auto &l) { moveTo(l, u"B"_s, 0); }, {u"B"_s, u"A"_s, u"C"_s}, {Kind::Order});
    row(
        "ordered by both alike",
        [](auto &c) {
            reorderStored(c, {u"B"_s, u"A"_s, u"C"_s});
        },
        [](auto &l) { moveTo(l, u"B"_s, 0); }, {u"B"_s, u"A"_s, u"C"_s});
}

void TestKeywordChanges::changesOfBothAreStored()
{
    QFETCH(Other, other);
    QFETCH(Edit, edit);
    QFETCH(QStringList, stored);
    QFETCH(QList<Kind>, told);
    const QList<Keyword> before = *keywords().all();
    QList<Keyword> after = before;
    edit(after);
    other(*m_library);
    const auto conflicts = dp::keywordchanges::store(*m_library, before, after);
    VERIFY_OK(conflicts);
    QCOMPARE(described(*m_library), stored);
    QList<Kind> kinds;
    for (const auto &conflict : *conflicts)
        kinds << conflict.kind;
    QCOMPARE(kinds, told);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

void TestKeywordChanges::papersOfAKeywordThatCameMeanwhileStay()
{
    const QList<Keyword> before = *keywords().all();
    addStored(*m_library, u"Script"_s);
    VERIFY_OK(Papers(*m_library)
                  .store(dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s}),
                      dp::test::keywordId(*m_library, u"Script"_s), Source::Feed, now));
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, before));
    QCOMPARE(dp::test::listOf(*m_library, u"Script"_s).size(), 2);
}

/// The last keyword is removed and another one added: it must not get the same id.
void TestKeywordChanges::anIdIsNotUsedTwice()
{
    const QList<Keyword> before = *keywords().all();
    removeStored(*m_library, u"C"_s);
    addStored(*m_library, u"Script"_s);
    QCOMPARE(dp::test::keywordId(*m_library, u"Script"_s), before.last().id + 1);
    QList<Keyword> after = before;
    removeFrom(after, u"C"_s);
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, after));
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"B"_s, u"Script"_s}));
    after = before;
    at(after, u"C"_s).limit = 70;
    const auto conflicts = dp::keywordchanges::store(*m_library, before, after);
    VERIFY_OK(conflicts);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"B"_s, u"Script"_s, u"C 70"_s}));
    QCOMPARE(conflicts->value(0).kind, Kind::AddedAgain);
}

/// A script renames the keywords while they are edited.
void TestKeywordChanges::aRenamedKeywordIsChangedAndNotAddedAgain()
{
    const QList<Keyword> before = *keywords().all();
    change(*m_library, u"B"_s, [](Keyword &keyword) { keyword.name = u"Renamed"_s; });
    QList<Keyword> after = before;
    at(after, u"B"_s).limit = 70;
    const auto conflicts = dp::keywordchanges::store(*m_library, before, after);
    VERIFY_OK(conflicts);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"Renamed 70"_s, u"C"_s}));
    QVERIFY(conflicts->isEmpty()); // each program changed another field
    // A single keyword, as "Watch this keyword" stores it.
    Keyword watched = before[1];
    watched.watched = true;
    VERIFY_OK(dp::keywordchanges::store(*m_library, {before[1]}, {watched}));
    QCOMPARE(described(*m_library).size(), 3);
    QVERIFY(keywords().find(u"Renamed"_s)->watched);
    // The removal of a renamed keyword removes it, and is told.
    after = before;
    removeFrom(after, u"B"_s);
    const auto removal = dp::keywordchanges::store(*m_library, before, after);
    VERIFY_OK(removal);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"C"_s}));
    QCOMPARE(removal->value(0).kind, Kind::RemovedAlthoughChanged);
}

void TestKeywordChanges::twoNewNamesOfOneKeywordAreTold()
{
    const QList<Keyword> before = *keywords().all();
    change(*m_library, u"B"_s, [](Keyword &keyword) { keyword.name = u"Theirs"_s; });
    QList<Keyword> after = before;
    at(after, u"B"_s).name = u"Mine"_s;
    const auto conflicts = dp::keywordchanges::store(*m_library, before, after);
    VERIFY_OK(conflicts);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"Mine"_s, u"C"_s}));
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->value(0).kind, Kind::SameField);
    QCOMPARE(conflicts->value(0).name, u"Mine"_s);
}

void TestKeywordChanges::whatABackupBroughtBackStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    auto opened =
        dp::libraryopener::open(path, dp::Library::Access::Create, {named(u"A"_s), named(u"Old"_s)});
    VERIFY_OK(opened);
    m_library = std::move(*opened);
    const auto made = dp::backup::write(*m_library, dp::backup::Reason::Daily, now);
    VERIFY_OK(made);
    removeStored(*m_library, u"Old"_s);
    const QList<Keyword> before = *keywords().all(); // the dialog is opened now
    VERIFY_OK(dp::restore::fromBackup(*m_library, *made, now));
    QList<Keyword> after = before;
    after << named(u"Mine"_s);
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, after));
    QStringList names = described(*m_library);
    names.sort();
    QCOMPARE(names, QStringList({u"A"_s, u"Mine"_s, u"Old"_s}));
}

/// The lists are of another library than the one that is there now.
void TestKeywordChanges::aReplacedLibraryLosesNothing()
{
    const QList<Keyword> before = *keywords().all();
    QList<Keyword> after = before;
    removeFrom(after, u"A"_s);
    at(after, u"B"_s).limit = 70;
    m_library = dp::test::newLibrary({u"X"_s, u"Y"_s});
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, after));
    QCOMPARE(described(*m_library), QStringList({u"X"_s, u"Y"_s, u"B 70"_s}));
}

void TestKeywordChanges::namesMayBeSwapped()
{
    const QList<Keyword> before = *keywords().all();
    QList<Keyword> after = before;
    std::swap(after[0].name, after[1].name);
    after.removeAt(2);
    after.prepend(named(u"New"_s));
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, after));
    QCOMPARE(described(*m_library), QStringList({u"New"_s, u"B"_s, u"A"_s}));
    QCOMPARE(dp::test::keywordId(*m_library, u"B"_s), before[0].id);
    QCOMPARE(dp::test::keywordId(*m_library, u"A"_s), before[1].id);
}

void TestKeywordChanges::anErrorLeavesAllAsItWas()
{
    VERIFY_OK(Papers(*m_library)
                  .store(dp::test::somePapers({u"2502.00001"_s}), dp::test::keywordId(*m_library, u"C"_s),
                      Source::Feed, now));
    const QList<Keyword> before = *keywords().all();
    QList<Keyword> after = before;
    after.removeLast();
    after[0].name = u"Renamed"_s;
    after[1].limit = 0;
    VERIFY_ERROR(dp::keywordchanges::store(*m_library, before, after), ErrorKind::BadLimit);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(keywords().find(u"A"_s)->name, u"A"_s); // the folded names too
    QCOMPARE(dp::test::listOf(*m_library, u"C"_s), QStringList{u"2502.00001"_s});

    after = before;
    after << named(u"a"_s); // there is one in the same list
    VERIFY_ERROR(dp::keywordchanges::store(*m_library, before, after), ErrorKind::KeywordExists);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"B"_s, u"C"_s}));
}

void TestKeywordChanges::aPartOfTheListIsEnough()
{
    const Keyword before = *keywords().find(u"B"_s);
    Keyword after = before;
    after.watched = true;
    VERIFY_OK(dp::keywordchanges::store(*m_library, {before}, {after}));
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"B watched"_s, u"C"_s}));
}

void TestKeywordChanges::timeGrowsWithTheNumberOfKeywords()
{
    const auto secondsFor = [](int number) {
        QStringList names;
        for (int i = 0; i < number; ++i)
            names << u"word %1"_s.arg(i);
        const auto library = dp::test::newLibrary(names);
        const QList<Keyword> before = *Keywords(*library).all();
        QList<Keyword> after(before.crbegin(), before.crend());
        const clock_t start = clock(); // processor time: other programs may have the processor meanwhile
        const auto conflicts = dp::keywordchanges::store(*library, before, after);
        return conflicts ? double(clock() - start) / CLOCKS_PER_SEC : 1e9;
    };
    const double few = std::max(secondsFor(1000), 0.005), many = secondsFor(4000);
    QVERIFY2(many < 10 * few, qPrintable(u"%1 s and %2 s"_s.arg(few).arg(many)));
}

DP_TEST(TestKeywordChanges)
#include "tst_keywordchanges.moc"
