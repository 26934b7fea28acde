// The cache of the model of papers: reading, reading ahead, and marks that are not written yet.
#include "gui/modelpapers.h"
#include "library/librarythread.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// A library that runs in a separate thread.
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

class TestPapersModelCache : public QObject
{
    Q_OBJECT

private slots:
    void marksAreShownBeforeTheyAreWritten();
    void oneOfManyMarksIsShown();
    void forgottenPapersAreReadAgain();
    void papersReadAheadAreNotReadAgain();
    void markAppliesToPapersReadAhead();
    void onlyRequestedPapersAreRead();
    void missingPaperIsAnEmptyRow();
    void onlyTheKeywordOfTheListCountsAsNotFinding();
};

void TestPapersModelCache::marksAreShownBeforeTheyAreWritten()
{
    const auto library = libraryWith(names(3));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<qint64> ids = keys(names(3));
    model.setIds(ids);
    QVERIFY(!model.index(1, 0).data(PapersModel::ReadRole).toBool());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.showMark({ids[1]}, Mark::Read);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(1, 0));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(1, PapersModel::ColumnCount - 1));
    QVERIFY(model.index(1, 0).data(PapersModel::ReadRole).toBool());
    QVERIFY(!model.index(1, 0).data(PapersModel::StarredRole).toBool());
    QVERIFY(!model.index(0, 0).data(PapersModel::ReadRole).toBool());
    model.showMark({ids[1], ids[2]}, Mark::Starred);
    QVERIFY(model.index(2, 0).data(PapersModel::StarredRole).toBool());
    model.showMark({ids[1]}, Mark::Unread);
    QVERIFY(!model.index(1, 0).data(PapersModel::ReadRole).toBool());
    QVERIFY(model.index(1, 0).data(PapersModel::StarredRole).toBool());
    // No mark was written to the library.
    QCOMPARE(number(*library, u"SELECT COUNT(*) FROM papers WHERE is_read OR is_starred"_s), 0);
}

void TestPapersModelCache::oneOfManyMarksIsShown()
{
    const auto library = libraryWith(names(40));
    PapersModel model(*library);
    QList<qint64> ids = keys(names(40));
    model.setIds(ids);
    const auto isRead = [&](int row) {
        return model.index(row, 0).data(PapersModel::ReadRole).toBool();
    };
    QVERIFY(!isRead(0) && !isRead(5)); // both papers are in the cache now
    ids.remove(5);
    ids += keys(names(5000)).mid(0, 4900); // papers that the model does not have
    model.showMark(ids, Mark::Read);
    QVERIFY(isRead(0));
    QVERIFY(!isRead(5));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.forget(ids);
    QVERIFY(!isRead(0)); // this is the state in the library
    QVERIFY(changed.size() > 0 && changed.size() <= 40);
}

void TestPapersModelCache::forgottenPapersAreReadAgain()
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
    VERIFY_OK(dp::test::execute(*library, u"UPDATE papers SET title = 'Another'"_s));
    QCOMPARE(title(0), u"On 2503.00003"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    // The second paper belongs to another tab and causes no signal.
    model.forget({ids[0], keyOf(u"2503.00099"_s)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(title(0), u"Another"_s);
    QCOMPARE(title(1), u"On 2503.00002"_s);
}

/// The library of the model has no papers. So all shown papers come from the other thread.
void TestPapersModelCache::papersReadAheadAreNotReadAgain()
{
    const ThreadWith thread(names(3));
    const auto empty = newLibrary({});
    PapersModel model(*empty);
    model.setIds(keys(names(3)));
    model.setReadAhead(thread.library().ask(
        [ids = model.firstIds(48)](Library &library) { return PaperReader(library).papers(ids); }));
    for (int row = 0; row < 3; ++row)
        QVERIFY(!model.index(row, PapersModel::TitleColumn).data().toString().isEmpty());
    model.forget({model.idAt(1)});
    QVERIFY(model.index(1, PapersModel::TitleColumn).data().toString().isEmpty());
    QVERIFY(!model.index(2, PapersModel::TitleColumn).data().toString().isEmpty());
    model.setReadAhead(thread.library().ask(
        [ids = model.firstIds(48)](Library &library) { return PaperReader(library).papers(ids); }));
    model.forgetAll(); // called before a view has asked for a paper
    QVERIFY(model.index(0, PapersModel::TitleColumn).data().toString().isEmpty());
}

void TestPapersModelCache::markAppliesToPapersReadAhead()
{
    const ThreadWith thread(names(2));
    const auto empty = newLibrary({});
    PapersModel model(*empty);
    model.setIds(keys(names(2)));
    model.setReadAhead(thread.library().ask(
        [ids = model.firstIds(48)](Library &library) { return PaperReader(library).papers(ids); }));
    model.showMark({model.idAt(0)}, Mark::Starred); // called while the papers are being read
    QVERIFY(model.index(0, 0).data(PapersModel::StarredRole).toBool());
    QVERIFY(!model.index(1, 0).data(PapersModel::StarredRole).toBool());
}

void TestPapersModelCache::onlyRequestedPapersAreRead()
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
    // The title of all papers is changed in the library. Cached papers keep the old title, so the new title
    // shows which papers were read later.
    VERIFY_OK(dp::test::execute(*library, u"UPDATE papers SET title = 'Read later'"_s));
    int read = 0;
    while (title(read) != u"Read later"_s)
        ++read;
    QVERIFY2(read >= 2, "neighbours come along");
    QVERIFY2(read <= 200, qPrintable(QString::number(read)));
    QCOMPARE(title(19999), u"Read later"_s);
    // The model returns identifiers without reading papers.
    VERIFY_OK(dp::test::execute(*library, u"UPDATE papers SET title = 'Read last'"_s));
    for (int row = 0; row < 20000; ++row)
        QVERIFY(model.index(row, 0).data(PapersModel::IdRole).toLongLong() != 0);
    QCOMPARE(title(10000), u"Read last"_s);
}

void TestPapersModelCache::missingPaperIsAnEmptyRow()
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

/// Two keywords have the paper, and the query of one of them no longer finds it.
void TestPapersModelCache::onlyTheKeywordOfTheListCountsAsNotFinding()
{
    const auto library = newLibrary({u"Agents"_s, u"Zebra"_s});
    store(*library, names(1));
    QVERIFY(storePapers(*library, u"Zebra"_s, names(1)));
    const qint64 zebra = keywordId(*library, u"Zebra"_s);
    QVERIFY(execute(*library, u"UPDATE matches SET not_found = 1 WHERE keyword_id = %1"_s.arg(zebra)));
    const auto badgesIn = [&](qint64 keyword) {
        PapersModel model(*library);
        model.setKeyword(keyword);
        model.setIds(keys(names(1)));
        return model.index(0, 0).data(PapersModel::BadgesRole).toStringList();
    };
    QCOMPARE(badgesIn(keywordId(*library, u"Agents"_s)), QStringList());
    QCOMPARE(badgesIn(zebra), QStringList{u"no longer found"_s});
    QCOMPARE(badgesIn(0), QStringList{u"no longer found"_s});
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPapersModelCache)
#include "tst_papersmodelcache.moc"
