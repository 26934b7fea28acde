// If one row changes, only this row is updated. No list is read or shown again.
#include "gui/deskfixture.h"
#include "library/libraryopener.h"

#include "gui/pages/keywordpage.h"
#include "gui/pages/librarypage.h"
#include "gui/table/papersmodel.h"
#include "support/keywordedits.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

class RowChangesFixture : public DeskFixture
{
public:
    RowChangesFixture()
        : DeskFixture(QList<MadeUpPaper>())
    {
        const auto library =
            libraryopener::open(options.library, Library::Access::Create, {named(u"A"_s), named(u"B"_s)});
        if (!library || !storePapers(**library, u"A"_s, {first, second, third}))
            qFatal("no library can be made");
    }
    /// Starts the program. Waits until the program has checked for changes by other programs, because this
    /// check reads the lists again.
    bool run()
    {
        if (!start() || !QTest::qWaitFor([this] { return desktop->idleMaintenance() != nullptr; }))
            return false;
        bool isChecked = false;
        session().library().writer.post(
            &window(), [](Library &) { return 0; }, [&](int) { isChecked = true; });
        return QTest::qWaitFor([&] { return isChecked; });
    }
    LibraryPage *starred() { return window().tabs().libraryPages().at(1); }
    /// Opens the tab of the starred papers and returns to the first tab.
    bool loadStarred()
    {
        QSignalSpy loaded(starred(), &PapersPage::loaded);
        window().tabs().show(*starred());
        const bool isLoaded = loaded.size() > 0 || loaded.wait();
        window().tabs().show(*window().tabs().keywordPages().first());
        return isLoaded;
    }
    QStringList starredIds() { return idsOf(starred()->model()->ids()); }

    const QString first = u"2503.00001"_s, second = u"2503.00002"_s, third = u"2503.00003"_s;
};

/// Counts the changes that a model reports.
struct ModelSpy {
    explicit ModelSpy(const QAbstractItemModel &model)
        : resets(&model, &QAbstractItemModel::modelReset)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
    {
    }
    QSignalSpy resets, inserted, removed;
};

} // namespace

class TestRowChanges : public QObject
{
    Q_OBJECT

private slots:
    void aStarInsertsOneRowIntoTheStarredPapers();
    void aRemovedStarRemovesOneRow();
    void anUndoneStarRemovesItsRow();
    void aStarLeavesTheOtherListsAsTheyAre();
    void aMarkReadsOnlyTheKeywordsOfItsPaper();
    void starredPapersInAnotherOrderStayInIt();
};

void TestRowChanges::aStarInsertsOneRowIntoTheStarredPapers()
{
    RowChangesFixture f;
    QVERIFY(f.run());
    f.session().marks().mark({keyOf(f.first), keyOf(f.third)}, Mark::Starred);
    QTRY_COMPARE(f.session().keywords().counts().starred, 2);
    QVERIFY(f.loadStarred());
    QCOMPARE(f.starredIds(), QStringList({f.third, f.first}));
    const ModelSpy spy(*f.starred()->model());
    QSignalSpy loaded(f.starred(), &PapersPage::loaded);
    emit f.table()->starClicked(keyOf(f.second));
    QTRY_COMPARE(f.starredIds(), QStringList({f.third, f.second, f.first}));
    QTRY_COMPARE(f.session().keywords().counts().starred, 3);
    QCOMPARE(spy.resets.size(), 0);
    QCOMPARE(spy.inserted.size(), 1);
    QCOMPARE(spy.inserted.first().at(1).toInt(), 1);
    QCOMPARE(spy.inserted.first().at(2).toInt(), 1);
    QCOMPARE(loaded.size(), 0); // the list was not read again
    f.stop();
}

void TestRowChanges::aRemovedStarRemovesOneRow()
{
    RowChangesFixture f;
    QVERIFY(f.run());
    f.session().marks().mark({keyOf(f.first), keyOf(f.second), keyOf(f.third)}, Mark::Starred);
    QTRY_COMPARE(f.session().keywords().counts().starred, 3);
    QVERIFY(f.loadStarred());
    const ModelSpy spy(*f.starred()->model());
    f.session().marks().mark({keyOf(f.second)}, Mark::Unstarred);
    QTRY_COMPARE(f.starredIds(), QStringList({f.third, f.first}));
    QCOMPARE(spy.resets.size(), 0);
    QCOMPARE(spy.removed.size(), 1);
    f.stop();
}

void TestRowChanges::anUndoneStarRemovesItsRow()
{
    RowChangesFixture f;
    QVERIFY(f.run());
    QVERIFY(f.loadStarred());
    emit f.table()->starClicked(keyOf(f.second));
    QTRY_COMPARE(f.starredIds(), QStringList{f.second});
    f.session().undoStack().undo();
    QTRY_COMPARE(f.starredIds(), QStringList());
    f.session().undoStack().redo();
    QTRY_COMPARE(f.starredIds(), QStringList{f.second});
    f.stop();
}

void TestRowChanges::aStarLeavesTheOtherListsAsTheyAre()
{
    RowChangesFixture f;
    QVERIFY(f.run());
    const ModelSpy spy(*f.page()->model());
    QSignalSpy loaded(f.page(), &PapersPage::loaded);
    QSignalSpy changed(f.page()->model(), &QAbstractItemModel::dataChanged);
    emit f.table()->starClicked(keyOf(f.second));
    QTRY_COMPARE(f.session().keywords().counts().starred, 1);
    QCOMPARE(spy.resets.size() + spy.inserted.size() + spy.removed.size() + loaded.size(), 0);
    for (const QVariantList &arguments : changed)
        QCOMPARE(arguments.at(0).toModelIndex().row(), 1);
    f.stop();
}

void TestRowChanges::aMarkReadsOnlyTheKeywordsOfItsPaper()
{
    RowChangesFixture f;
    QVERIFY(f.run());
    QSignalSpy stateChanged(&f.session().keywords(), &KeywordList::stateChanged);
    QSignalSpy listChanged(&f.session().keywords(), &KeywordList::listChanged);
    emit f.table()->readClicked(keyOf(f.second));
    QTRY_COMPARE(stateChanged.size(), 1);
    QCOMPARE(stateChanged.first().first().value<KeywordState>().keyword.name, u"A"_s);
    QCOMPARE(listChanged.size(), 0);
    f.stop();
}

void TestRowChanges::starredPapersInAnotherOrderStayInIt()
{
    RowChangesFixture f;
    QVERIFY(f.run());
    f.session().marks().mark({keyOf(f.first), keyOf(f.third)}, Mark::Starred);
    QTRY_COMPARE(f.session().keywords().counts().starred, 2);
    QVERIFY(f.loadStarred());
    QSignalSpy loaded(f.starred(), &PapersPage::loaded);
    f.starred()->table()->sortByColumn(PapersModel::TitleColumn, Qt::AscendingOrder);
    QVERIFY(loaded.wait());
    QCOMPARE(f.starredIds(), QStringList({f.first, f.third}));
    emit f.table()->starClicked(keyOf(f.second));
    QTRY_COMPARE(f.starredIds(), QStringList({f.first, f.second, f.third}));
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestRowChanges)
#include "tst_rowchanges.moc"
