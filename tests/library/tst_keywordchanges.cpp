// Tests how the window stores its keywords after another program has changed them. Every lost change is
// reported.
#include "library/keywordchanges.h"

#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/keywordedits.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
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
using dp::test::addStored;
using dp::test::at;
using dp::test::change;
using dp::test::described;
using dp::test::Edit;
using dp::test::moveTo;
using dp::test::named;
using dp::test::nobody;
using dp::test::nothing;
using dp::test::Other;
using dp::test::removeFrom;
using dp::test::removeStored;
using dp::test::reorderStored;
using dp::test::testTime;
using ConflictKind = dp::keywordchanges::Conflict::Kind;

class TestKeywordChanges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void changesOfBothAreStored_data();
    void changesOfBothAreStored();
    void papersAddedInBetweenStay();
    void anErrorChangesNothing();
    void aPartOfTheListCanBeStored();
    void timeGrowsWithTheNumberOfKeywords();

private:
    std::unique_ptr<dp::Library> m_library;
    Keywords keywords() { return Keywords(*m_library); }
};

void TestKeywordChanges::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s, u"C"_s});
}

void TestKeywordChanges::changesOfBothAreStored_data()
{
    QTest::addColumn<Other>("other");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("stored");
    QTest::addColumn<QList<ConflictKind>>("told");
    const QStringList abc{u"A"_s, u"B"_s, u"C"_s};
    const auto row = [](const char *name, const Other &other, const Edit &edit, const QStringList &stored,
                         const QList<ConflictKind> &told = {}) {
        QTest::newRow(name) << other << edit << stored << told;
    };
    const Other added = [](dp::Library &c) {
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
        {u"A"_s, u"B"_s, u"C"_s, u"script"_s}, {ConflictKind::AddedByBoth});
    row("added by both, the same", added, [](auto &l) { l << named(u"Script"_s); },
        {u"A"_s, u"B"_s, u"C"_s, u"Script"_s});
    row(
        "added by both, with other limits", [](auto &c) { addStored(c, u"Script"_s, 50); },
        [](auto &l) {
            l << named(u"Script"_s);
            l.last().limit = 70;
        },
        {u"A"_s, u"B"_s, u"C"_s, u"Script 70"_s}, {ConflictKind::AddedByBoth});
    const Other limited = [](dp::Library &c) {
        change(c, u"B"_s, [](Keyword &k) { k.limit = 50; });
    };
    row("changed by the other", limited, nothing, {u"A"_s, u"B 50"_s, u"C"_s});
    row("different fields of one", limited, [](auto &l) { at(l, u"B"_s).categories = {u"hep-th"_s}; },
        {u"A"_s, u"B 50 hep-th"_s, u"C"_s});
    row("watched here, changed by the other", limited, [](auto &l) { at(l, u"B"_s).watched = true; },
        {u"A"_s, u"B 50 watched"_s, u"C"_s});
    row("the same field of one", limited, [](auto &l) { at(l, u"B"_s).limit = 70; },
        {u"A"_s, u"B 70"_s, u"C"_s}, {ConflictKind::SameField});
    row("the same field, to the same value", limited, [](auto &l) { at(l, u"B"_s).limit = 50; },
        {u"A"_s, u"B 50"_s, u"C"_s});
    row("changed by the other, moved here", limited, [](auto &l) { moveTo(l, u"B"_s, 0); },
        {u"B 50"_s, u"A"_s, u"C"_s});
    row("changed by the other, removed here", limited, [](auto &l) { removeFrom(l, u"B"_s); },
        {u"A"_s, u"C"_s}, {ConflictKind::RemovedAlthoughChanged});
    row(
        "announcements here, no category left by the other",
        [](auto &c) { change(c, u"B"_s, [](Keyword &k) { k.categories.clear(); }); },
        [](auto &l) { at(l, u"B"_s).kind = Keyword::Kind::Announcements; }, {u"A"_s, u"B"_s, u"C"_s},
        {ConflictKind::SameField});
    const Other removed = [](dp::Library &c) {
        removeStored(c, u"B"_s);
    };
    row("removed by the other", removed, nothing, {u"A"_s, u"C"_s});
    row("removed by both", removed, [](auto &l) { removeFrom(l, u"B"_s); }, {u"A"_s, u"C"_s});
    row("removed by the other, changed here", removed, [](auto &l) { at(l, u"B"_s).limit = 70; },
        {u"A"_s, u"B 70"_s, u"C"_s}, {ConflictKind::AddedAgain});
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
        {ConflictKind::NameTaken});
    row("renamed to a taken name, the limit changed too", added,
        [](auto &l) {
            at(l, u"B"_s).limit = 70;
            at(l, u"B"_s).name = u"Script"_s;
        },
        {u"A"_s, u"B 70"_s, u"C"_s, u"Script"_s}, {ConflictKind::NameTaken});
    row("a chain of names whose last is taken", added,
        [](auto &l) {
            at(l, u"B"_s).name = u"Script"_s;
            at(l, u"A"_s).name = u"B"_s;
        },
        abc + QStringList{u"Script"_s}, {ConflictKind::NameTaken, ConflictKind::NameTaken});
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
        [](auto &l) { moveTo(l, u"B"_s, 0); }, {u"B"_s, u"A"_s, u"C"_s}, {ConflictKind::Order});
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
    QFETCH(QList<ConflictKind>, told);
    const QList<Keyword> before = *keywords().all();
    QList<Keyword> after = before;
    edit(after);
    other(*m_library);
    const auto conflicts = dp::keywordchanges::store(*m_library, before, after);
    VERIFY_OK(conflicts);
    QCOMPARE(described(*m_library), stored);
    QList<ConflictKind> kinds;
    for (const auto &conflict : *conflicts)
        kinds << conflict.kind;
    QCOMPARE(kinds, told);
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
}

void TestKeywordChanges::papersAddedInBetweenStay()
{
    const QList<Keyword> before = *keywords().all();
    addStored(*m_library, u"Script"_s);
    VERIFY_OK(Papers(*m_library)
                  .store(dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s}),
                      dp::test::keywordId(*m_library, u"Script"_s), Source::Feed, testTime));
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, before));
    QCOMPARE(dp::test::listOf(*m_library, u"Script"_s).size(), 2);
}

void TestKeywordChanges::anErrorChangesNothing()
{
    VERIFY_OK(Papers(*m_library)
                  .store(dp::test::somePapers({u"2502.00001"_s}), dp::test::keywordId(*m_library, u"C"_s),
                      Source::Feed, testTime));
    const QList<Keyword> before = *keywords().all();
    QList<Keyword> after = before;
    after.removeLast();
    after[0].name = u"Renamed"_s;
    after[1].limit = 0;
    VERIFY_ERROR(dp::keywordchanges::store(*m_library, before, after), ErrorKind::BadLimit);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"B"_s, u"C"_s}));
    // find() uses the folded names, which are unchanged too.
    QCOMPARE(keywords().find(u"A"_s)->name, u"A"_s);
    QCOMPARE(dp::test::listOf(*m_library, u"C"_s), QStringList{u"2502.00001"_s});

    after = before;
    after << named(u"a"_s); // The same list already has the keyword "A". Names are compared without case.
    VERIFY_ERROR(dp::keywordchanges::store(*m_library, before, after), ErrorKind::KeywordExists);
    QCOMPARE(described(*m_library), QStringList({u"A"_s, u"B"_s, u"C"_s}));
}

void TestKeywordChanges::aPartOfTheListCanBeStored()
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
        // Processor time is measured, because other programs do not affect it.
        const clock_t start = clock();
        const auto conflicts = dp::keywordchanges::store(*library, before, after);
        return conflicts ? double(clock() - start) / CLOCKS_PER_SEC : 1e9;
    };
    const double few = std::max(secondsFor(1000), 0.005), many = secondsFor(4000);
    QVERIFY2(many < 10 * few, qPrintable(u"%1 s and %2 s"_s.arg(few).arg(many)));
}

DP_TEST(TestKeywordChanges)
#include "tst_keywordchanges.moc"
