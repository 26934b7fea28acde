// Changes of the keywords are undone and repeated exactly.
#include "session/keywordwriter.h"

#include "library/keywords.h"
#include "library/ledger.h"
#include "library/papers.h"
#include "session/keywordlist.h"
#include "session/marks.h"
#include "session/openedlibraryfixture.h"
#include "session/undostack.h"
#include "support/checks.h"
#include "support/tablerows.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// A list of keywords over a library with the keywords A, B and C. B has papers and a ledger.
class KeywordWriterFixture : public OpenedLibraryFixture
{
public:
    KeywordWriterFixture()
        : OpenedLibraryFixture({u"A"_s, u"B"_s, u"C"_s})
        , list(*library, undo, clock)
    {
        store(u"B"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s});
        store(u"A"_s, {u"2503.00003"_s});
        const bool hasLedger =
            library->writer
                .ask([](Library &open) {
                    Coverage coverage;
                    coverage.kept = true;
                    coverage.complete.add({QDate(2025, 1, 1), QDate(2025, 3, 2)});
                    const qint64 b = keywordId(open, u"B"_s);
                    return Ledger(open).save(b, coverage).ok()
                        && Keywords(open)
                               .markRefreshed(b, QDateTime(QDate(2025, 3, 2), QTime(8, 0), Qt::UTC))
                               .ok()
                        && Papers(open).mark({keyOf(u"2503.00002"_s)}, Mark::Read).ok();
                })
                .get();
        if (!hasLedger)
            qFatal("no ledger can be stored");
        list.finishFirstRead();
        QObject::connect(
            &list, &KeywordList::failed, &list, [this](const Error &error) { errors << error.kind; });
    }
    /// Returns all rows. The numbers of the places are left out, because only their order matters; see
    /// names().
    QStringList rows()
    {
        QStringList rows = library->writer.ask([](Library &open) { return tableRows(open); }).get();
        for (QString &row : rows)
            if (row.startsWith("keywords: "_L1)) {
                QStringList cells = row.split(u'|');
                cells.removeAt(6);
                row = cells.join(u'|');
            }
        return rows;
    }
    QStringList names() const
    {
        QStringList names;
        for (const KeywordState &state : list.states())
            names << state.keyword.name;
        return names;
    }
    Keyword keyword(const QString &name) const
    {
        for (const Keyword &one : list.keywords())
            if (one.name == name)
                return one;
        return {};
    }
    /// Waits until the posted changes are written and the list was read again.
    bool settle()
    {
        rows();
        QSignalSpy read(&list, &KeywordList::wasRead);
        list.read();
        return read.wait();
    }

    UndoStack undo;
    KeywordList list;
    QList<ErrorKind> errors;
};

} // namespace

class TestKeywordWriter : public QObject
{
    Q_OBJECT

private slots:
    void changesAreUndoneAndRepeated_data();
    void changesAreUndoneAndRepeated();
    void anUndoneQueryRemovesWhatItFound();
    void aChangeIsUndoneBeforeItIsWritten();
    void aRefusedChangeIsNotInTheStack();
    void anUnchangedListAddsNoStep();
    void aRestoredKeywordIsRemovedAgain();
    void aKeywordOfAnotherProgramStays();
    void theFirstKeywordsAreNotUndone();
};

using ListChange = std::function<QList<Keyword>(QList<Keyword>)>;

} // namespace dp::test

Q_DECLARE_METATYPE(dp::test::ListChange)

namespace dp::test {

void TestKeywordWriter::changesAreUndoneAndRepeated_data()
{
    QTest::addColumn<ListChange>("change");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("a keyword is removed") << ListChange([](QList<Keyword> list) {
        list.removeAt(1);
        return list;
    }) << u"Remove keyword B"_s << QStringList{u"A"_s, u"C"_s};
    QTest::newRow("a keyword is renamed") << ListChange([](QList<Keyword> list) {
        list[1].name = u"D"_s;
        list[1].query = u"all:B"_s;
        return list;
    }) << u"Change keyword D"_s << QStringList{u"A"_s, u"D"_s, u"C"_s};
    QTest::newRow("two keywords swap their names") << ListChange([](QList<Keyword> list) {
        std::swap(list[0].name, list[1].name);
        return list;
    }) << u"Change keywords"_s << QStringList{u"B"_s, u"A"_s, u"C"_s};
    QTest::newRow("a keyword is added")
        << ListChange([](QList<Keyword> list) { return list << named(u"D"_s); }) << u"Add keyword D"_s
        << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s};
    QTest::newRow("a tab is moved") << ListChange([](QList<Keyword> list) {
        list.move(0, 2);
        return list;
    }) << u"Move tab"_s << QStringList{u"B"_s, u"C"_s, u"A"_s};
    QTest::newRow("everything at once") << ListChange([](QList<Keyword> list) {
        list[2].limit = 7;
        list.removeAt(1);
        list.prepend(named(u"E"_s));
        return list;
    }) << u"Change keywords"_s << QStringList{u"E"_s, u"A"_s, u"C"_s};
}

void TestKeywordWriter::changesAreUndoneAndRepeated()
{
    QFETCH(ListChange, change);
    QFETCH(QString, name);
    QFETCH(QStringList, after);
    KeywordWriterFixture f;
    const QStringList before = f.rows(), names = f.names();
    f.list.store(f.list.keywords(), change(f.list.keywords()));
    QCOMPARE(f.undo.undoSteps().size(), 1);
    QCOMPARE(f.undo.undoText(), name);
    QVERIFY(f.settle());
    QTRY_COMPARE(f.names(), after);
    QVERIFY(f.undo.canUndo());
    for (int i = 0; i < 2; ++i) {
        QSignalSpy written(&f.list, &KeywordList::stepWritten);
        f.undo.undo();
        QVERIFY(f.settle());
        QTRY_COMPARE(written.size(), 1);
        QTRY_COMPARE(f.names(), names);
        QStringList rows = f.rows();
        rows.removeIf([](const QString &row) { return row.startsWith("removed_"_L1); });
        QCOMPARE(rows, before);
        f.undo.redo();
        QVERIFY(f.settle());
        QTRY_COMPARE(f.names(), after);
    }
    QCOMPARE(f.errors, QList<ErrorKind>());
}

void TestKeywordWriter::anUndoneQueryRemovesWhatItFound()
{
    KeywordWriterFixture f;
    const QStringList before = f.rows();
    Keyword changed = f.keyword(u"B"_s);
    changed.query = u"all:other"_s;
    f.list.store({f.keyword(u"B"_s)}, {changed});
    QVERIFY(f.settle());
    f.store(u"B"_s, {u"2503.00009"_s}); // the other query found it
    f.undo.undo();
    QVERIFY(f.settle());
    QCOMPARE(f.rows(), before);
    f.undo.redo();
    QVERIFY(f.settle());
    QCOMPARE(f.keyword(u"B"_s).query, u"all:other"_s);
    QVERIFY(f.list.states()[1].coverage.complete.isEmpty()); // its papers are not there yet
}

void TestKeywordWriter::aChangeIsUndoneBeforeItIsWritten()
{
    KeywordWriterFixture f;
    const QStringList before = f.rows();
    const auto release = f.holdWriter();
    f.list.store({f.keyword(u"B"_s)}, {});
    f.undo.undo();
    f.undo.redo();
    f.undo.undo();
    release->set_value();
    QVERIFY(f.settle());
    QCOMPARE(f.rows(), before);
    QVERIFY(f.undo.canRedo());
}

void TestKeywordWriter::aRefusedChangeIsNotInTheStack()
{
    KeywordWriterFixture f;
    Keyword bad = f.keyword(u"B"_s);
    bad.limit = 0;
    f.list.store({f.keyword(u"B"_s)}, {bad});
    QVERIFY(f.settle());
    QVERIFY(!f.undo.canUndo());
    QCOMPARE(f.errors, QList<ErrorKind>{ErrorKind::BadLimit});
}

void TestKeywordWriter::anUnchangedListAddsNoStep()
{
    KeywordWriterFixture f;
    bool isDone = false;
    f.list.store(f.list.keywords(), f.list.keywords(), [&](const Outcome &stored) { isDone = stored.ok(); });
    QTRY_VERIFY(isDone);
    QVERIFY(!f.undo.canUndo());
}

void TestKeywordWriter::aRestoredKeywordIsRemovedAgain()
{
    KeywordWriterFixture f;
    const QStringList before = f.rows();
    f.list.store({f.keyword(u"B"_s)}, {});
    QList<RemovedKeyword> removed;
    QVERIFY(f.settle());
    f.list.readRemoved(&f.list, [&](const Result<QList<RemovedKeyword>> &found) { removed = *found; });
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed.first().papers, 3);
    bool isRestored = false;
    f.list.restore(removed.first(), [&](const Outcome &restored) { isRestored = restored.ok(); });
    QTRY_VERIFY(isRestored);
    QVERIFY(f.settle());
    QCOMPARE(f.rows(), before);
    QCOMPARE(f.undo.undoText(), u"Restore keyword B"_s);
    f.undo.undo();
    QVERIFY(f.settle());
    QTRY_COMPARE(f.names(), (QStringList{u"A"_s, u"C"_s}));
    f.undo.undo(); // the removal
    QVERIFY(f.settle());
    QCOMPARE(f.rows(), before);
    // A second restore of the same keyword is refused.
    std::optional<ErrorKind> refused;
    f.list.restore(removed.first(), [&](const Outcome &restored) { refused = restored.error().kind; });
    QTRY_VERIFY(refused.has_value());
    QCOMPARE(*refused, ErrorKind::NotRemoved);
    QVERIFY(!f.undo.canUndo());
}

void TestKeywordWriter::aKeywordOfAnotherProgramStays()
{
    KeywordWriterFixture f;
    Keyword watched = f.keyword(u"B"_s);
    watched.watched = true;
    f.list.store({f.keyword(u"B"_s)}, {watched});
    QVERIFY(f.settle());
    const qint64 b = watched.id;
    const bool isRemoved =
        f.library->writer.ask([b](Library &open) { return Keywords(open).remove(b).ok(); }).get();
    QVERIFY(isRemoved);
    f.undo.undo();
    QVERIFY(f.settle());
    QTRY_COMPARE(f.names(), (QStringList{u"A"_s, u"C"_s}));
    QCOMPARE(f.errors, QList<ErrorKind>());
}

void TestKeywordWriter::theFirstKeywordsAreNotUndone()
{
    KeywordWriterFixture f;
    bool isDone = false;
    f.list.storeFirst(
        f.list.keywords(), {f.keyword(u"A"_s)}, [&](const Outcome &stored) { isDone = stored.ok(); });
    QTRY_VERIFY(isDone);
    QVERIFY(!f.undo.canUndo());
    QCOMPARE(f.library->writer
                 .ask([](Library &open) { return number(open, u"SELECT count(*) FROM removed_keywords"_s); })
                 .get(),
        0);
}

} // namespace dp::test

DP_TEST(dp::test::TestKeywordWriter)

#include "tst_keywordwriter.moc"
