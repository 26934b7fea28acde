// The list of a tab: what changes in it, and how little of the library is read for it.
#include "gui/models/papersmodel.h"
#include "library/librarythread.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// 2503.00001, …, newest first, as a tab has them.
QStringList names(int count)
{
    QStringList ids;
    for (int i = count; i > 0; --i)
        ids << u"2503.%1"_s.arg(i, 5, 10, QLatin1Char('0'));
    return ids;
}

QList<qint64> keys(const QStringList &ids)
{
    QList<qint64> list;
    for (const QString &id : ids)
        list << keyOf(id);
    return list;
}

void store(Library &library, const QStringList &ids)
{
    Transaction transaction(library);
    (void)transaction.begin();
    const auto stored = Papers(library).store(
        somePapers(ids), keywordId(library, u"Agents"_s), Source::Feed, QDateTime::currentDateTimeUtc());
    if (!stored || !transaction.commit())
        qFatal("the papers could not be stored");
}

std::unique_ptr<Library> libraryWith(const QStringList &ids)
{
    auto library = newLibrary({u"Agents"_s});
    store(*library, ids);
    return library;
}

/// A library in a thread of its own.
class ThreadWith
{
public:
    explicit ThreadWith(const QStringList &ids)
        : m_thread(std::make_unique<LibraryThread>())
    {
        const auto opened = m_thread->open(m_folder.filePath(u"library.sqlite"_s), Library::Access::Create,
            {Keyword{0, u"Agents"_s, {}, Keyword::defaultCategories(), Keyword::defaultLimit}});
        if (!opened)
            qFatal("the library could not be opened");
        m_thread->ask([ids](Library &library) { store(library, ids); }).get();
    }
    LibraryThread &library() const { return *m_thread; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<LibraryThread> m_thread;
};

} // namespace

class TestPapersModel : public QObject
{
    Q_OBJECT

private slots:
    void eachPaperSaysWhatItIs();
    void theFirstRowsComeAllAtOnce();
    void newPapersAreInsertedAndNothingElseHappens();
    void papersThatAreGoneAreRemovedAndNothingElseHappens();
    void anotherOrderMovesRowsAndPersistentIndexesFollow();
    void everythingAtOnceEndsWithTheRowsAsked_data();
    void everythingAtOnceEndsWithTheRowsAsked();
    void theSameRowsSayNothing();
    void marksAreShownBeforeTheyAreWritten();
    void oneOfVeryManyMarksIsShownAsOneOfFewIs();
    void whatIsForgottenIsReadAgain();
    void whatWasReadAheadIsNotReadAgain();
    void aMarkHoldsForWhatWasReadAhead();
    void onlyWhatIsAskedForIsRead();
    void aPaperThatIsGoneFromTheLibraryIsAnEmptyRow();
    void sortingAsksForAnOrderAndMovesNothing();
};

void TestPapersModel::eachPaperSaysWhatItIs()
{
    const auto library = libraryWith(names(1));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(keys(names(1)));
    const auto text = [&](int column, int role = Qt::DisplayRole) {
        return model.index(0, column).data(role).toString();
    };
    QCOMPARE(text(PapersModel::TitleColumn), u"On 2503.00001"_s);
    QCOMPARE(text(PapersModel::AuthorsColumn), u"Ada Example, Ben Muster"_s);
    QCOMPARE(text(PapersModel::DateColumn), QLocale().toString(QDate(2025, 3, 1), QLocale::ShortFormat));
    QCOMPARE(text(PapersModel::CommentColumn), u"12 pages"_s);
    QCOMPARE(text(PapersModel::ReadColumn), QString());
    // What is only a glyph is said to who cannot see it.
    QCOMPARE(text(PapersModel::ReadColumn, Qt::AccessibleTextRole), u"unread"_s);
    QCOMPARE(text(PapersModel::StarColumn, Qt::AccessibleTextRole), u"not starred"_s);
    QCOMPARE(text(PapersModel::AuthorsColumn, Qt::AccessibleTextRole), u"Ada Example, Ben Muster"_s);
    for (int column = 0; column < PapersModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
    QCOMPARE(model.index(0, 0).data(PapersModel::IdRole).toLongLong(), keyOf(u"2503.00001"_s));
}

void TestPapersModel::theFirstRowsComeAllAtOnce()
{
    const auto library = libraryWith(names(5));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setIds(keys(names(5)));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.idAt(0), keyOf(u"2503.00005"_s));
    QCOMPARE(model.rowOf(keyOf(u"2503.00001"_s)), 4);
    QCOMPARE(model.rowOf(keyOf(u"2503.00009"_s)), -1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    model.setIds({});
    QCOMPARE(model.rowCount(), 0);
}

void TestPapersModel::newPapersAreInsertedAndNothingElseHappens()
{
    const QList<qint64> all = keys(names(10));
    const auto library = libraryWith(names(10));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // Without the first two, the fifth, and the last.
    model.setIds(all.mid(2, 2) + all.mid(5, 4));
    const QPersistentModelIndex kept(model.index(2, PapersModel::TitleColumn));
    QCOMPARE(kept.data(PapersModel::IdRole).toLongLong(), all[5]);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setIds(all);
    QCOMPARE(model.ids(), all);
    QCOMPARE(reset.count() + moved.count() + removed.count(), 0);
    QCOMPARE(inserted.count(), 3); // one for each run
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(inserted[0][2].toInt(), 1);
    QCOMPARE(kept.row(), 5);
    QCOMPARE(kept.data(PapersModel::IdRole).toLongLong(), all[5]);
}

void TestPapersModel::papersThatAreGoneAreRemovedAndNothingElseHappens()
{
    const QList<qint64> all = keys(names(10));
    const auto library = libraryWith(names(10));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(all);
    const QPersistentModelIndex kept(model.index(6, 0));
    const QPersistentModelIndex gone(model.index(1, 0));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QList<qint64> left = all.mid(0, 1) + all.mid(3, 1) + all.mid(6, 3);
    model.setIds(left);
    QCOMPARE(model.ids(), left);
    QCOMPARE(reset.count() + moved.count() + inserted.count(), 0);
    QCOMPARE(removed.count(), 3); // 1 and 2, 4 and 5, 9
    QVERIFY(!gone.isValid());
    QCOMPARE(kept.row(), 2);
    QCOMPARE(kept.data(PapersModel::IdRole).toLongLong(), all[6]);
    QCOMPARE(model.rowOf(all[1]), -1);
}

void TestPapersModel::anotherOrderMovesRowsAndPersistentIndexesFollow()
{
    QList<qint64> ids = keys(names(8));
    const auto library = libraryWith(names(8));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(ids);
    QList<QPersistentModelIndex> marks;
    for (int row = 0; row < 8; ++row)
        marks << QPersistentModelIndex(model.index(row, row % PapersModel::ColumnCount));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QList<qint64> before = ids;
    std::reverse(ids.begin(), ids.end());
    model.setIds(ids);
    QCOMPARE(model.ids(), ids);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(reset.count() + removed.count() + inserted.count(), 0);
    for (int row = 0; row < 8; ++row) {
        QCOMPARE(marks[row].data(PapersModel::IdRole).toLongLong(), before[row]);
        QCOMPARE(marks[row].row(), 7 - row);
        QCOMPARE(marks[row].column(), row % PapersModel::ColumnCount);
    }
}

void TestPapersModel::everythingAtOnceEndsWithTheRowsAsked_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    const auto row = [](const char *name, const QList<int> &before, const QList<int> &after) {
        QTest::newRow(name) << before << after;
    };
    row("all others", {1, 2, 3}, {4, 5, 6, 7});
    row("removed, moved and inserted", {1, 2, 3, 4, 5}, {6, 5, 1, 7, 3, 8});
    row("one moved to the top", {1, 2, 3, 4}, {4, 1, 2, 3});
    row("inserted at the end", {1, 2}, {1, 2, 3, 4});
    row("inserted everywhere", {1, 2, 3}, {4, 1, 5, 2, 6, 3, 7});
    row("swapped around a new one", {1, 2}, {2, 3, 1});
    row("one is left", {1, 2, 3}, {2});
}

void TestPapersModel::everythingAtOnceEndsWithTheRowsAsked()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    const QList<qint64> all = keys(names(8));
    const auto list = [&](const QList<int> &places) {
        QList<qint64> ids;
        for (const int place : places)
            ids << all[place - 1];
        return ids;
    };
    const auto library = libraryWith(names(8));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(list(before));
    QHash<qint64, QPersistentModelIndex> marks;
    for (int row = 0; row < model.rowCount(); ++row)
        marks.insert(model.idAt(row), model.index(row, PapersModel::DateColumn));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setIds(list(after));
    QCOMPARE(model.ids(), list(after));
    QCOMPARE(reset.count(), 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.idAt(row)), row);
    for (auto it = marks.cbegin(); it != marks.cend(); ++it) {
        QCOMPARE(it.value().isValid(), list(after).contains(it.key()));
        if (it.value().isValid())
            QCOMPARE(it.value().data(PapersModel::IdRole).toLongLong(), it.key());
    }
}

void TestPapersModel::theSameRowsSayNothing()
{
    const auto library = libraryWith(names(4));
    PapersModel model(*library);
    model.setIds(keys(names(4)));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setIds(keys(names(4)));
    QCOMPARE(reset.count() + moved.count() + changed.count(), 0);
}

void TestPapersModel::marksAreShownBeforeTheyAreWritten()
{
    const auto library = libraryWith(names(3));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<qint64> ids = keys(names(3));
    model.setIds(ids);
    QVERIFY(!model.index(1, 0).data(PapersModel::ReadRole).toBool());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.showMark({ids[1]}, true, true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(1, 0));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(1, PapersModel::ColumnCount - 1));
    QVERIFY(model.index(1, 0).data(PapersModel::ReadRole).toBool());
    QVERIFY(!model.index(1, 0).data(PapersModel::StarredRole).toBool());
    QVERIFY(!model.index(0, 0).data(PapersModel::ReadRole).toBool());
    model.showMark({ids[1], ids[2]}, false, true);
    QVERIFY(model.index(2, 0).data(PapersModel::StarredRole).toBool());
    model.showMark({ids[1]}, true, false);
    QVERIFY(!model.index(1, 0).data(PapersModel::ReadRole).toBool());
    QVERIFY(model.index(1, 0).data(PapersModel::StarredRole).toBool());
    // Nothing of it is in the library.
    QCOMPARE(number(*library, u"SELECT COUNT(*) FROM papers WHERE is_read OR is_starred"_s), 0);
}

void TestPapersModel::whatIsForgottenIsReadAgain()
{
    const auto library = libraryWith(names(3));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<qint64> ids = keys(names(3));
    model.setIds(ids);
    const auto title = [&](int row) {
        return model.index(row, PapersModel::TitleColumn).data().toString();
    };
    QCOMPARE(title(0), u"On 2503.00003"_s);
    VERIFY_OK(test::execute(*library, u"UPDATE papers SET title = 'Another'"_s));
    QCOMPARE(title(0), u"On 2503.00003"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.forget({ids[0], keyOf(u"2503.00099"_s)}); // one of another tab says nothing
    QCOMPARE(changed.count(), 1);
    QCOMPARE(title(0), u"Another"_s);
    QCOMPARE(title(1), u"On 2503.00002"_s);
}

void TestPapersModel::oneOfVeryManyMarksIsShownAsOneOfFewIs()
{
    const auto library = libraryWith(names(40));
    PapersModel model(*library);
    QList<qint64> ids = keys(names(40));
    model.setIds(ids);
    const auto isRead = [&](int row) {
        return model.index(row, 0).data(PapersModel::ReadRole).toBool();
    };
    QVERIFY(!isRead(0) && !isRead(5)); // and are at hand
    ids.remove(5);
    ids += keys(names(5000)).mid(0, 4900); // of a longer list
    model.showMark(ids, true, true);
    QVERIFY(isRead(0));
    QVERIFY(!isRead(5));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.forget(ids);
    QVERIFY(!isRead(0)); // as the library has it
    QVERIFY(changed.size() > 0 && changed.size() <= 40);
}

/// The model's own connection leads to a library without papers: what is shown comes from the other thread.
void TestPapersModel::whatWasReadAheadIsNotReadAgain()
{
    const ThreadWith thread(names(3));
    const auto empty = newLibrary({});
    PapersModel model(*empty);
    model.setIds(keys(names(3)));
    model.readAhead(thread.library());
    for (int row = 0; row < 3; ++row)
        QVERIFY(!model.index(row, PapersModel::TitleColumn).data().toString().isEmpty());
    model.forget({model.idAt(1)});
    QVERIFY(model.index(1, PapersModel::TitleColumn).data().toString().isEmpty());
    QVERIFY(!model.index(2, PapersModel::TitleColumn).data().toString().isEmpty());
    model.readAhead(thread.library());
    model.forgetAll(); // before anything was asked for
    QVERIFY(model.index(0, PapersModel::TitleColumn).data().toString().isEmpty());
}

void TestPapersModel::aMarkHoldsForWhatWasReadAhead()
{
    const ThreadWith thread(names(2));
    const auto empty = newLibrary({});
    PapersModel model(*empty);
    model.setIds(keys(names(2)));
    model.readAhead(thread.library());
    model.showMark({model.idAt(0)}, false, true); // while it is read
    QVERIFY(model.index(0, 0).data(PapersModel::StarredRole).toBool());
    QVERIFY(!model.index(1, 0).data(PapersModel::StarredRole).toBool());
}

void TestPapersModel::onlyWhatIsAskedForIsRead()
{
    const QStringList many = names(20000);
    const auto library = libraryWith(many);
    PapersModel model(*library);
    model.setIds(keys(many));
    QCOMPARE(model.rowCount(), 20000);
    const auto title = [&](int row) {
        return model.index(row, PapersModel::TitleColumn).data().toString();
    };
    QCOMPARE(title(0), u"On 2503.20000"_s);
    // What was read by now is kept, so that what was not shows.
    VERIFY_OK(test::execute(*library, u"UPDATE papers SET title = 'Read later'"_s));
    int read = 0;
    while (title(read) != u"Read later"_s)
        ++read;
    QVERIFY2(read >= 2, "neighbours come along");
    QVERIFY2(read <= 200, qPrintable(QString::number(read)));
    QCOMPARE(title(19999), u"Read later"_s);
    // Identifiers and headers need no text at all.
    VERIFY_OK(test::execute(*library, u"UPDATE papers SET title = 'Read last'"_s));
    for (int row = 0; row < 20000; ++row)
        QVERIFY(model.index(row, 0).data(PapersModel::IdRole).toLongLong() != 0);
    QCOMPARE(title(10000), u"Read last"_s);
}

void TestPapersModel::aPaperThatIsGoneFromTheLibraryIsAnEmptyRow()
{
    const auto library = libraryWith(names(2));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(keys(names(3)));
    QVERIFY(!model.paper(0));
    QVERIFY(!model.index(0, PapersModel::TitleColumn).data().isValid());
    QVERIFY(model.paper(1));
    QVERIFY(!model.paper(-1));
    QVERIFY(!model.paper(3));
}

void TestPapersModel::sortingAsksForAnOrderAndMovesNothing()
{
    const auto library = libraryWith(names(3));
    PapersModel model(*library);
    model.setIds(keys(names(3)));
    QSignalSpy asked(&model, &PapersModel::orderRequested);
    model.sort(PapersModel::DateColumn, Qt::AscendingOrder);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toInt(), int(PapersModel::DateColumn));
    QCOMPARE(model.ids(), keys(names(3)));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPapersModel)
#include "tst_papersmodel.moc"
